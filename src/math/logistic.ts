import { choleskyFactor, choleskyInverse, choleskySolve } from "./cholesky.ts";

/** 1 / (1 + e^-x). */
export function inverseLogit(x: number): number {
  return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
}

/** log(p / (1 - p)). */
export function logit(p: number): number {
  return Math.log(p / (1 - p));
}

/** A weighted, ridge-penalised logistic regression problem on a row-major design. */
export interface LogisticProblem {
  /** Design `[rows × p]`, row-major; by custom column 0 is the constant. */
  readonly x: Float32Array | Float64Array;
  readonly p: number;
  /** Which rows of the design enter, in any order. */
  readonly rows: Int32Array;
  /** Outcome 0/1 and weight per entry of `rows`. */
  readonly y: Uint8Array;
  readonly weight: Float64Array;
  /** Known part of the linear predictor per entry of `rows`; absent: 0. */
  readonly offset?: Float64Array;
  /** Penalty per coefficient: `½ penalty β²` is added to the negative log-likelihood. */
  readonly penalty: Float64Array;
  readonly start?: Float64Array;
}

/** Coefficients with the penalised information matrix `[p × p]` at the optimum. */
export interface LogisticFit {
  readonly coefficients: Float64Array;
  readonly information: Float64Array;
  readonly iterations: number;
  readonly converged: boolean;
}

const MAX_ITERATIONS = 60;
const TOLERANCE = 1e-7;
const SMALLEST_STEP = 1e-6;

/** Rows taken together: each entry of the information is then read and written once for four rows. */
const BLOCK = 4;

/** Gradient and information (lower triangle) of the weighted log-likelihood at `beta`, without the penalty. */
function accumulate(
  problem: LogisticProblem,
  beta: Float64Array,
  gradient: Float64Array,
  info: Float64Array,
): number {
  const { p, rows, weight } = problem;
  gradient.fill(0);
  info.fill(0);
  const block = Array.from({ length: BLOCK }, () => new Float64Array(p)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const residual = new Float64Array(BLOCK);
  const curvature = new Float64Array(BLOCK);
  let logLikelihood = 0;
  for (let r = 0; r < rows.length; r += BLOCK) {
    for (let b = 0; b < BLOCK; b++) {
      const isPast = r + b >= rows.length;
      const eta = isPast ? 0 : readRow(problem, r + b, beta, block[b] as Float64Array);
      const w = isPast ? 0 : (weight[r + b] as number);
      const mu = inverseLogit(eta);
      const positive = problem.y[r + b] === 1;
      if (w > 0) logLikelihood -= w * softPlus(positive ? -eta : eta);
      residual[b] = w * ((positive ? 1 : 0) - mu);
      curvature[b] = w * mu * (1 - mu);
    }
    addBlock(block, residual, curvature, gradient, info);
  }
  return logLikelihood;
}

/** log(1 + e^x) without overflow. */
function softPlus(x: number): number {
  return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
}

/** Copies an entry's row of the design and gives its linear predictor. */
function readRow(problem: LogisticProblem, entry: number, beta: Float64Array, into: Float64Array): number {
  const { x, p } = problem;
  const offset = (problem.rows[entry] as number) * p;
  let eta = problem.offset?.[entry] ?? 0;
  for (let j = 0; j < p; j++) {
    const v = x[offset + j] as number;
    into[j] = v;
    eta += v * (beta[j] as number);
  }
  return eta;
}

function addBlock(
  [b0, b1, b2, b3]: readonly [Float64Array, Float64Array, Float64Array, Float64Array],
  residual: Float64Array,
  curvature: Float64Array,
  gradient: Float64Array,
  info: Float64Array,
): void {
  const p = gradient.length;
  const [r0, r1, r2, r3] = residual as unknown as [number, number, number, number];
  const [c0, c1, c2, c3] = curvature as unknown as [number, number, number, number];
  for (let j = 0; j < p; j++) {
    const [v0, v1, v2, v3] = [b0[j] as number, b1[j] as number, b2[j] as number, b3[j] as number];
    gradient[j] = (gradient[j] as number) + r0 * v0 + r1 * v1 + r2 * v2 + r3 * v3;
    const [s0, s1, s2, s3] = [c0 * v0, c1 * v1, c2 * v2, c3 * v3];
    const base = j * p;
    for (let k = 0; k <= j; k++) {
      info[base + k] =
        (info[base + k] as number) +
        s0 * (b0[k] as number) +
        s1 * (b1[k] as number) +
        s2 * (b2[k] as number) +
        s3 * (b3[k] as number);
    }
  }
}

/**
 * Maximum penalised likelihood by Newton's method with step halving.
 *
 * Source: McCullagh & Nelder 1989, Generalized Linear Models; le Cessie & van Houwelingen 1992 for the ridge.
 * Check:  tests/parity/logistic.test.ts.
 */
export function fitLogistic(problem: LogisticProblem): LogisticFit {
  const { p, penalty } = problem;
  let beta: Float64Array = problem.start ? Float64Array.from(problem.start) : new Float64Array(p);
  const gradient = new Float64Array(p);
  const info = new Float64Array(p * p);
  const penalised = (b: Float64Array, logLik: number) =>
    b.reduce((sum, v, j) => sum - 0.5 * (penalty[j] as number) * v * v, logLik);
  let objective = penalised(beta, accumulate(problem, beta, gradient, info));
  for (let iteration = 1; iteration <= MAX_ITERATIONS; iteration++) {
    for (let j = 0; j < p; j++) {
      gradient[j] = (gradient[j] as number) - (penalty[j] as number) * (beta[j] as number);
      info[j * p + j] = (info[j * p + j] as number) + (penalty[j] as number);
    }
    mirror(info, p);
    const curvature = Float64Array.from(info);
    const step = choleskySolve(choleskyFactor(curvature, p), gradient);
    let scale = 1;
    let next = beta;
    let nextObjective = Number.NEGATIVE_INFINITY;
    while (!(nextObjective >= objective - 1e-9 * Math.abs(objective))) {
      // No step along Newton's direction climbs any more: the optimum, to machine precision.
      if (scale < SMALLEST_STEP)
        return { coefficients: beta, information: curvature, iterations: iteration, converged: true };
      next = beta.map((v, j) => v + scale * (step[j] as number));
      nextObjective = penalised(next, accumulate(problem, next, gradient, info));
      scale /= 2;
    }
    const gain = nextObjective - objective;
    beta = next;
    objective = nextObjective;
    if (Math.abs(gain) <= TOLERANCE * (Math.abs(objective) + 1e-3)) {
      for (let j = 0; j < p; j++) info[j * p + j] = (info[j * p + j] as number) + (penalty[j] as number);
      mirror(info, p);
      return {
        coefficients: beta,
        information: Float64Array.from(info),
        iterations: iteration,
        converged: true,
      };
    }
  }
  return { coefficients: beta, information: info, iterations: MAX_ITERATIONS, converged: false };
}

/** Copies the lower triangle onto the upper. */
function mirror(matrix: Float64Array, p: number): void {
  for (let j = 0; j < p; j++) for (let k = 0; k < j; k++) matrix[k * p + j] = matrix[j * p + k] as number;
}

/**
 * Cluster-robust covariance of the coefficients, `[p × p]`.
 *
 * In:     the problem, its fit, and a cluster number 0…clusters-1 for each entry of `rows`.
 * Source: Liang & Zeger 1986, Biometrika 73: 13–22 (the sandwich, here with the penalised information as bread).
 */
export function clusterCovariance(
  problem: LogisticProblem,
  fit: LogisticFit,
  cluster: Int32Array,
): Float64Array {
  const { x, p, rows, y, weight } = problem;
  const clusters = cluster.reduce((most, c) => Math.max(most, c), -1) + 1;
  const scores = new Float64Array(clusters * p);
  for (let r = 0; r < rows.length; r++) {
    const offset = (rows[r] as number) * p;
    let eta = problem.offset?.[r] ?? 0;
    for (let j = 0; j < p; j++) eta += (x[offset + j] as number) * (fit.coefficients[j] as number);
    const residual = (weight[r] as number) * ((y[r] as number) - inverseLogit(eta));
    const base = (cluster[r] as number) * p;
    for (let j = 0; j < p; j++)
      scores[base + j] = (scores[base + j] as number) + residual * (x[offset + j] as number);
  }
  const meat = new Float64Array(p * p);
  for (let c = 0; c < clusters; c++) {
    for (let j = 0; j < p; j++) {
      const s = scores[c * p + j] as number;
      for (let k = 0; k < p; k++)
        meat[j * p + k] = (meat[j * p + k] as number) + s * (scores[c * p + k] as number);
    }
  }
  const bread = choleskyInverse(choleskyFactor(fit.information, p), p);
  return multiply(multiply(bread, meat, p), bread, p);
}

function multiply(a: Float64Array, b: Float64Array, p: number): Float64Array {
  const out = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) {
      let sum = 0;
      for (let k = 0; k < p; k++) sum += (a[i * p + k] as number) * (b[k * p + j] as number);
      out[i * p + j] = sum;
    }
  }
  return out;
}
