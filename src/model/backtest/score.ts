import {
  auc,
  averagePrecision,
  brierScore,
  calibrationSlope,
  expectedOverObserved,
  inverseLogit,
  logLoss,
  type Scored,
} from "../../math/index.ts";
import { SMALL_TREATY_DYADS } from "../hazard/plans.ts";
import { weightsOf, type Weighting } from "../hazard/training.ts";
import type { OriginForecast } from "./run.ts";

/** How well one model did under one weighting; a metric is absent where it has no meaning. */
export interface Score {
  readonly model: string;
  readonly weighting: Weighting;
  readonly rows: number;
  /** Weighted number of positives: dyads, or treaties. */
  readonly positives: number;
  readonly logLoss: number;
  readonly brier: number;
  readonly auc: number | undefined;
  readonly averagePrecision: number | undefined;
  readonly slope: number | undefined;
  readonly expectedOverObserved: number | undefined;
  /** Positives among the fifty highest forecasts of each origin, summed. */
  readonly hitsInTopFifty: number;
  /** Mean over origins that had positives. */
  readonly withinLogLoss: number;
  readonly withinAuc: number | undefined;
  readonly withinAveragePrecision: number | undefined;
  /** Median over positives of the share of pairs of their own year ranked below. */
  readonly medianPercentile: number | undefined;
}

/** Forecasts of one model at one origin under one weighting. */
export interface ScoredOrigin extends Scored {
  readonly origin: number;
  /** Row in the table, and treaty of a positive (-1 for negatives), entry by entry. */
  readonly rows: Int32Array;
  readonly treaty: Int32Array;
}

/** Puts a model's forecasts beside outcomes and weights; positives that the weighting drops are left out. */
export function scoredOrigins(
  forecasts: readonly OriginForecast[],
  model: string,
  weighting: Weighting,
): ScoredOrigin[] {
  return forecasts.map(({ origin, sample, logOdds }) => {
    const series = logOdds.get(model);
    if (series === undefined) throw new RangeError(`no forecasts of ${model}`);
    const weight = weightsOf(sample, weighting, SMALL_TREATY_DYADS);
    const kept = Int32Array.from(sample.rows.keys()).filter((r) => (weight[r] as number) > 0);
    return {
      origin,
      rows: kept.map((r) => sample.rows[r] as number),
      treaty: kept.map((r) => sample.treaty[r] as number),
      outcome: Uint8Array.from(kept, (r) => sample.y[r] as number),
      probability: Float64Array.from(kept, (r) => inverseLogit(series[r] as number)),
      weight: Float64Array.from(kept, (r) => weight[r] as number),
    };
  });
}

/** All origins as one. */
export function pooled(origins: readonly ScoredOrigin[]): Scored {
  const total = origins.reduce((sum, one) => sum + one.outcome.length, 0);
  const all = {
    probability: new Float64Array(total),
    outcome: new Uint8Array(total),
    weight: new Float64Array(total),
  };
  let at = 0;
  for (const one of origins) {
    all.probability.set(one.probability, at);
    all.outcome.set(one.outcome, at);
    all.weight.set(one.weight, at);
    at += one.outcome.length;
  }
  return all;
}

/** Scores one model under one weighting, pooled over origins and averaged within them. */
export function scoreModel(forecasts: readonly OriginForecast[], model: string, weighting: Weighting): Score {
  const origins = scoredOrigins(forecasts, model, weighting);
  const all = pooled(origins);
  const withPositives = origins.filter((one) => one.outcome.includes(1));
  const percentiles = origins.flatMap(percentilesOfPositives).sort((p, q) => p - q);
  return {
    model,
    weighting,
    rows: all.outcome.length,
    positives: all.outcome.reduce((sum, y, i) => sum + y * (all.weight[i] as number), 0),
    logLoss: logLoss(all),
    brier: brierScore(all),
    auc: auc(all),
    averagePrecision: averagePrecision(all),
    slope: calibrationSlope(all),
    expectedOverObserved: expectedOverObserved(all),
    hitsInTopFifty: origins.reduce((sum, one) => sum + hitsInTop(one, 50), 0),
    withinLogLoss: mean(origins.map(logLoss)) ?? Number.NaN,
    withinAuc: mean(withPositives.map((one) => auc(one))),
    withinAveragePrecision: mean(withPositives.map(averagePrecision)),
    medianPercentile: percentiles[Math.floor(percentiles.length / 2)],
  };
}

function mean(values: readonly (number | undefined)[]): number | undefined {
  const present = values.filter((value): value is number => value !== undefined);
  return present.length === 0 ? undefined : present.reduce((sum, v) => sum + v, 0) / present.length;
}

function hitsInTop(one: ScoredOrigin, places: number): number {
  return [...one.probability.keys()]
    .sort((p, q) => (one.probability[q] as number) - (one.probability[p] as number))
    .slice(0, places)
    .reduce((sum, r) => sum + (one.outcome[r] as number), 0);
}

function percentilesOfPositives(one: ScoredOrigin): number[] {
  const sorted = Float64Array.from(one.probability).sort();
  const below = (value: number, orEqual: boolean) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const before = orEqual ? (sorted[middle] as number) <= value : (sorted[middle] as number) < value;
      if (before) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return [...one.outcome.keys()]
    .filter((r) => one.outcome[r] === 1)
    .map((r) => {
      const value = one.probability[r] as number;
      return (below(value, false) + below(value, true)) / 2 / sorted.length;
    });
}
