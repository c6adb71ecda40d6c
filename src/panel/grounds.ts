import { rungOf, rungRank, yearOf, type Fact, type FactKind, type StateId } from "../core/index.ts";
import {
  bindsOn,
  clashesOf,
  factsNaming,
  holdsOn,
  pledgesOf,
  treatiesOf,
  type Clash,
  type KnownRecord,
  type Pledge,
} from "../record/index.ts";
import { threatFrom } from "./threat.ts";
import { get } from "./world/table.ts";
import type { World } from "./world/world.ts";

/** A third state hostile to both, with the lesser of its hostilities and threats to them. */
export interface SharedEnemy {
  readonly state: StateId;
  readonly hostility: number;
  readonly threat: number;
}

/** The facts that bear on a pair on a day, by what they say. */
export interface Grounds {
  /** Pledges between the two in force, strongest first, and those that ended, latest first. */
  readonly pledges: readonly Pledge[];
  readonly endedPledges: readonly Pledge[];
  readonly rivalries: readonly Fact[];
  /** Wars and crises of the last ten years: against each other, and on the same side. */
  readonly clashes: readonly Fact[];
  readonly sideBySide: readonly Fact[];
  readonly claims: readonly Fact[];
  readonly regimes: readonly Fact[];
  readonly practice: readonly Fact[];
  /** Items of the case, deals and arms between the two, surveys in one about the other or about the third. */
  readonly evidence: readonly Fact[];
  /** What imported datasets say of the three states; kept apart from what the model measures. */
  readonly imported: readonly Fact[];
  /** Who holds office in the three states, in the order of the states and of offices; imported where the core has none. */
  readonly leaders: readonly Fact[];
  /** Gravest first. */
  readonly sharedEnemies: readonly SharedEnemy[];
  /** Rivalries, sanctions, claims, wars and crises of a state with one of the two. */
  readonly enmityWith: (enemy: StateId) => readonly Fact[];
  /** Facts of a kind that name every one of some states, of any time; as all but `imported`, of the core record. */
  readonly naming: (kind: FactKind, states: readonly StateId[]) => readonly Fact[];
  /** Facts of a kind that hold on the day and name a state. */
  readonly holding: (kind: FactKind, state: StateId) => readonly Fact[];
}

const MEMORY_YEARS = 10;

/** Finds the facts behind a pair's row. */
export function findGrounds(
  known: KnownRecord,
  world: World,
  bearing: {
    readonly states: { readonly a: StateId; readonly b: StateId; readonly against: StateId };
    readonly imported: readonly Fact[];
  },
): Grounds {
  const { states, imported } = bearing;
  const { a, b } = states;
  const day = known.asOf;
  const joint = treatiesOf(known).filter(({ members }) =>
    [a, b].every((state) => members.some((member) => member.state === state)),
  );
  const pledges = pledgesOf(joint, new Set([a, b])).filter((one) => isPair(one, a, b));
  const recent = recentClashes(known);
  const between = (facts: readonly Fact[], x: StateId, y: StateId) =>
    factsNaming(facts, x).filter((fact) => holdsOn(day, fact) && fact.subjects.includes(y));
  const clashFacts = (x: StateId, y: StateId, opposed: boolean) =>
    distinct(recent.filter((one) => isPair(one, x, y) && one.opposed === opposed));
  return {
    pledges: pledges.filter((one) => bindsOn(day, one)).sort(byStrength),
    endedPledges: pledges
      .filter((one) => one.to !== undefined && one.to < day)
      .sort((p, q) => (p.to === q.to ? 0 : (p.to ?? "") < (q.to ?? "") ? 1 : -1)),
    rivalries: between(known.facts.rivalry, a, b),
    clashes: clashFacts(a, b, true),
    sideBySide: clashFacts(a, b, false),
    claims: between(known.facts.claim, a, b),
    regimes: known.facts.regime.filter(
      (fact) => holdsOn(day, fact) && (fact.subjects[0] === a || fact.subjects[0] === b),
    ),
    practice: between(known.facts.practice, a, b),
    evidence: [
      ...known.facts.evidence.filter((fact) => isCase(fact, states)),
      ...[known.facts.deal, known.facts.arms].flatMap((facts) =>
        factsNaming(facts, a).filter(({ subjects }) => subjects.includes(b)),
      ),
      ...known.facts.survey.filter(({ subjects: [population, about] }) => {
        const asked = population === a || population === b;
        return asked && about !== undefined && about !== population && [a, b, states.against].includes(about);
      }),
    ],
    imported: imported.filter((fact) => fact.kind !== "leader"),
    leaders: [a, b, states.against].flatMap((state) => {
      const holding = (facts: readonly Fact[]) =>
        factsNaming(facts, state).filter((fact) => fact.subjects[0] === state && holdsOn(day, fact));
      const ours = holding(known.facts.leader);
      if (ours.length > 0)
        return ours.sort((p, q) => officeRank(p) - officeRank(q) || (p.id < q.id ? -1 : 1));
      const theirs = holding(imported.filter((fact) => fact.kind === "leader"));
      return theirs.filter((fact) => fact.source === theirs[0]?.source);
    }),
    sharedEnemies: sharedEnemiesOf(world, a, b),
    enmityWith: (enemy) =>
      [a, b].flatMap((state) => [
        ...between(known.facts.rivalry, state, enemy),
        ...between(known.facts.sanction, state, enemy).filter(
          (fact) => fact.subjects[0] === state || fact.subjects[0] === enemy,
        ),
        ...between(known.facts.claim, state, enemy),
        ...clashFacts(state, enemy, true),
      ]),
    naming: (kind, all) =>
      (all[0] === undefined ? known.facts[kind] : factsNaming(known.facts[kind], all[0])).filter(
        ({ subjects }) => all.every((state) => subjects.includes(state)),
      ),
    holding: (kind, state) => factsNaming(known.facts[kind], state).filter((fact) => holdsOn(day, fact)),
  };
}

const recentKnown = new WeakMap<KnownRecord, readonly Clash[]>();

/** Wars and crises of the last ten years, picked once of each record. */
function recentClashes(known: KnownRecord): readonly Clash[] {
  const recent =
    recentKnown.get(known) ??
    clashesOf(known).filter(
      (one) => one.to === undefined || yearOf(known.asOf) - yearOf(one.to) <= MEMORY_YEARS,
    );
  recentKnown.set(known, recent);
  return recent;
}

const OFFICES = [
  "party-leader",
  "head-of-state",
  "head-of-government",
  "foreign-minister",
  "defence-minister",
];

function officeRank(fact: Fact): number {
  return OFFICES.indexOf(String(fact.attributes["office"]));
}

function isPair(one: { readonly a: StateId; readonly b: StateId }, x: StateId, y: StateId): boolean {
  return (one.a === x && one.b === y) || (one.a === y && one.b === x);
}

function byStrength(p: Pledge, q: Pledge): number {
  const rank = (one: Pledge) => rungRank(rungOf(one.treaty.obligations));
  return rank(q) - rank(p) || (p.from < q.from ? -1 : p.from > q.from ? 1 : 0);
}

function distinct(clashes: readonly Clash[]): Fact[] {
  const seen = new Map<string, Fact>();
  for (const { fact } of clashes) {
    const war = fact.attributes["war"];
    seen.set(typeof war === "string" ? war : fact.id, fact);
  }
  return [...seen.values()];
}

function isCase(fact: Fact, states: { a: StateId; b: StateId; against: StateId }): boolean {
  const wanted = `${[states.a, states.b].sort().join(";")}|${states.against}`;
  return fact.attributes["case"] === wanted;
}

function sharedEnemiesOf(world: World, a: StateId, b: StateId): SharedEnemy[] {
  const i = world.index.get(a) ?? -1;
  const j = world.index.get(b) ?? -1;
  const others = new Set(world.enemies[j]);
  return (world.enemies[i] ?? [])
    .filter((enemy) => enemy !== j && others.has(enemy))
    .map((enemy) => ({
      state: world.states[enemy] as StateId,
      hostility: Math.min(get(world.hostility, i, enemy), get(world.hostility, j, enemy)),
      threat: Math.min(threatFrom(world, enemy, i).threat, threatFrom(world, enemy, j).threat),
    }))
    .sort((p, q) => q.threat - p.threat || (p.state < q.state ? -1 : 1));
}
