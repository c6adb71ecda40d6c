import { HORIZONS, type HorizonYears } from "../../core/index.ts";
import { logit } from "../../math/index.ts";
import type { Outcome } from "../../panel/index.ts";
import { round } from "../stored.ts";
import { largerRouteOf, SMALL_TREATY_DYADS, specificationsOf } from "./plans.ts";
import { fitSpecification, type RawFit } from "./fit.ts";
import { stackWeights, type PastForecasts } from "./pool.ts";
import { logOddsAt, storeFit, type FittedSpecification } from "./specification.ts";
import { sampleRows, weightsOf, WINDOW_YEARS, type Sample, type TrainingTable } from "./training.ts";
import { VINTAGE_SCHEMA, type Reference, type Vintage } from "./vintage.ts";

/** What a vintage is made from. */
export interface VintagePlan {
  readonly table: TrainingTable;
  readonly outcome: Outcome;
  /** The last year whose outcomes are used. */
  readonly lastYear: number;
  /** Forecasts of origins closed by that year, for the weights of the pool. */
  readonly past: readonly PastForecasts[];
  /** The specifications as fitted to that year, with covariance, and the larger route; absent: they are fitted here. */
  readonly fits?: readonly RawFit[] | undefined;
  readonly larger?: RawFit | undefined;
  /** Of the defence treaties made so far, the share that were integrated. */
  readonly integratedShare: number;
  readonly inputsHash: string;
}

const everySize = Number.POSITIVE_INFINITY;

/**
 * Fits every specification to the outcomes known by the end of a year and puts them together as one vintage.
 *
 * Missing: without a single onset by then there is nothing to fit.
 * Source:  docs/method/hazard.md, sections 2 to 5.
 */
export function buildVintage(plan: VintagePlan): Vintage | undefined {
  const { table, outcome, lastYear } = plan;
  const sample = sampleRows(table, outcome, WINDOW_YEARS, (year) => year + WINDOW_YEARS <= lastYear);
  if (!sample.y.includes(1)) return undefined;
  const weight = weightsOf(sample, "treaty", everySize);
  const positive = weight.reduce((sum, w, r) => sum + (sample.y[r] === 1 ? w : 0), 0);
  const total = weight.reduce((sum, w) => sum + w, 0);
  const plans = specificationsOf(table.featureSet);
  const weights = stackWeights(plan.past, plans.length);
  const fits =
    plan.fits ?? plans.map((one) => fitSpecification(table, sample, one, { withCovariance: true }));
  const specifications = fits.map((fit, k) => storeFit(fit, weights[k] as number));
  const larger = storeFit(plan.larger ?? fitSpecification(table, sample, largerRouteOf(table.featureSet)), 1);
  const baseRate = round(positive / total);
  return {
    schema: VINTAGE_SCHEMA,
    outcome,
    featureSet: table.featureSet,
    lastYear,
    trained: {
      rows: sample.rows.length,
      positives: sample.y.reduce((sum, y) => sum + y, 0),
      treaties: new Set(sample.treaty.filter((number) => number >= 0)).size,
      originsScored: plan.past.length,
    },
    baseRate,
    hazardCurve: hazardCurve(table, outcome, lastYear),
    integratedShare: round(plan.integratedShare),
    specifications,
    larger: sample.treatyDyads.some((dyads) => dyads > SMALL_TREATY_DYADS) ? larger : undefined,
    reference: referenceOf(table, sample, weight, { specifications, baseRate }),
    ranges: rangesOf(table, sample),
    inputsHash: plan.inputsHash,
  };
}

/** Weight of a steady hazard, in windows: five treaties, each seen by five windows; few early treaties cannot bend it. */
const STEADY_WINDOWS = 25;

/**
 * Cumulative hazard at each horizon as a multiple of that at five years, from treaty-weighted counts that climbed
 * among the rows whose ten years were closed, and from a steady hazard while treaties are few.
 */
function hazardCurve(table: TrainingTable, outcome: Outcome, lastYear: number): Record<HorizonYears, number> {
  const longest = HORIZONS.at(-1) ?? WINDOW_YEARS;
  const cumulative = (years: number) => {
    const sample = sampleRows(table, outcome, years, (year) => year + longest <= lastYear);
    const weight = weightsOf(sample, "treaty", everySize);
    const climbed = weight.reduce((sum, w, r) => sum + (sample.y[r] === 1 ? w : 0), 0);
    const steady = (STEADY_WINDOWS * years) / WINDOW_YEARS;
    return -Math.log1p(-(climbed + steady) / (sample.rows.length + 2 * STEADY_WINDOWS));
  };
  const five = cumulative(WINDOW_YEARS);
  return Object.fromEntries(HORIZONS.map((years) => [years, round(cumulative(years) / five)])) as Record<
    HorizonYears,
    number
  >;
}

/**
 * What contributions are counted from: the mean pair that did not climb and the mean pair that did, mixed so that the
 * pool gives the base rate. Contributions then add up to the whole step, in trees as in logits.
 */
function referenceOf(
  table: TrainingTable,
  sample: Sample,
  weight: Float64Array,
  model: { readonly specifications: readonly FittedSpecification[]; readonly baseRate: number },
): Reference {
  const [stayed, climbed] = [0, 1].map((y) => meanProfile(table, sample, weight, y).map(round)) as [
    number[],
    number[],
  ];
  const low = pooledAt(model.specifications, stayed);
  const high = pooledAt(model.specifications, climbed);
  return { stayed, climbed, share: (logit(model.baseRate) - low) / (high - low) };
}

/** Least and greatest value of each column among the rows fitted: outside them nothing was learnt. */
function rangesOf(table: TrainingTable, sample: Sample): (readonly [number, number])[] {
  return Array.from({ length: table.width }, (_, c) => {
    let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const row of sample.rows) {
      const value = table.design[row * table.width + c] as number;
      if (value < least) least = value;
      if (value > most) most = value;
    }
    return least > most ? ([Number.NaN, Number.NaN] as const) : ([round(least), round(most)] as const);
  });
}

/** Mean of each column over the rows that have it; `NaN` where none has. */
function meanProfile(table: TrainingTable, sample: Sample, weight: Float64Array, y: number): number[] {
  const sums = new Float64Array(table.width);
  const totals = new Float64Array(table.width);
  sample.rows.forEach((row, r) => {
    if (sample.y[r] !== y) return;
    const w = weight[r] as number;
    for (let c = 0; c < table.width; c++) {
      const value = table.design[row * table.width + c] as number;
      if (Number.isNaN(value)) continue;
      totals[c] = (totals[c] as number) + w;
      sums[c] = (sums[c] as number) + w * value;
    }
  });
  return Array.from(sums, (sum, c) => sum / (totals[c] as number));
}

/** Log-odds of the pool at a profile of `columnsIn` the vintage's feature set. */
export function pooledAt(specifications: readonly FittedSpecification[], profile: readonly number[]): number {
  return poolOf(
    specifications,
    specifications.map((one) => logOddsAt(one, profile)),
  );
}

/** Log-odds of the pool from those of each specification. */
export function poolOf(specifications: readonly FittedSpecification[], logOdds: readonly number[]): number {
  return specifications.reduce((sum, one, k) => sum + one.weight * (logOdds[k] as number), 0);
}
