import {
  endOfYear,
  inSentence,
  yearOf,
  type Fact,
  type FactKind,
  type Question,
  type StateId,
} from "../../core/index.ts";
import type { Case } from "../../panel/index.ts";
import { holdsOn, type KnownRecord } from "../../record/index.ts";

/** Something that could be seen to happen, and the record as it would then read. */
export interface Supposition {
  readonly id: string;
  readonly text: string;
  readonly known: KnownRecord;
}

/** Third states besides C whose reconciliation with both is supposed. */
const MOST_OTHERS = 2;

/**
 * What could be seen to happen next among the three: enmities settled or opened, clashes, a change of regime, a pledge made or lapsed.
 *
 * Each is one change of the record as known that day; everything measured from it is measured again by whoever asks.
 */
export function supposeAround(question: Question, one: Case, known: KnownRecord): Supposition[] {
  const { a, b, against } = question;
  const others = one.grounds.sharedEnemies.map(({ state }) => state).filter((state) => state !== against);
  return [
    ...settleWith(against, [a, b], one, known),
    ...others.slice(0, MOST_OTHERS).flatMap((enemy) => settleWith(enemy, [a, b], one, known)),
    ...[a, b].flatMap((state) => openRivalry([state, against], one, known)),
    ...settle([[a, b]], one, known),
    ...openRivalry([a, b], one, known),
    clash([a, b], one, known),
    standTogether(question, one, known),
    ...[a, b].flatMap((state) => changeRegime(state, one, known)),
    ...pledge(question, one, known),
  ];
}

const ENMITY: Readonly<Partial<Record<FactKind, string>>> = {
  rivalry: "rivalry",
  sanction: "sanctions",
  claim: "territorial claims",
};

function settleWith(
  enemy: StateId,
  members: readonly StateId[],
  one: Case,
  known: KnownRecord,
): Supposition[] {
  const each = members.flatMap((state) => settle([[state, enemy]], one, known));
  if (each.length < 2) return each;
  return [
    ...each,
    ...settle(
      members.map((state) => [state, enemy] as const),
      one,
      known,
    ),
  ];
}

/** Pairs that end what stands between them; nothing where nothing does. */
function settle(
  pairs: readonly (readonly [StateId, StateId])[],
  one: Case,
  known: KnownRecord,
): Supposition[] {
  const isBetween = (fact: Fact) =>
    holdsOn(known.asOf, fact) &&
    pairs.some(([x, y]) => fact.subjects.includes(x) && fact.subjects.includes(y));
  const kinds = (Object.keys(ENMITY) as (keyof typeof ENMITY)[]).filter((kind) =>
    known.facts[kind].some(isBetween),
  );
  if (kinds.length === 0) return [];
  const firsts = pairs.map(([x]) => said(one, x)).join(" and ");
  const [, last] = pairs[0] ?? [];
  const verb = pairs.length > 1 ? "both settle with" : "settles with";
  const changed = Object.fromEntries(
    kinds.map((kind) => [kind, known.facts[kind].filter((fact) => !isBetween(fact))]),
  );
  return [
    {
      id: `settle:${pairs.map((pair) => pair.join("-")).join("+")}`.toLowerCase(),
      text: `${firsts} ${verb} ${said(one, last ?? one.against)}: no more ${kinds.map((kind) => ENMITY[kind]).join(", ")}`,
      known: { ...known, facts: { ...known.facts, ...changed } },
    },
  ];
}

function openRivalry(pair: readonly [StateId, StateId], one: Case, known: KnownRecord): Supposition[] {
  const isOpen = known.facts.rivalry.some(
    (fact) => holdsOn(known.asOf, fact) && pair.every((state) => fact.subjects.includes(state)),
  );
  if (isOpen) return [];
  return [
    {
      id: `rivalry:${pair.join("-")}`.toLowerCase(),
      text: `a principal rivalry of ${said(one, pair[0])} and ${said(one, pair[1])} opens`,
      known: withFact(known, "rivalry", { subjects: pair, attributes: { severity: 2 } }),
    },
  ];
}

function clash(pair: readonly [StateId, StateId], one: Case, known: KnownRecord): Supposition {
  const [a, b] = pair;
  return {
    id: "clash",
    text: `${said(one, a)} and ${said(one, b)} use force against each other in a crisis`,
    known: withFact(known, "crisis", {
      subjects: pair,
      attributes: { side1: a, side2: b, level: "force" },
    }),
  };
}

function standTogether({ a, b, against }: Question, one: Case, known: KnownRecord): Supposition {
  return {
    id: "side-by-side",
    text: `${said(one, a)} and ${said(one, b)} stand side by side in a crisis, force shown, with ${said(one, against)}`,
    known: withFact(known, "crisis", {
      subjects: [a, b, against],
      attributes: { side1: `${a};${b}`, side2: against, level: "display" },
    }),
  };
}

function changeRegime(state: StateId, one: Case, known: KnownRecord): Supposition[] {
  const now = known.facts.regime.findLast((fact) => fact.subjects[0] === state && holdsOn(known.asOf, fact));
  if (now === undefined) return [];
  const regime = now.attributes["regime"] === "democracy" ? "autocracy" : "democracy";
  const ended = known.facts.regime.filter((fact) => fact !== now);
  const without = { ...known, facts: { ...known.facts, regime: ended } };
  return [
    {
      id: `regime:${state}`.toLowerCase(),
      text: `${said(one, state)} turns ${regime === "democracy" ? "into a democracy" : "autocratic"}`,
      known: withFact(without, "regime", { subjects: [state], attributes: { regime } }),
    },
  ];
}

/** A treaty not to attack each other, where there is none; else the lapse of all that binds them. */
function pledge({ a, b }: Question, one: Case, known: KnownRecord): Supposition[] {
  const held = one.grounds.pledges;
  if (held.length > 0) {
    const ids = new Set(held.map(({ treaty }) => treaty.id));
    const validTo = endOfYear(yearOf(known.asOf) - 1);
    const membership = known.facts["treaty-membership"].map((fact) =>
      ids.has(String(fact.attributes["treaty"])) && fact.subjects[0] === a ? { ...fact, validTo } : fact,
    );
    return [
      {
        id: "pledges-lapse",
        text: `the treaties in force between ${said(one, a)} and ${said(one, b)} lapse`,
        known: { ...known, facts: { ...known.facts, "treaty-membership": membership } },
      },
    ];
  }
  const treaty = "supposed-non-aggression";
  const signed = withFact(known, "treaty", {
    subjects: [a, b],
    attributes: { treaty, name: "a supposed treaty", nonaggression: true, consultation: true },
  });
  const joined = [a, b].reduce(
    (record, state) =>
      withFact(record, "treaty-membership", { subjects: [state], attributes: { treaty, promises: true } }),
    signed,
  );
  return [
    {
      id: "non-aggression",
      text: `${said(one, a)} and ${said(one, b)} sign a treaty of non-aggression and consultation`,
      known: joined,
    },
  ];
}

function said(one: Case, state: StateId): string {
  return inSentence(one.name(state));
}

function withFact(
  known: KnownRecord,
  kind: FactKind,
  given: Pick<Fact, "subjects" | "attributes">,
): KnownRecord {
  const fact: Fact = {
    ...given,
    id: `supposed:${kind}:${given.subjects.join("-")}`.toLowerCase(),
    kind,
    validFrom: known.asOf,
    validTo: undefined,
    knownFrom: known.asOf,
    endKnownFrom: undefined,
    source: "supposed",
    locator: "",
    licence: "",
    grade: "",
  };
  return { ...known, facts: { ...known.facts, [kind]: [...known.facts[kind], fact] } };
}
