import { OUTCOMES, type Outcome } from "../../panel/index.ts";
import { isRecord, openStored } from "../stored.ts";
import { fitSpecification } from "./fit.ts";
import { BASELINES } from "./plans.ts";
import { profileOf } from "./predict.ts";
import { isSpecification, logOddsAt, storeFit, type FittedSpecification } from "./specification.ts";
import { sampleRows, WINDOW_YEARS, type TrainingTable } from "./training.ts";
import type { Vintage } from "./vintage.ts";

/** Schema name of stored fits of distance alone. */
export const DISTANCE_SCHEMA = "entente/distance@1";

const KIND = {
  schema: DISTANCE_SCHEMA,
  called: "fits of distance alone",
  madeBy: "entente fit --distance --data DIR",
} as const;

/** The baseline of least distance alone for one outcome, fitted by the end of several years. */
export interface DistanceFits {
  readonly schema: typeof DISTANCE_SCHEMA;
  readonly outcome: Outcome;
  readonly years: readonly {
    readonly lastYear: number;
    readonly inputsHash: string;
    readonly fit: FittedSpecification;
  }[];
}

/**
 * Fits the baseline of least distance alone to the outcomes known by the end of a year, on the rows of the vintage.
 *
 * Missing: without a single onset by then there is nothing to fit.
 */
export function fitDistance(
  table: TrainingTable,
  outcome: Outcome,
  lastYear: number,
): FittedSpecification | undefined {
  const plan = BASELINES.find(({ name }) => name === "distance");
  if (plan === undefined) throw new RangeError("distance is no longer a baseline");
  const sample = sampleRows(table, outcome, WINDOW_YEARS, (year) => year + WINDOW_YEARS <= lastYear);
  if (!sample.y.includes(1)) return undefined;
  return storeFit(fitSpecification(table, sample, plan, { withCovariance: true }), 1);
}

/**
 * Reads fits from their stored JSON.
 *
 * Throws: `store/bad-vintage` when the text is not fits of this version.
 */
export function parseDistanceFits(json: string, where: string): DistanceFits {
  const { value, refuse } = openStored(json, where, KIND);
  const { outcome, years } = value;
  if (!OUTCOMES.some((known) => known === outcome)) throw refuse("its outcome is unknown");
  const isYear = (year: unknown) =>
    isRecord(year) && typeof year["lastYear"] === "number" && isSpecification(year["fit"]);
  if (!Array.isArray(years) || !years.every(isYear)) throw refuse("a year's fit does not fit the columns");
  // Every field that is computed with was checked above.
  return value as unknown as DistanceFits;
}

/** Log-odds of an onset within five years that distance alone gives a row. Missing: as in `predict`. */
export function logOddsByDistance(fit: FittedSpecification, vintage: Vintage, values: Float32Array): number {
  return logOddsAt(fit, profileOf(vintage, values));
}
