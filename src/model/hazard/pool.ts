import { inverseLogit } from "../../math/index.ts";

/** Forecasts of several specifications for the same rows, with what came of them. */
export interface PastForecasts {
  /** One array of log-odds per specification. */
  readonly logOdds: readonly Float64Array[];
  readonly y: Uint8Array;
  readonly weight: Float64Array;
}

/** Pull towards equal weights, in nats: learnt weights seldom beat equal ones unless the record is long. */
const PULL_TO_EQUAL = 50;
const ROUNDS = 300;
const RATE = 0.01;

/**
 * Weights of specifications in a pool that is linear in log-odds, learnt from earlier closed origins.
 *
 * In:     every earlier forecast with its outcome and treaty weight; without any the weights are equal.
 * Out:    weights ≥ 0 that sum to 1: those with the least past log loss plus `PULL_TO_EQUAL` times the divergence
 *         from equal weights, by exponentiated gradient (the problem is convex).
 * Source: Wolpert 1992, Neural Networks 5: 241–259 (stacking); Satopää et al. 2014, International Journal of
 *         Forecasting 30: 344–356 (pooling on the log-odds scale); Smith & Wallis 2009, Oxford Bulletin of Economics and
 *         Statistics 71: 331–355 (why the pull); docs/method/hazard.md, section 4.
 */
export function stackWeights(past: readonly PastForecasts[], specifications: number): number[] {
  let weights = Array.from({ length: specifications }, () => 1 / specifications);
  if (past.length === 0) return weights;
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = lossGradient(past, weights);
    const slopes = weights.map(
      (w, k) => (gradient[k] as number) + PULL_TO_EQUAL * Math.log(w * specifications),
    );
    // Weights sum to one, so only differences between slopes count.
    const common = slopes.reduce((sum, slope, k) => sum + slope * (weights[k] as number), 0);
    const next = weights.map((w, k) => {
      const step = -RATE * ((slopes[k] as number) - common);
      return w * Math.exp(Math.max(-1, Math.min(1, step)));
    });
    const total = next.reduce((sum, w) => sum + w, 0);
    const scaled = next.map((w) => w / total);
    const moved = scaled.reduce((most, w, k) => Math.max(most, Math.abs(w - (weights[k] as number))), 0);
    weights = scaled;
    if (moved < 1e-6) break;
  }
  return weights;
}

function lossGradient(past: readonly PastForecasts[], weights: readonly number[]): number[] {
  const gradient = weights.map(() => 0);
  for (const { logOdds, y, weight } of past) {
    for (let r = 0; r < y.length; r++) {
      let pooled = 0;
      for (let k = 0; k < weights.length; k++)
        pooled += (weights[k] as number) * ((logOdds[k] as Float64Array)[r] as number);
      const residual = (weight[r] as number) * (inverseLogit(pooled) - (y[r] as number));
      for (let k = 0; k < weights.length; k++)
        gradient[k] = (gradient[k] as number) + residual * ((logOdds[k] as Float64Array)[r] as number);
    }
  }
  return gradient;
}

/** Log-odds of the pool, row by row. */
export function poolForecasts(logOdds: readonly Float64Array[], weights: readonly number[]): Float64Array {
  const pooled = new Float64Array(logOdds[0]?.length ?? 0);
  logOdds.forEach((series, k) => {
    for (let r = 0; r < pooled.length; r++)
      pooled[r] = (pooled[r] as number) + (weights[k] as number) * (series[r] as number);
  });
  return pooled;
}
