import { chanceToLose, get, strengthAt, threatFrom, type World } from "../../panel/index.ts";

/** The pair that makes a pact and a third state it may be aimed at, as positions in a world. */
export interface Triple {
  readonly world: World;
  readonly i: number;
  readonly j: number;
  readonly against: number;
}

/** What a third state is to two others, on the scale on which it enters the model; swapping the two changes nothing. */
export interface Term {
  readonly id: string;
  readonly label: string;
  readonly compute: (triple: Triple) => number;
}

/** A reading of the third state against one of the pair. */
type Reading = (world: World, against: number, self: number) => number;

const ofBoth = ({ world, i, j, against }: Triple, read: Reading): readonly [number, number] => [
  read(world, against, i),
  read(world, against, j),
];
const least =
  (read: Reading) =>
  (triple: Triple): number =>
    Math.min(...ofBoth(triple, read));
const most =
  (read: Reading) =>
  (triple: Triple): number =>
    Math.max(...ofBoth(triple, read));
const both =
  (read: Reading) =>
  (triple: Triple): number => {
    const [p, q] = ofBoth(triple, read);
    return p + q;
  };

const threat: Reading = (world, against, self) => threatFrom(world, against, self).threat;
const hostility: Reading = (world, against, self) => get(world.hostility, against, self);
const rivalry: Reading = (world, against, self) => get(world.rivalry, against, self);
const clash: Reading = (world, against, self) => get(world.clash, against, self);
const claim: Reading = (world, against, self) => get(world.claim, against, self);
const borders: Reading = (world, against, self) => (get(world.leastKm, against, self) <= 1 ? 1 : 0);
const defenseRank = 3;
const allied: Reading = (world, against, self) => (get(world.rung, against, self) >= defenseRank ? 1 : 0);
const reach: Reading = (world, against, self) => strengthAt(get(world.capitalKm, against, self));
const alliedEnemies: Reading = (world, against, self) => {
  const enemies = world.enemies[against] ?? [];
  return (world.defenseAllies[self] ?? []).filter((ally) => ally !== against && enemies.includes(ally))
    .length;
};

/** Fall of what the third state threatens once each of the pair has the other at its side, summed over both. */
function gain({ world, i, j, against }: Triple): number {
  const fall = (self: number, helper: number): number =>
    get(world.hostility, against, self) *
    (chanceToLose(world, against, self) - chanceToLose(world, against, self, helper));
  return fall(i, j) + fall(j, i);
}

const root =
  (compute: Term["compute"]) =>
  (triple: Triple): number =>
    Math.sqrt(compute(triple));
const logCount =
  (compute: Term["compute"]) =>
  (triple: Triple): number =>
    Math.log1p(compute(triple));

/** Terms of the model, in order. Threats and gains enter as roots, counts as ln(1 + n), strength as ln. */
export const TERMS: readonly Term[] = [
  { id: "rivalry", label: "rivalry with the two", compute: both(rivalry) },
  { id: "rivalry-least", label: "rivalry with both", compute: least(rivalry) },
  { id: "threat-least", label: "threat to both", compute: root(least(threat)) },
  { id: "threat-most", label: "threat to either", compute: root(most(threat)) },
  { id: "hostility-least", label: "hostility to both", compute: least(hostility) },
  { id: "hostility-most", label: "hostility to either", compute: most(hostility) },
  { id: "clash", label: "clashes with the two", compute: both(clash) },
  { id: "claim", label: "claims between it and the two", compute: both(claim) },
  {
    id: "strength",
    label: "strength where it reaches furthest",
    compute: (triple) =>
      Math.log((triple.world.capabilityShare[triple.against] as number) * most(reach)(triple) + 1e-5),
  },
  { id: "major", label: "major power", compute: ({ world, against }) => world.major[against] as number },
  { id: "borders", label: "borders on the two", compute: both(borders) },
  { id: "allied", label: "defence allies among the two", compute: both(allied) },
  { id: "gain", label: "what the pact takes from its threat", compute: root(gain) },
  {
    id: "enemies",
    label: "its enemies in the world",
    compute: logCount(({ world, against }) => (world.enemies[against] ?? []).length),
  },
  { id: "allied-enemies", label: "its enemies among their allies", compute: logCount(both(alliedEnemies)) },
];

/** Sets of terms among which the training treaties choose, from the fewest to all. */
export const TERM_SETS: readonly { readonly name: string; readonly terms: readonly string[] }[] = [
  { name: "threat", terms: ["rivalry", "rivalry-least", "threat-least", "threat-most"] },
  {
    name: "enmity",
    terms: [
      "rivalry",
      "rivalry-least",
      "threat-least",
      "threat-most",
      "clash",
      "claim",
      "strength",
      "allied",
    ],
  },
  {
    name: "pair",
    terms: TERMS.map(({ id }) => id).filter((id) => id !== "enemies" && id !== "allied-enemies"),
  },
  { name: "all", terms: TERMS.map(({ id }) => id) },
];

/** Ridge penalties, per standard deviation of a term, among which the training treaties choose. */
export const RIDGES: readonly number[] = [3, 10, 30, 100];

/** Positions of terms in `TERMS`. */
export function termPositions(ids: readonly string[]): number[] {
  return ids.map((id) => {
    const at = TERMS.findIndex((term) => term.id === id);
    if (at < 0) throw new RangeError(`no term ${id}`);
    return at;
  });
}

/** Third states that two may turn against, with a row of `TERMS` each. */
export interface Candidates {
  /** Positions in the world. */
  readonly states: readonly number[];
  /** `[states × TERMS]`, row-major. */
  readonly x: Float64Array;
  /** States for which a term is missing. */
  readonly lacking: readonly number[];
}

/**
 * Every third state of a world with its terms for a pair.
 *
 * Missing: a state lacking a term is listed in `lacking` and has no row.
 */
export function buildCandidates(world: World, i: number, j: number): Candidates {
  const states: number[] = [];
  const lacking: number[] = [];
  const x: number[] = [];
  for (let against = 0; against < world.states.length; against++) {
    if (against === i || against === j) continue;
    const triple = { world, i, j, against };
    const row = TERMS.map((term) => term.compute(triple));
    if (row.every((value) => Number.isFinite(value))) {
      states.push(against);
      x.push(...row);
    } else lacking.push(against);
  }
  return { states, x: Float64Array.from(x), lacking };
}
