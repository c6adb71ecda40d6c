import { LIBRARY_MEASURES, MEASURES, type Measure } from "../../panel/index.ts";

/** Which measures a model may use: those of the core record, or those of imported datasets as well. */
export const FEATURE_SETS = ["core", "full"] as const;
export type FeatureSet = (typeof FEATURE_SETS)[number];

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

/** Columns of the core record after the constant, in order. Distances enter as ln(1 + km/100), shares as ln, counts as ln(1 + n). */
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

/** Columns that imported datasets add; `NaN` where they say nothing. Shares enter as ln. */
export const LIBRARY_COLUMNS: readonly Column[] = LIBRARY_MEASURES.map(({ id, unit }) => ({
  id,
  measure: id,
  transform: unit.startsWith("share of all") ? (share: number) => Math.log(share + 1e-4) : identity,
}));

const ALL_COLUMNS: readonly Column[] = [...COLUMNS, ...LIBRARY_COLUMNS];

/** Columns of a feature set: those of the core record come first in both. */
export function columnsIn(featureSet: FeatureSet): readonly Column[] {
  return featureSet === "core" ? COLUMNS : ALL_COLUMNS;
}

/** Measures of a feature set, in the order of a row of values. */
export function measuresIn(featureSet: FeatureSet): readonly Pick<Measure, "id" | "label" | "coverage">[] {
  return featureSet === "core" ? MEASURES : [...MEASURES, ...LIBRARY_MEASURES];
}

const MEASURE_AT = new Map(measuresIn("full").map((measure, k) => [measure.id, k]));

/** Fills a row of the design (without the constant) from measure values in the order of `measuresIn`. */
export function fillDesign(
  values: Float32Array,
  into: { readonly row: Float32Array | Float64Array; readonly columns: readonly Column[] },
  at: { readonly from: number; readonly to: number },
): void {
  into.columns.forEach((column, c) => {
    into.row[at.to + c] = column.transform(
      values[at.from + (MEASURE_AT.get(column.measure) ?? -1)] as number,
    );
  });
}
