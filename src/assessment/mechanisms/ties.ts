import type { Fact, StateId } from "../../core/index.ts";
import type { Case } from "../../panel/index.ts";
import {
  between,
  counted,
  latest,
  named,
  rivalsOf,
  textOf,
  type Finding,
  type Mechanism,
} from "./mechanism.ts";

const pairOf = (one: Case): readonly [StateId, StateId] => [one.a, one.b];

function dealInWords(fact: Fact): string {
  const billions = textOf(fact, "valueUsdBillion");
  const years = textOf(fact, "termYears");
  const parts = [
    years === "" ? "" : `${years} years`,
    billions === "" ? "" : `${billions} billion dollars`,
    textOf(fact, "stage"),
  ].filter((part) => part !== "");
  return `${textOf(fact, "sector")}${parts.length === 0 ? "" : ` (${parts.join(", ")})`}`;
}

function sizeOf(fact: Fact): number {
  return Number(textOf(fact, "valueUsdBillion")) || 0;
}

const deals: Mechanism = {
  id: "deals",
  label: "deals",
  find: (one) => {
    const facts = between(one, "deal", pairOf(one));
    const largest = latest(facts).sort((p, q) => sizeOf(q) - sizeOf(p))[0];
    if (largest === undefined) return undefined;
    const value = `${counted(facts.length, "deal", "deals")} in 25 years; largest: ${dealInWords(largest)}`;
    return { side: "driver", value, facts: [largest, ...facts.filter((fact) => fact !== largest)] };
  },
};

const dimensions: Mechanism = {
  id: "dimensions",
  label: "political, economic and military ties",
  find: (one) => {
    const political = one.grounds.evidence.filter(
      (fact) =>
        fact.kind === "evidence" &&
        ["visit", "agreement", "statement"].includes(textOf(fact, "evidenceKind")),
    );
    const economic = between(one, "deal", pairOf(one));
    const military = [...between(one, "arms", pairOf(one)), ...one.grounds.practice];
    if (political.length + economic.length + military.length === 0) return undefined;
    return {
      side: "driver",
      value: `on record: ${political.length} political, ${economic.length} economic, ${military.length} military`,
      facts: [...military, ...economic, ...political],
    };
  },
};

/** Deals of each with states that are rivals of the other. */
const rivalDeals: Mechanism = {
  id: "deals-with-rivals",
  label: "deals with the partner's rivals",
  find: (one) => {
    const found = withRivals(one, "deal");
    return found.facts.length === 0
      ? undefined
      : {
          side: "friction",
          value: saidOf(one, found.rivals, counted(found.facts.length, "deal", "deals")),
          facts: found.facts,
        };
  },
};

/** Arms of each to rivals of the other, beside arms to the other. */
const rivalArms: Mechanism = {
  id: "arms-to-rivals",
  label: "arms to the partner's rivals",
  find: (one): Finding | undefined => {
    const { facts, rivals } = withRivals(one, "arms", (fact, supplier) => fact.subjects[0] === supplier);
    if (facts.length === 0) return undefined;
    const within = between(one, "arms", pairOf(one));
    return {
      side: "friction",
      value: `${saidOf(one, rivals, counted(facts.length, "transfer", "transfers"))}, against ${within.length} between the two`,
      facts,
    };
  },
};

function saidOf(one: Case, rivals: readonly StateId[], what: string): string {
  return `${what} with ${named(one, rivals)} in 25 years`;
}

/** Facts of a kind between each of the two and the other's rivals, and which rivals these are. */
function withRivals(
  one: Case,
  kind: Fact["kind"],
  counts: (fact: Fact, state: StateId) => boolean = () => true,
): { readonly facts: readonly Fact[]; readonly rivals: readonly StateId[] } {
  const found = (
    [
      [one.a, one.b],
      [one.b, one.a],
    ] as const
  ).flatMap(([state, partner]) =>
    rivalsOf(one, partner)
      .filter((rival) => rival !== one.against)
      .flatMap((rival) =>
        between(one, kind, [state, rival])
          .filter((fact) => counts(fact, state) && !fact.subjects.includes(partner))
          .map((fact) => ({ fact, rival })),
      ),
  );
  return {
    facts: [...new Set(found.map(({ fact }) => fact))],
    rivals: [...new Set(found.map(({ rival }) => rival))].sort(),
  };
}

/** What the two have in common and what lies between them, of things they trade and sign. */
export const TIE_MECHANISMS: readonly Mechanism[] = [deals, dimensions, rivalDeals, rivalArms];
