import { fitLogistic, logit } from "./logistic.ts";

/** Forecasts with outcomes 0/1 and weights, entry by entry. */
export interface Scored {
  readonly probability: Float64Array;
  readonly outcome: Uint8Array;
  readonly weight: Float64Array;
}

/** Entry numbers from the highest forecast to the lowest. */
export function ranking(probability: Float64Array): Int32Array {
  const order = Int32Array.from(probability, (_, i) => i);
  return order.sort((i, j) => (probability[j] as number) - (probability[i] as number));
}

/** Weighted mean of the negative log-likelihood in nats; infinite when a certainty was wrong. */
export function logLoss({ probability, outcome, weight }: Scored): number {
  let loss = 0;
  let total = 0;
  for (let i = 0; i < probability.length; i++) {
    const p = probability[i] as number;
    const w = weight[i] as number;
    loss -= w * Math.log(outcome[i] === 1 ? p : 1 - p);
    total += w;
  }
  return loss / total;
}

/** Weighted Brier score. Source: Brier 1950, Monthly Weather Review 78: 1–3. */
export function brierScore({ probability, outcome, weight }: Scored): number {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < probability.length; i++) {
    const w = weight[i] as number;
    sum += w * ((probability[i] as number) - (outcome[i] as number)) ** 2;
    total += w;
  }
  return sum / total;
}

/**
 * Weighted area under the ROC curve, ties counted half; missing when one class is absent.
 *
 * In:     forecasts; their ranking, where it is known already.
 * Source: Hanley & McNeil 1982, Radiology 143: 29–36.
 */
export function auc(
  { probability, outcome, weight }: Scored,
  order: Int32Array = ranking(probability),
): number | undefined {
  let positives = 0;
  let negatives = 0;
  let wins = 0;
  for (let i = 0; i < order.length;) {
    let tiePositives = 0;
    let tieNegatives = 0;
    const value = probability[order[i] as number];
    for (; i < order.length && probability[order[i] as number] === value; i++) {
      const entry = order[i] as number;
      if (outcome[entry] === 1) tiePositives += weight[entry] as number;
      else tieNegatives += weight[entry] as number;
    }
    wins += tieNegatives * (positives + tiePositives / 2);
    positives += tiePositives;
    negatives += tieNegatives;
  }
  return positives > 0 && negatives > 0 ? wins / (positives * negatives) : undefined;
}

/**
 * Weighted average precision (area under the precision–recall steps), ties taken together; missing without positives.
 *
 * Source: Boyd, Eng & Page 2013, ECML PKDD, "Area under the precision-recall curve" (the AP estimator).
 */
export function averagePrecision({ probability, outcome, weight }: Scored): number | undefined {
  const order = ranking(probability);
  let truePositives = 0;
  let all = 0;
  let area = 0;
  for (let i = 0; i < order.length;) {
    let gained = 0;
    const value = probability[order[i] as number];
    for (; i < order.length && probability[order[i] as number] === value; i++) {
      const entry = order[i] as number;
      if (outcome[entry] === 1) gained += weight[entry] as number;
      all += weight[entry] as number;
    }
    truePositives += gained;
    if (all > 0) area += gained * (truePositives / all);
  }
  return truePositives > 0 ? area / truePositives : undefined;
}

/**
 * Slope of the outcome on the forecast's log-odds (1 is calibrated, below 1 overconfident).
 *
 * Missing: when the forecasts do not vary or one class is absent.
 * Source:  Cox 1958, Biometrika 45: 562–565.
 */
export function calibrationSlope({ probability, outcome, weight }: Scored): number | undefined {
  const n = probability.length;
  const x = new Float64Array(2 * n);
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < n; i++) {
    const value = logit(probability[i] as number);
    x[2 * i] = 1;
    x[2 * i + 1] = value;
    lowest = Math.min(lowest, value);
    highest = Math.max(highest, value);
  }
  if (!(highest - lowest > 1e-9) || !Number.isFinite(highest - lowest)) return undefined;
  if (!outcome.includes(1) || !outcome.includes(0)) return undefined;
  const fit = fitLogistic({
    x,
    p: 2,
    rows: Int32Array.from({ length: n }, (_, i) => i),
    y: outcome,
    weight,
    penalty: Float64Array.of(0, 1e-9),
    start: Float64Array.of(0, 1),
  });
  return fit.converged ? fit.coefficients[1] : undefined;
}

/** Weighted expected over observed positives; missing without positives. */
export function expectedOverObserved({ probability, outcome, weight }: Scored): number | undefined {
  let expected = 0;
  let observed = 0;
  for (let i = 0; i < probability.length; i++) {
    expected += (weight[i] as number) * (probability[i] as number);
    observed += (weight[i] as number) * (outcome[i] as number);
  }
  return observed > 0 ? expected / observed : undefined;
}

/**
 * Ranked probability score of ordered steps: the mean over the steps of the squared error of "at least this one"; 0 only
 * when all was foreseen with certainty.
 *
 * In:     for each step, lowest first, the probability that at least it is reached; how many were.
 * Source: Epstein 1969, Journal of Applied Meteorology 8: 985–987, divided by the number of steps.
 */
export function rankedProbabilityScore(atLeast: readonly number[], reached: number): number {
  const sum = atLeast.reduce((total, p, step) => total + (p - (step < reached ? 1 : 0)) ** 2, 0);
  return sum / atLeast.length;
}
