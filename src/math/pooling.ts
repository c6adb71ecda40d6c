import { inverseLogit, logit } from "./logistic.ts";

/**
 * Pools probabilities: the one whose log-odds are the mean of theirs.
 *
 * In:     probabilities above 0 and below 1.
 * Missing: of none there is none.
 * Source: Satopää, Baron, Foster, Mellers, Tetlock & Ungar 2014, International Journal of Forecasting 30: 344–356,
 *         without its extremizing.
 */
export function poolLogOdds(probabilities: readonly number[]): number | undefined {
  if (probabilities.length === 0) return undefined;
  return inverseLogit(probabilities.reduce((sum, p) => sum + logit(p), 0) / probabilities.length);
}
