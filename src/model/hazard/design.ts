import { MEASURES } from "../../panel/index.ts";

/** One column of the design: a measure on the scale on which it enters. */
export interface Column {
  readonly id: string;
  readonly measure: string;
  readonly transform: (value: number) => number;
}

const identity = (value: number) => value;
const logKm = (value: number) => Math.log1p(value / 100);
const logShare = (value: number) => Math.log(value + 1e-5);
const equals = (level: number) => (value: number) => (value === level ? 1 : 0);

/** Columns after the constant, in order. Distances enter as ln(1 + km/100), shares as ln, counts as ln(1 + n). */
export const COLUMNS: readonly Column[] = [
  { id: "log-least-distance", measure: "least-distance", transform: logKm },
  { id: "log-least-distance-squared", measure: "least-distance", transform: (km) => logKm(km) ** 2 },
  { id: "touching", measure: "least-distance", transform: (km) => (km <= 1 ? 1 : 0) },
  { id: "log-capital-distance", measure: "capital-distance", transform: logKm },
  { id: "same-region", measure: "same-region", transform: identity },
  { id: "one-major", measure: "major-powers", transform: equals(1) },
  { id: "both-major", measure: "both-major", transform: identity },
  { id: "log-stronger", measure: "stronger-share", transform: logShare },
  { id: "log-weaker", measure: "weaker-share", transform: logShare },
  { id: "joint-democracy", measure: "joint-democracy", transform: identity },
  { id: "regime-gap", measure: "regime-gap", transform: identity },
  { id: "common-threat", measure: "common-threat", transform: Math.sqrt },
  { id: "worst-threats", measure: "worst-threats", transform: identity },
  { id: "pact-gain", measure: "pact-gain", transform: Math.sqrt },
  { id: "shared-enemies", measure: "shared-enemies", transform: Math.log1p },
  { id: "rivalry", measure: "rivalry", transform: identity },
  { id: "clash", measure: "clash", transform: identity },
  { id: "claim", measure: "claim", transform: identity },
  { id: "allied-enemies", measure: "allied-enemies", transform: Math.log1p },
  { id: "side-by-side", measure: "side-by-side", transform: identity },
  { id: "consultation-held", measure: "weaker-pledge", transform: equals(1) },
  { id: "restraint-held", measure: "weaker-pledge", transform: equals(2) },
  { id: "past-defense", measure: "past-defense", transform: identity },
  { id: "past-pledge", measure: "past-pledge", transform: identity },
  { id: "siblings", measure: "siblings", transform: identity },
  { id: "shared-allies", measure: "shared-allies", transform: Math.log1p },
  { id: "treaty-degree", measure: "treaty-degree", transform: identity },
  { id: "bloc-pull", measure: "bloc-pull", transform: identity },
  { id: "regional-reach", measure: "regional-reach", transform: identity },
  { id: "regional-reach-lesser", measure: "regional-reach-lesser", transform: identity },
  { id: "regional-ties", measure: "regional-ties", transform: identity },
  { id: "neighbour-reach", measure: "neighbour-reach", transform: identity },
  { id: "shared-circles", measure: "shared-circles", transform: Math.log1p },
  { id: "closest-circle", measure: "closest-circle", transform: identity },
  { id: "shared-partners", measure: "shared-partners", transform: Math.log1p },
  { id: "regional-wave", measure: "regional-wave", transform: identity },
  { id: "youth", measure: "youth", transform: identity },
  { id: "system-size", measure: "system-size", transform: identity },
  { id: "recent-treaties", measure: "recent-treaties", transform: Math.log1p },
];

const MEASURE_AT = new Map(MEASURES.map((measure, k) => [measure.id, k]));

/** Fills a row of the design (without the constant) from measure values in the order of `MEASURES`. */
export function fillDesign(
  values: Float32Array,
  from: number,
  into: Float32Array | Float64Array,
  to: number,
): void {
  COLUMNS.forEach((column, c) => {
    into[to + c] = column.transform(values[from + (MEASURE_AT.get(column.measure) ?? -1)] as number);
  });
}

/** Largest treaty, in dyads, that counts as small. */
export const SMALL_TREATY_DYADS = 3;

/** How a specification counts: which positives, and each as what. */
interface Counting {
  readonly name: string;
  readonly note: string;
  readonly columns: readonly string[];
  /** Positives of treaties that made more dyads than this, or fewer, are left out of the fit; absent: none are. */
  readonly mostDyads?: number;
  readonly leastDyads?: number;
  /** Whether a positive counts 1 over the dyads its treaty made (the default) or 1. */
  readonly weighting?: "treaty" | "dyad";
}

/** A logistic regression on standardised columns. */
export interface LogitPlan extends Counting {
  readonly kind: "logit";
  /** Ridge penalty on standardised columns. */
  readonly ridge: number;
}

/** Boosted trees, averaged over bags: each bag draws the treaties anew. */
export interface BoostedPlan extends Counting {
  readonly kind: "boosted";
  readonly bags: number;
  /** Levels of a tree: with two the model is additive in columns and pairs of them. */
  readonly depth: number;
}

/** Shares of classes: cells of some columns, each cut at its middle, shrunk to the share of all. */
export interface ClassesPlan extends Counting {
  readonly kind: "classes";
}

/** Any model that is fitted. */
export type SpecificationPlan = LogitPlan | BoostedPlan | ClassesPlan;

const DISTANCE = ["log-least-distance"];

const LAI_REITER = [
  "joint-democracy",
  "regime-gap",
  "log-capital-distance",
  "touching",
  "one-major",
  "both-major",
  "clash",
  "shared-enemies",
  "worst-threats",
  "past-pledge",
];

const EXTERNAL_THREAT = [
  ...LAI_REITER,
  "log-stronger",
  "log-weaker",
  "common-threat",
  "pact-gain",
  "rivalry",
  "log-least-distance",
];

const NETWORK = [
  ...EXTERNAL_THREAT,
  "same-region",
  "allied-enemies",
  "consultation-held",
  "restraint-held",
  "past-defense",
  "shared-allies",
  "treaty-degree",
  "youth",
  "system-size",
];

const EVERYTHING = COLUMNS.map((column) => column.id);

/** Columns along which a forecast may only rise (+1) or fall (−1); theory gives the sign, history the size. */
export const DIRECTIONS: Readonly<Record<string, number>> = {
  "common-threat": 1,
  "pact-gain": 1,
  "shared-enemies": 1,
  "log-least-distance": -1,
};

/** Name of the specification that speaks of small treaties alone. */
export const SMALL_ROUTE = "additive-small";

/** The models that are fitted for every vintage; the answer pools them by their out-of-sample record. */
export const SPECIFICATIONS: readonly SpecificationPlan[] = [
  {
    kind: "logit",
    name: "lai-reiter",
    note: "regime similarity, distance, power and conflict, after Lai & Reiter 2000",
    columns: LAI_REITER,
    ridge: 1,
  },
  {
    kind: "logit",
    name: "external-threat",
    note: "the same with strength, common threat and the value of the pact, after Johnson 2017",
    columns: EXTERNAL_THREAT,
    ridge: 3,
  },
  {
    kind: "boosted",
    name: "additive",
    note: "every core measure, additive in measures and pairs of them",
    columns: EVERYTHING,
    bags: 3,
    depth: 2,
  },
  {
    kind: "boosted",
    name: SMALL_ROUTE,
    note: "the same, fitted to treaties that made at most three dyads",
    columns: EVERYTHING,
    bags: 3,
    depth: 2,
    mostDyads: SMALL_TREATY_DYADS,
  },
];

/** The other route: being brought in by a treaty that makes more pairs at once, each pair counted. */
export const LARGER_ROUTE: BoostedPlan = {
  kind: "boosted",
  name: "larger-treaties",
  note: "every core measure, fitted to treaties that made more than three dyads, each dyad counted",
  columns: EVERYTHING,
  bags: 2,
  depth: 2,
  leastDyads: SMALL_TREATY_DYADS + 1,
  weighting: "dyad",
};

/** Models that are scored beside the pool and never enter an answer. `lai-reiter` and `external-threat` stand above. */
export const BASELINES: readonly SpecificationPlan[] = [
  {
    kind: "logit",
    name: "base-rate",
    note: "share of pairs at risk that climbed, treaties counted once",
    columns: [],
    ridge: 1,
  },
  {
    kind: "classes",
    name: "reference-class",
    note: "the same share within region, border, great-power, held-pledge and shared-ally classes",
    columns: [
      "same-region",
      "touching",
      "one-major",
      "both-major",
      "consultation-held",
      "restraint-held",
      "shared-allies",
    ],
  },
  {
    kind: "logit",
    name: "distance",
    note: "least distance alone",
    columns: DISTANCE,
    ridge: 1,
  },
  {
    kind: "logit",
    name: "network",
    note: "external threat with counts of the network of treaties",
    columns: NETWORK,
    ridge: 3,
  },
  {
    kind: "logit",
    name: "all-terms",
    note: "every core measure, ridge",
    columns: EVERYTHING,
    ridge: 20,
  },
  {
    kind: "boosted",
    name: "boosted-trees",
    note: "every core measure, trees of four levels",
    columns: EVERYTHING,
    bags: 1,
    depth: 4,
  },
  {
    kind: "logit",
    name: "base-rate-by-dyad",
    note: "share of pairs at risk that climbed, dyads counted",
    columns: [],
    ridge: 1,
    weighting: "dyad",
  },
  {
    kind: "logit",
    name: "lai-reiter-by-dyad",
    note: "the conventional dyad-fitted logit, after Lai & Reiter 2000",
    columns: LAI_REITER,
    ridge: 1,
    weighting: "dyad",
  },
  {
    kind: "logit",
    name: "network-by-dyad",
    note: "the network logit, dyads counted",
    columns: NETWORK,
    ridge: 3,
    weighting: "dyad",
  },
];
