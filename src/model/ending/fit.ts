import { EntenteError } from "../../core/index.ts";
import { fitLogistic, logit } from "../../math/index.ts";
import { round } from "../stored.ts";
import { COLUMNS } from "../hazard/design.ts";
import type { TrainingTable } from "../hazard/training.ts";
import type { EndingLabels, EndingSample } from "./labels.ts";

/** A column of the ending's design, and the measure it is made from. */
interface EndingColumn {
  readonly id: string;
  readonly measure: string;
}

/** The columns of the onset's design, then age of the pledge and members of the treaty, as ln(1 + n). */
export const ENDING_COLUMNS: readonly EndingColumn[] = [
  ...COLUMNS.map(({ id, measure }) => ({ id, measure })),
  { id: "log-pledge-age", measure: "pledge-age" },
  { id: "log-treaty-members", measure: "treaty-members" },
];

/** Age of a pledge and members of the treaty behind it. */
export interface PledgeAge {
  readonly ageYears: number;
  readonly members: number;
}

/** First age in years of each band of the rate by age. */
export const AGE_BANDS: readonly number[] = [0, 5, 10, 20, 40];

/** Band of an age, by number. */
export function ageBand(ageYears: number): number {
  return AGE_BANDS.findLastIndex((from) => from <= ageYears);
}

/** The two specifications of the ending, as fitted: rate by age, and a ridge logit on standardised columns. */
export interface EndingModel {
  /** Treaty-weighted share of held pairs that lost the outcome within five years. */
  readonly baseRate: number;
  /** The same by band of age. */
  readonly rateByAge: readonly number[];
  readonly columns: readonly string[];
  readonly mean: readonly number[];
  readonly sd: readonly number[];
  /** Constant first, then one per column. */
  readonly coefficients: readonly number[];
}

/** Treaty-years at the base rate that each band of age begins with: five treaties, each seen by five windows. */
const PRIOR_TREATY_YEARS = 25;
/** Ridge penalty on standardised columns: that of the onset's model of every measure. */
const RIDGE = 20;
const CONSTANT_RIDGE = 0.1;

/**
 * Fits both specifications, each treaty counting 1 in each year.
 *
 * Source: docs/method/ending.md, section 2; le Cessie & van Houwelingen 1992, Applied Statistics 41: 191–201 (ridge).
 */
export function fitEnding(table: TrainingTable, labels: EndingLabels, sample: EndingSample): EndingModel {
  const { treatyWeight: weight, y } = sample;
  const total = weight.reduce((sum, w) => sum + w, 0);
  const ended = weight.reduce((sum, w, r) => sum + (y[r] === 1 ? w : 0), 0);
  const baseRate = (ended + 0.5) / (total + 1);
  const [endedAt, totalAt] = [AGE_BANDS.map(() => 0), AGE_BANDS.map(() => 0)];
  sample.rows.forEach((row, r) => {
    const band = ageBand(labels.ageYears[row] as number);
    totalAt[band] = (totalAt[band] as number) + (weight[r] as number);
    if (y[r] === 1) endedAt[band] = (endedAt[band] as number) + (weight[r] as number);
  });
  return {
    baseRate: round(baseRate),
    rateByAge: AGE_BANDS.map((_, band) =>
      round(
        ((endedAt[band] as number) + PRIOR_TREATY_YEARS * baseRate) /
          ((totalAt[band] as number) + PRIOR_TREATY_YEARS),
      ),
    ),
    columns: ENDING_COLUMNS.map(({ id }) => id),
    ...fitRidge(table, labels, sample, baseRate),
  };
}

function fitRidge(
  table: TrainingTable,
  labels: EndingLabels,
  sample: EndingSample,
  baseRate: number,
): Pick<EndingModel, "mean" | "sd" | "coefficients"> {
  const width = ENDING_COLUMNS.length;
  const n = sample.rows.length;
  const p = width + 1;
  const x = new Float32Array(n * p);
  const profile = new Float64Array(width);
  const [sum, squares] = [new Float64Array(width), new Float64Array(width)];
  const total = sample.treatyWeight.reduce((all, w) => all + w, 0);
  for (let r = 0; r < n; r++) {
    fillProfile(table, labels, sample.rows[r] as number, profile);
    const w = sample.treatyWeight[r] as number;
    x[r * p] = 1;
    for (let c = 0; c < width; c++) {
      const value = profile[c] as number;
      x[r * p + c + 1] = value;
      sum[c] = (sum[c] as number) + w * value;
      squares[c] = (squares[c] as number) + w * value * value;
    }
  }
  const mean = sum.map((one) => one / total);
  const sd = squares.map((one, c) => {
    const variance = one / total - (mean[c] as number) ** 2;
    return variance > 1e-10 ? Math.sqrt(variance) : 1;
  });
  for (let r = 0; r < n; r++) {
    for (let c = 0; c < width; c++) {
      const at = r * p + c + 1;
      x[at] = ((x[at] as number) - (mean[c] as number)) / (sd[c] as number);
    }
  }
  const offset = logit(baseRate);
  const penalty = new Float64Array(p).fill(RIDGE);
  penalty[0] = CONSTANT_RIDGE;
  const fit = fitLogistic({
    x,
    p,
    rows: Int32Array.from({ length: n }, (_, r) => r),
    y: sample.y,
    weight: sample.treatyWeight,
    penalty,
    offset: new Float64Array(n).fill(offset),
  });
  if (!fit.converged) {
    throw new EntenteError("model/not-fitted", {
      message: `The ridge logit of endings (${labels.outcome}) did not reach its optimum in ${fit.iterations} rounds.`,
    });
  }
  const coefficients = [...fit.coefficients];
  coefficients[0] = offset + (coefficients[0] as number);
  return { mean: [...mean].map(round), sd: [...sd].map(round), coefficients: coefficients.map(round) };
}

/** Fills a profile of `ENDING_COLUMNS` from a row of the table and its labels. */
export function fillProfile(
  table: Pick<TrainingTable, "design" | "width">,
  labels: EndingLabels,
  row: number,
  into: Float64Array,
): void {
  for (let c = 0; c < COLUMNS.length; c++) into[c] = table.design[row * table.width + c] as number;
  fillPledge({ ageYears: labels.ageYears[row] as number, members: labels.members[row] as number }, into);
}

/** Fills the last two columns of a profile. */
export function fillPledge({ ageYears, members }: PledgeAge, into: Float64Array): void {
  into[COLUMNS.length] = Math.log1p(ageYears);
  into[COLUMNS.length + 1] = Math.log1p(members);
}

/** Log-odds of an ending within five years by each specification and by their equal average. */
export interface EndingLogOdds {
  readonly age: number;
  readonly ridge: number;
  readonly pool: number;
}

/** What the fitted specifications say of a profile of `ENDING_COLUMNS` and an age. */
export function endingLogOdds(model: EndingModel, profile: Float64Array, ageYears: number): EndingLogOdds {
  const age = logit(model.rateByAge[ageBand(ageYears)] as number);
  const ridge = profile.reduce(
    (sum, value, c) =>
      sum +
      ((model.coefficients[c + 1] as number) * (value - (model.mean[c] as number))) / (model.sd[c] as number),
    model.coefficients[0] as number,
  );
  return { age, ridge, pool: (age + ridge) / 2 };
}
