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

/** A model that is fitted: which columns, how strongly shrunk, and on which treaties. */
export interface SpecificationPlan {
  readonly name: string;
  readonly note: string;
  readonly columns: readonly string[];
  /** Ridge penalty on standardised columns. */
  readonly ridge: number;
  /** Positives of treaties that made more dyads than this are left out of the fit; absent: none are. */
  readonly mostDyads?: number;
  /** Whether a positive counts 1 over the dyads its treaty made (the default) or 1. */
  readonly weighting?: "treaty" | "dyad";
}

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

const EVERYTHING = COLUMNS.map((column) => column.id);

/** Largest treaty, in dyads, that counts as small. */
export const SMALL_TREATY_DYADS = 3;

/** The models that are fitted for every vintage; the answer pools them by their out-of-sample record. */
export const SPECIFICATIONS: readonly SpecificationPlan[] = [
  {
    name: "distance",
    note: "least distance alone",
    columns: DISTANCE,
    ridge: 1,
  },
  {
    name: "lai-reiter",
    note: "regime similarity, distance, power and conflict, after Lai & Reiter 2000",
    columns: LAI_REITER,
    ridge: 1,
  },
  {
    name: "external-threat",
    note: "the same with strength, common threat and the value of the pact, after Johnson 2017",
    columns: EXTERNAL_THREAT,
    ridge: 3,
  },
  {
    name: "all-terms",
    note: "every core measure, ridge",
    columns: EVERYTHING,
    ridge: 20,
  },
  {
    name: "small-treaties",
    note: "every core measure, ridge, fitted to treaties that made at most three dyads",
    columns: EVERYTHING,
    ridge: 20,
    mostDyads: SMALL_TREATY_DYADS,
  },
];

/** Models that are scored beside the pool and never enter an answer. `distance` and `lai-reiter` stand above. */
export const BASELINES: readonly SpecificationPlan[] = [
  {
    name: "base-rate",
    note: "share of pairs at risk that climbed, treaties counted once",
    columns: [],
    ridge: 1,
  },
  {
    name: "base-rate-by-dyad",
    note: "share of pairs at risk that climbed, dyads counted",
    columns: [],
    ridge: 1,
    weighting: "dyad",
  },
  {
    name: "lai-reiter-by-dyad",
    note: "the conventional dyad-fitted logit, after Lai & Reiter 2000",
    columns: LAI_REITER,
    ridge: 1,
    weighting: "dyad",
  },
  {
    name: "all-terms-by-dyad",
    note: "every core measure, ridge, dyads counted",
    columns: EVERYTHING,
    ridge: 20,
    weighting: "dyad",
  },
];
