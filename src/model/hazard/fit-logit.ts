import { EntenteError } from "../../core/index.ts";
import { clusterCovariance, fitLogistic, type LogisticFit, type LogisticProblem } from "../../math/index.ts";
import { columnsIn } from "./design.ts";
import type { LogitPlan } from "./plans.ts";
import type { Sample, TrainingTable } from "./training.ts";

/** A logit fitted to a sample, on standardised columns. */
export interface LogitFit {
  readonly kind: "logit";
  readonly plan: LogitPlan;
  readonly mean: Float64Array;
  readonly sd: Float64Array;
  readonly coefficients: Float64Array;
  /** `[(p+1) × (p+1)]`; absent when not asked for. */
  readonly covariance: Float64Array | undefined;
}

const COLUMN_AT = new Map(columnsIn("full").map((column, c) => [column.id, c]));

/** Positions of columns in the design. */
export function columnPositions(columns: readonly string[]): number[] {
  return columns.map((id) => {
    const at = COLUMN_AT.get(id);
    if (at === undefined) throw new RangeError(`no column ${id}`);
    return at;
  });
}

/**
 * Fits a logit by penalised maximum likelihood with treaty weights.
 *
 * In:     the table, the rows with their outcome within five years.
 * Out:    coefficients on columns standardised over the sample; covariance clustered by treaty (positives) and
 *         by dyad (negatives).
 * Source: docs/method/hazard.md, sections 2 and 3.
 */
export function fitLogit(
  table: TrainingTable,
  sample: Sample,
  options: { readonly plan: LogitPlan; readonly weight: Float64Array; readonly withCovariance?: boolean },
): LogitFit {
  const { plan, weight } = options;
  const at = columnPositions(plan.columns);
  const p = at.length + 1;
  const n = sample.rows.length;
  const { mean, sd } = moments(table, sample, at);
  const x = new Float32Array(n * p);
  for (let r = 0; r < n; r++) {
    const offset = (sample.rows[r] as number) * table.width;
    x[r * p] = 1;
    at.forEach((c, j) => {
      x[r * p + j + 1] = ((table.design[offset + c] as number) - (mean[j] as number)) / (sd[j] as number);
    });
  }
  const penalty = new Float64Array(p).fill(plan.ridge);
  penalty[0] = CONSTANT_RIDGE;
  const base = baseLogOdds(sample, weight);
  const problem = {
    x,
    p,
    rows: Int32Array.from({ length: n }, (_, r) => r),
    y: sample.y,
    weight,
    penalty,
    offset: new Float64Array(n).fill(base),
  };
  const fit: LogisticFit = fitLogistic({ ...problem, start: startNear(problem) });
  if (!fit.converged) {
    throw new EntenteError("model/not-fitted", {
      message: `The specification "${plan.name}" did not reach its optimum in ${fit.iterations} rounds.`,
    });
  }
  const covariance =
    options.withCovariance === true ? clusterCovariance(problem, fit, clusters(table, sample)) : undefined;
  const coefficients = Float64Array.from(fit.coefficients);
  coefficients[0] = base + (coefficients[0] as number);
  return { kind: "logit", plan, mean, sd, coefficients, covariance };
}

/** Pull of the constant towards the base rate: felt only where hardly any onset has been seen yet. */
const CONSTANT_RIDGE = 0.1;

/** Log-odds of the weighted share of rows with an onset, half an onset added so that it is finite. */
function baseLogOdds(sample: Sample, weight: Float64Array): number {
  const positives = weight.reduce((sum, w, r) => sum + (sample.y[r] === 1 ? w : 0), 0);
  const whole = weight.reduce((sum, w) => sum + w, 0);
  return Math.log((positives + 0.5) / whole);
}

/** Every how-manieth negative the first, rough fit takes; its coefficients only start the search. */
const ROUGH_STEP = 10;

/** A start close to the optimum: the fit to all positives and every tenth negative. */
function startNear(problem: LogisticProblem): Float64Array {
  const { y } = problem;
  const rows = problem.rows.filter((_, r) => y[r] === 1 || r % ROUGH_STEP === 0);
  const weight = Float64Array.from(
    rows,
    (r) => (problem.weight[r] as number) * (y[r] === 1 ? 1 : ROUGH_STEP),
  );
  return fitLogistic({
    ...problem,
    rows,
    weight,
    y: Uint8Array.from(rows, (r) => y[r] as number),
    offset: Float64Array.from(rows, (r) => problem.offset?.[r] ?? 0),
  }).coefficients;
}

function moments(
  table: TrainingTable,
  sample: Sample,
  at: readonly number[],
): { mean: Float64Array; sd: Float64Array } {
  const mean = new Float64Array(at.length);
  const sd = new Float64Array(at.length);
  const n = sample.rows.length;
  at.forEach((c, j) => {
    let sum = 0;
    let squares = 0;
    for (let r = 0; r < n; r++) {
      const value = table.design[(sample.rows[r] as number) * table.width + c] as number;
      sum += value;
      squares += value * value;
    }
    mean[j] = sum / n;
    const variance = squares / n - (sum / n) ** 2;
    sd[j] = variance > 1e-10 ? Math.sqrt(variance) : 1;
  });
  return { mean, sd };
}

/** Cluster numbers: a treaty's positives of all windows together, a dyad's negatives together. */
function clusters(table: TrainingTable, sample: Sample): Int32Array {
  const numbers = new Map<number, number>();
  return Int32Array.from(sample.rows, (row, r) => {
    const key = sample.y[r] === 1 ? -1 - (sample.treaty[r] as number) : (table.dyad[row] as number);
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}

/** Log-odds of the outcome within five years for a row of the design. */
export function linearPredictor(
  fit: LogitFit,
  at: readonly number[],
  design: Float32Array,
  offset: number,
): number {
  let eta = fit.coefficients[0] as number;
  for (let j = 0; j < at.length; j++) {
    const value = design[offset + (at[j] as number)] as number;
    eta += ((fit.coefficients[j + 1] as number) * (value - (fit.mean[j] as number))) / (fit.sd[j] as number);
  }
  return eta;
}
