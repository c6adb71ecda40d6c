import { auc, ranking, seededRandom, type Scored } from "../../math/index.ts";
import type { Weighting } from "../hazard/training.ts";
import type { OriginForecast } from "./run.ts";
import { pooled, scoredOrigins, type ScoredOrigin } from "./score.ts";
import { ninetyPercent, verdictOf, type Verdict } from "./verdict.ts";

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
  readonly verdict: Verdict;
}

const DRAWS = 200;

/**
 * Compares a model with several on the same rows by resampling positives by treaty and origin, negatives by dyad.
 *
 * Out:    "better" when the log loss is lower in at least 80 % of draws, "worse" when in at most 20 %.
 * Source: docs/method/backtest.md; Cameron & Miller 2015, Journal of Human Resources 50: 317–372 (cluster bootstrap).
 */
export function compareModels(
  forecasts: readonly OriginForecast[],
  names: { readonly model: string; readonly baselines: readonly string[] },
  options: { readonly weighting: Weighting; readonly dyad: Int32Array; readonly seed: number },
): Comparison[] {
  const origins = scoredOrigins(forecasts, names.model, options.weighting);
  const clusters = clustersOf(origins, options.dyad);
  const own = prepare(origins, clusters);
  const others = names.baselines.map((baseline) =>
    prepare(scoredOrigins(forecasts, baseline, options.weighting), clusters),
  );
  const random = seededRandom(options.seed);
  const losses = others.map((): number[] => []);
  const areas = others.map((): number[] => []);
  for (let draw = 0; draw < DRAWS; draw++) {
    const times = drawClusters(random, clusters);
    const weight = own.scored.weight.map((w, r) => w * (times[clusters.of[r] as number] as number));
    const whole = weight.reduce((sum, w) => sum + w, 0);
    const [loss, area] = [lossOf(own, times), areaOf(own, weight)];
    others.forEach((other, k) => {
      losses[k]?.push((loss - lossOf(other, times)) / whole);
      areas[k]?.push(area - areaOf(other, weight));
    });
  }
  return names.baselines.map((baseline, k) => ({
    model: names.model,
    baseline,
    weighting: options.weighting,
    ...judge(losses[k] ?? [], areas[k] ?? []),
  }));
}

function judge(
  losses: readonly number[],
  areas: readonly number[],
): Omit<Comparison, "model" | "baseline" | "weighting"> {
  const betterLogLossShare = losses.filter((d) => d < 0).length / DRAWS;
  return {
    logLossDifference: ninetyPercent(losses),
    aucDifference: ninetyPercent(areas),
    betterLogLossShare,
    betterAucShare: areas.filter((d) => d > 0).length / DRAWS,
    verdict: verdictOf(betterLogLossShare),
  };
}

interface Prepared {
  readonly scored: Scored;
  readonly order: Int32Array;
  /** Weighted loss of each cluster, summed. */
  readonly loss: Float64Array;
}

function prepare(origins: readonly ScoredOrigin[], clusters: Clusters): Prepared {
  const scored = pooled(origins);
  const loss = new Float64Array(clusters.count);
  scored.probability.forEach((p, r) => {
    const cluster = clusters.of[r] as number;
    const own = -Math.log(scored.outcome[r] === 1 ? p : 1 - p) * (scored.weight[r] as number);
    loss[cluster] = (loss[cluster] as number) + own;
  });
  return { scored, order: ranking(scored.probability), loss };
}

function lossOf({ loss }: Prepared, times: Float64Array): number {
  return loss.reduce((sum, own, k) => sum + own * (times[k] as number), 0);
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
