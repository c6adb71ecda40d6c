import type { Fact, StateId } from "../core/index.ts";
import { measureIn, type Case } from "../panel/index.ts";
import { citeFact, citePledge } from "./cite.ts";
import { inSentence, type CitedFact } from "../core/index.ts";

/** A line of an answer: measures that are read together, how their values are put in words, the facts behind. */
export interface TermPlan {
  readonly id: string;
  readonly label: string;
  readonly measures: readonly string[];
  readonly value: (one: Case) => string;
  readonly facts: (one: Case) => readonly CitedFact[];
}

const MOST_FACTS = 6;
const NAMED_ENEMIES = 4;

const cite = (facts: readonly Fact[]): CitedFact[] => facts.slice(0, MOST_FACTS).map(citeFact);
const none = (): CitedFact[] => [];
const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
const percent = (share: number): string => `${(100 * share).toPrecision(2)} %`;
const pair = (one: Case): readonly [StateId, StateId] => [one.a, one.b];

function distanceInWords(one: Case): string {
  const least = Math.round(measureIn(one, "least-distance"));
  const capitals = Math.round(measureIn(one, "capital-distance"));
  const apart = least <= 1 ? "they border each other" : `${least.toLocaleString("en")} km apart`;
  return `${apart}; capitals ${capitals.toLocaleString("en")} km apart`;
}

function powerInWords(one: Case): string {
  const majors = ["neither", "one", "both"][measureIn(one, "major-powers")] ?? "?";
  const shares = pair(one).map((state) => {
    const share = one.world.capabilityShare[one.world.index.get(state) ?? -1] ?? Number.NaN;
    return `${one.name(state)} ${percent(share)}`;
  });
  return `${majors} a major power; share of world capability: ${shares.join(", ")}`;
}

function regimesInWords(one: Case): string {
  const words = new Map([
    [1, "democracy"],
    [0.5, "mixed"],
    [0, "autocracy"],
  ]);
  return pair(one)
    .map(
      (state) =>
        `${one.name(state)} ${words.get(one.world.regime[one.world.index.get(state) ?? -1] ?? Number.NaN) ?? "unknown"}`,
    )
    .join(", ");
}

function enemiesInWords(one: Case): string {
  const { sharedEnemies } = one.grounds;
  if (sharedEnemies.length === 0) return "none";
  const named = sharedEnemies.slice(0, NAMED_ENEMIES).map(({ state }) => one.name(state));
  const more = sharedEnemies.length - named.length;
  return named.join(", ") + (more > 0 ? ` and ${more} more` : "");
}

function threatInWords(one: Case): string {
  const worst = one.grounds.sharedEnemies[0];
  return worst === undefined
    ? "no third state threatens both"
    : `${inSentence(one.name(worst.state))} threatens both (${worst.threat.toFixed(2)} of 1)`;
}

function pledgeInWords(one: Case): string {
  const held = ["none below defence", "consultation", "neutrality or non-aggression"];
  return held[measureIn(one, "weaker-pledge")] ?? "?";
}

function earlierInWords(one: Case): string {
  const last = one.grounds.endedPledges[0];
  const kin = measureIn(one, "siblings") > 0 ? "both came out of one state within twenty years" : "";
  const past = last === undefined ? "none" : `last ended ${last.to?.slice(0, 4)} (${last.treaty.name})`;
  return kin === "" ? past : `${past}; ${kin}`;
}

function enmityInWords(one: Case): string {
  const { rivalries, clashes, claims } = one.grounds;
  const parts = [
    rivalries.length > 0 ? "rivals" : "",
    clashes.length > 0
      ? `${counted(clashes.length, "war or crisis", "wars or crises")} within ten years`
      : "",
    claims.length > 0 ? counted(claims.length, "territorial claim", "territorial claims") : "",
  ].filter((part) => part !== "");
  return parts.length > 0 ? parts.join("; ") : "none now";
}

function circlesInWords(one: Case): string {
  const circles = measureIn(one, "shared-circles");
  const partners = measureIn(one, "shared-partners");
  return `${counted(circles, "wider treaty", "wider treaties")} without a promise of help; ${counted(partners, "shared treaty partner", "shared treaty partners")}`;
}

/** Every line that the model's measures make, in the order in which a reader would ask for them. */
export const TERMS: readonly TermPlan[] = [
  {
    id: "distance",
    label: "distance",
    measures: ["least-distance", "capital-distance", "same-region"],
    value: distanceInWords,
    facts: none,
  },
  {
    id: "common-threat",
    label: "common threat",
    measures: ["common-threat", "worst-threats", "pact-gain"],
    value: threatInWords,
    facts: (one) => {
      const worst = one.grounds.sharedEnemies[0];
      return worst === undefined ? [] : cite(one.grounds.enmityWith(worst.state));
    },
  },
  {
    id: "shared-enemies",
    label: "shared enemies",
    measures: ["shared-enemies"],
    value: enemiesInWords,
    facts: (one) =>
      cite(
        one.grounds.sharedEnemies
          .slice(0, NAMED_ENEMIES)
          .flatMap(({ state }) => one.grounds.enmityWith(state)),
      ),
  },
  {
    id: "enmity",
    label: "enmity between them",
    measures: ["rivalry", "clash", "claim"],
    value: enmityInWords,
    facts: ({ grounds }) => cite([...grounds.rivalries, ...grounds.clashes, ...grounds.claims]),
  },
  {
    id: "allied-enemies",
    label: "allies of one hostile to the other",
    measures: ["allied-enemies"],
    value: (one) => String(measureIn(one, "allied-enemies")),
    facts: none,
  },
  {
    id: "side-by-side",
    label: "fought or stood side by side",
    measures: ["side-by-side"],
    value: ({ grounds }) =>
      grounds.sideBySide.length === 0
        ? "not within ten years"
        : `${grounds.sideBySide.length} within ten years`,
    facts: ({ grounds }) => cite(grounds.sideBySide),
  },
  {
    id: "pledge-held",
    label: "weaker pledge in force",
    measures: ["weaker-pledge"],
    value: pledgeInWords,
    facts: ({ grounds }) => grounds.pledges.slice(0, MOST_FACTS).map(citePledge),
  },
  {
    id: "earlier-pledges",
    label: "earlier pledges and common origin",
    measures: ["past-defense", "past-pledge", "siblings"],
    value: earlierInWords,
    facts: ({ grounds }) => grounds.endedPledges.slice(0, MOST_FACTS).map(citePledge),
  },
  {
    id: "network",
    label: "allies and blocs",
    measures: [
      "shared-allies",
      "treaty-degree",
      "bloc-pull",
      "regional-reach",
      "regional-reach-lesser",
      "neighbour-reach",
    ],
    value: (one) => counted(measureIn(one, "shared-allies"), "shared defence ally", "shared defence allies"),
    facts: none,
  },
  {
    id: "circles",
    label: "circles of three or more",
    measures: ["shared-circles", "closest-circle", "shared-partners", "regional-ties", "regional-wave"],
    value: circlesInWords,
    facts: none,
  },
  {
    id: "regimes",
    label: "regimes",
    measures: ["joint-democracy", "regime-gap"],
    value: regimesInWords,
    facts: ({ grounds }) => cite(grounds.regimes),
  },
  {
    id: "power",
    label: "power",
    measures: ["major-powers", "both-major", "stronger-share", "weaker-share"],
    value: powerInWords,
    facts: none,
  },
  {
    id: "times",
    label: "the times",
    measures: ["youth", "system-size", "recent-treaties"],
    value: (one) =>
      `${one.world.states.length} states; ${measureIn(one, "recent-treaties").toFixed(1)} defence treaties per hundred states in five years`,
    facts: none,
  },
];
