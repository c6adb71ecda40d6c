import {
  choleskyFactor,
  choleskyInverse,
  clusterCovariance,
  fitLogistic,
  inverseLogit,
  seededRandom,
  type LogisticFit,
  type LogisticProblem,
} from "../math/index.ts";

/** Pairs and years with what passed between them and what came of it, row by row. */
export interface BalanceRows {
  readonly year: Int16Array;
  /** Log-odds of the prior. */
  readonly offset: Float64Array;
  readonly cooperative: Float64Array;
  readonly conflictual: Float64Array;
  readonly y: Uint8Array;
  /** A treaty's onsets in a year together weigh 1. */
  readonly weight: Float64Array;
  /** Rows that stand or fall together: those of a treaty, or of a pair that made none. */
  readonly cluster: Int32Array;
}

/** A number with the interval that holds 95 % of its resampled values. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What history says of the balance of acts, given the prior. */
export interface BalanceEstimate {
  readonly rows: number;
  readonly withActs: number;
  readonly onsets: number;
  /** Clusters with an onset: treaties. */
  readonly treaties: number;
  /** Log-odds for a balance of 1 against 0. */
  readonly balance: Interval;
  /** Log-odds per unit of ln(1 + acts). */
  readonly logCount: Interval;
  /** Standard error of `balance` by the sandwich over the same clusters, beside the resampled interval. */
  readonly balanceError: number;
  readonly outOfSample: {
    readonly firstOrigin: number;
    readonly lastOrigin: number;
    /** Log loss in nats a row, of the prior with its level refitted, and with the acts. */
    readonly lossOfPrior: number;
    readonly lossWithActs: number;
    /** The first less the second, in thousandths of a nat. */
    readonly gain: Interval;
  };
}

const COLUMNS = 3;
const WINDOW_YEARS = 5;
const EARLIEST_TRAINING_YEARS = 1;
const RIDGE = 0.01;

/**
 * The coefficient of a pair's balance of acts on a later onset, with the prior as offset.
 *
 * In:     balance = (cooperative − conflictual) / (both + `ballast`), and ln(1 + both), a pair and year each.
 * Out:    coefficients of a logistic regression, with percentile intervals of a bootstrap over clusters; losses at origins whose
 *         models were fitted only to years whose five-year window had closed.
 * Source: Cameron, Gelbach & Miller 2008, Review of Economics and Statistics 90: 414–427 (cluster bootstrap);
 *         docs/method/evidence.md, section 5.
 */
export function estimateBalance(
  rows: BalanceRows,
  how: { readonly ballast: number; readonly replicates: number; readonly seed: number },
): BalanceEstimate {
  const every = Int32Array.from(rows.y, (_, r) => r);
  const design = designOf(rows, how.ballast);
  const problem = problemOf(rows, design, every);
  const fit = fitLogistic(problem);
  const scored = scoreOrigins(rows, design);
  const draws = drawClusters(rows, scored, { ...how, problem, fit });
  const clusters = new Set(every.filter((r) => rows.y[r] === 1).map((r) => rows.cluster[r] as number));
  const covariance = clusterCovariance(problem, fit, rows.cluster);
  return {
    rows: every.length,
    withActs: every.filter((r) => actsOf(rows, r) > 0).length,
    onsets: rows.y.reduce((sum, y) => sum + y, 0),
    treaties: clusters.size,
    balance: interval(
      fit.coefficients[1] as number,
      draws.map(({ balance }) => balance),
    ),
    logCount: interval(
      fit.coefficients[2] as number,
      draws.map(({ logCount }) => logCount),
    ),
    balanceError: Math.sqrt(covariance[COLUMNS + 1] as number),
    outOfSample: {
      firstOrigin: scored.firstOrigin,
      lastOrigin: scored.lastOrigin,
      lossOfPrior: scored.mean(scored.lossOfPrior),
      lossWithActs: scored.mean(scored.lossWithActs),
      gain: interval(
        1000 * (scored.mean(scored.lossOfPrior) - scored.mean(scored.lossWithActs)),
        draws.map(({ gain }) => gain),
      ),
    },
  };
}

function actsOf({ cooperative, conflictual }: BalanceRows, r: number): number {
  return (cooperative[r] as number) + (conflictual[r] as number);
}

function designOf(rows: BalanceRows, ballast: number): Float64Array {
  const design = new Float64Array(rows.y.length * COLUMNS);
  for (let r = 0; r < rows.y.length; r++) {
    const acts = actsOf(rows, r);
    design[r * COLUMNS] = 1;
    design[r * COLUMNS + 1] =
      acts === 0 ? 0 : ((rows.cooperative[r] as number) - (rows.conflictual[r] as number)) / (acts + ballast);
    design[r * COLUMNS + 2] = Math.log1p(acts);
  }
  return design;
}

function problemOf(rows: BalanceRows, design: Float64Array, entries: Int32Array): LogisticProblem {
  const pick = (from: Float64Array) => Float64Array.from(entries, (r) => from[r] as number);
  return {
    x: design,
    p: COLUMNS,
    rows: entries,
    y: Uint8Array.from(entries, (r) => rows.y[r] as number),
    weight: pick(rows.weight),
    offset: pick(rows.offset),
    penalty: Float64Array.of(0, RIDGE, RIDGE),
  };
}

interface Scored {
  readonly firstOrigin: number;
  readonly lastOrigin: number;
  readonly entries: Int32Array;
  readonly lossOfPrior: Float64Array;
  readonly lossWithActs: Float64Array;
  readonly mean: (loss: Float64Array) => number;
}

/** Losses, row by row, at each origin that has closed years enough behind it. */
function scoreOrigins(rows: BalanceRows, design: Float64Array): Scored {
  const years = [...new Set(rows.year)].sort((p, q) => p - q);
  const first = (years[0] ?? 0) + WINDOW_YEARS + EARLIEST_TRAINING_YEARS - 1;
  const origins = years.filter((year) => year >= first);
  const entries: number[] = [];
  const losses: [number, number][] = [];
  for (const origin of origins) {
    const closed = Int32Array.from(entriesWhere(rows, (year) => year + WINDOW_YEARS <= origin));
    const problem = problemOf(rows, design, closed);
    const withActs = fitLogistic(problem).coefficients;
    const level = fitLogistic({ ...problem, penalty: Float64Array.of(0, FIXED, FIXED) }).coefficients;
    for (const r of entriesWhere(rows, (year) => year === origin)) {
      entries.push(r);
      losses.push([lossAt(rows, design, r, level), lossAt(rows, design, r, withActs)]);
    }
  }
  const at = Int32Array.from(entries);
  return {
    firstOrigin: origins[0] ?? 0,
    lastOrigin: origins.at(-1) ?? 0,
    entries: at,
    lossOfPrior: Float64Array.from(losses, ([level]) => level),
    lossWithActs: Float64Array.from(losses, ([, acts]) => acts),
    mean: (loss) => {
      let [sum, total] = [0, 0];
      loss.forEach((one, k) => {
        const w = rows.weight[at[k] as number] as number;
        sum += w * one;
        total += w;
      });
      return sum / total;
    },
  };
}

/** Penalty that holds a coefficient at 0. */
const FIXED = 1e9;

function entriesWhere({ year }: BalanceRows, wanted: (year: number) => boolean): number[] {
  const found: number[] = [];
  year.forEach((one, r) => {
    if (wanted(one)) found.push(r);
  });
  return found;
}

function lossAt(rows: BalanceRows, design: Float64Array, r: number, beta: Float64Array): number {
  const p = inverseLogit(etaAt(rows, design, r, beta));
  return -Math.log(rows.y[r] === 1 ? p : 1 - p);
}

function etaAt(rows: BalanceRows, design: ArrayLike<number>, r: number, beta: Float64Array): number {
  let eta = rows.offset[r] as number;
  for (let j = 0; j < COLUMNS; j++) eta += (design[r * COLUMNS + j] as number) * (beta[j] as number);
  return eta;
}

interface Draw {
  readonly balance: number;
  readonly logCount: number;
  readonly gain: number;
}

/**
 * Coefficients and gain over clusters drawn with replacement: one Newton step from the whole fit for each draw.
 *
 * Source: Kline & Santos 2012, Journal of Econometric Methods 1: 23–41 (score bootstrap).
 */
function drawClusters(
  rows: BalanceRows,
  scored: Scored,
  how: {
    readonly replicates: number;
    readonly seed: number;
    readonly problem: LogisticProblem;
    readonly fit: LogisticFit;
  },
): Draw[] {
  const { x } = how.problem;
  const { coefficients, information } = how.fit;
  const clusters = rows.cluster.reduce((most, c) => Math.max(most, c), -1) + 1;
  const bread = choleskyInverse(choleskyFactor(information, COLUMNS), COLUMNS);
  const scores = new Float64Array(clusters * COLUMNS);
  rows.cluster.forEach((c, r) => {
    const p = inverseLogit(etaAt(rows, x, r, coefficients));
    const residual = (rows.weight[r] as number) * ((rows.y[r] as number) - p);
    for (let j = 0; j < COLUMNS; j++)
      scores[c * COLUMNS + j] =
        (scores[c * COLUMNS + j] as number) + residual * (x[r * COLUMNS + j] as number);
  });
  const gains = new Float64Array(clusters);
  const weights = new Float64Array(clusters);
  scored.entries.forEach((r, k) => {
    const c = rows.cluster[r] as number;
    const w = rows.weight[r] as number;
    const gain = (scored.lossOfPrior[k] as number) - (scored.lossWithActs[k] as number);
    gains[c] = (gains[c] as number) + w * gain;
    weights[c] = (weights[c] as number) + w;
  });
  const random = seededRandom(how.seed);
  return Array.from({ length: how.replicates }, () => {
    const sum = new Float64Array(COLUMNS);
    let [gain, weight] = [0, 0];
    for (let k = 0; k < clusters; k++) {
      const c = Math.floor(random() * clusters);
      for (let j = 0; j < COLUMNS; j++) sum[j] = (sum[j] as number) + (scores[c * COLUMNS + j] as number);
      gain += gains[c] as number;
      weight += weights[c] as number;
    }
    const moved = (j: number) =>
      sum.reduce((step, s, k) => step + (bread[j * COLUMNS + k] as number) * s, coefficients[j] as number);
    return { balance: moved(1), logCount: moved(2), gain: (1000 * gain) / weight };
  });
}

function interval(value: number, draws: readonly number[]): Interval {
  const order = [...draws].sort((p, q) => p - q);
  const at = (share: number) => order[Math.round(share * (order.length - 1))] ?? Number.NaN;
  return { value, low: at(0.025), high: at(0.975) };
}
