import { auc, logLoss, ranking, seededRandom, type Scored } from "../../math/index.ts";
import type { Weighting } from "../hazard/training.ts";
import type { OriginForecast } from "./run.ts";
import { pooled, scoredOrigins, type ScoredOrigin } from "./score.ts";

/** A 90 % interval with the share of draws in which the model had the lower log loss, and the higher AUC. */
export interface Comparison {
  readonly model: string;
  readonly baseline: string;
  readonly weighting: Weighting;
  /** Log loss of the model less that of the baseline; below 0 the model is better. */
  readonly logLossDifference: readonly [low: number, high: number];
  readonly aucDifference: readonly [low: number, high: number];
  readonly betterLogLossShare: number;
  readonly betterAucShare: number;
  readonly verdict: "better" | "worse" | "no difference shown";
}

const DRAWS = 200;
const SHOWN_FROM = 0.8;

/**
 * Compares two models on the same rows by resampling positives by treaty and origin, negatives by dyad.
 *
 * Out:    "better" when the log loss is lower in at least 80 % of draws, "worse" when in at most 20 %.
 * Source: docs/method/backtest.md; Cameron & Miller 2015, Journal of Human Resources 50: 317–372 (cluster bootstrap).
 */
export function compareModels(
  forecasts: readonly OriginForecast[],
  names: { readonly model: string; readonly baseline: string },
  options: { readonly weighting: Weighting; readonly dyad: Int32Array; readonly seed: number },
): Comparison {
  const origins = scoredOrigins(forecasts, names.model, options.weighting);
  const one = prepare(origins);
  const two = prepare(scoredOrigins(forecasts, names.baseline, options.weighting));
  const clusters = clustersOf(origins, options.dyad);
  const random = seededRandom(options.seed);
  const losses: number[] = [];
  const areas: number[] = [];
  for (let draw = 0; draw < DRAWS; draw++) {
    const times = drawClusters(random, clusters);
    const weight = one.scored.weight.map((w, r) => w * (times[clusters.of[r] as number] as number));
    losses.push(logLoss({ ...one.scored, weight }) - logLoss({ ...two.scored, weight }));
    areas.push(areaOf(one, weight) - areaOf(two, weight));
  }
  const betterLogLossShare = losses.filter((d) => d < 0).length / DRAWS;
  return {
    ...names,
    weighting: options.weighting,
    logLossDifference: interval(losses),
    aucDifference: interval(areas),
    betterLogLossShare,
    betterAucShare: areas.filter((d) => d > 0).length / DRAWS,
    verdict:
      betterLogLossShare >= SHOWN_FROM
        ? "better"
        : betterLogLossShare <= 1 - SHOWN_FROM
          ? "worse"
          : "no difference shown",
  };
}

interface Prepared {
  readonly scored: Scored;
  readonly order: Int32Array;
}

function prepare(origins: readonly ScoredOrigin[]): Prepared {
  const scored = pooled(origins);
  return { scored, order: ranking(scored.probability) };
}

function areaOf({ scored, order }: Prepared, weight: Float64Array): number {
  return auc({ ...scored, weight }, order) ?? Number.NaN;
}

/** Cluster number of each entry; the first `positives` of `count` are positives of one treaty at one origin. */
interface Clusters {
  readonly of: Int32Array;
  readonly positives: number;
  readonly count: number;
}

function clustersOf(origins: readonly ScoredOrigin[], dyad: Int32Array): Clusters {
  const numbers = new Map<string, number>();
  const keys = origins.flatMap(({ origin, rows, outcome, treaty }) =>
    Array.from(rows, (row, r) => (outcome[r] === 1 ? `t${treaty[r]}@${origin}` : `d${dyad[row]}`)),
  );
  const number = (key: string) => {
    const found = numbers.get(key) ?? numbers.size;
    numbers.set(key, found);
    return found;
  };
  for (const key of keys) if (key.startsWith("t")) number(key);
  const positives = numbers.size;
  const of = Int32Array.from(keys, number);
  return { of, positives, count: numbers.size };
}

/** How often each cluster is drawn: positives and negatives each as often as there are of them. */
function drawClusters(random: () => number, { positives, count }: Clusters): Float64Array {
  const times = new Float64Array(count);
  for (let k = 0; k < count; k++) {
    const [from, size] = k < positives ? [0, positives] : [positives, count - positives];
    const at = from + Math.floor(random() * size);
    times[at] = (times[at] as number) + 1;
  }
  return times;
}

function interval(values: readonly number[]): readonly [number, number] {
  const sorted = [...values].sort((p, q) => p - q);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] as number;
  return [at(0.05), at(0.95)];
}
