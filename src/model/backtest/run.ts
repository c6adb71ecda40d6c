import type { Outcome } from "../../panel/index.ts";
import { inverseLogit, logit } from "../../math/index.ts";
import type { FeatureSet } from "../hazard/design.ts";
import { fitSpecification, forecastRows, type RawFit } from "../hazard/fit.ts";
import {
  BASELINES,
  largerRouteOf,
  smallRouteOf,
  SPECIFICATIONS,
  specificationsOf,
  type SpecificationPlan,
} from "../hazard/plans.ts";
import { storeFit, varianceAt } from "../hazard/specification.ts";
import { poolForecasts, stackWeights, type PastForecasts } from "../hazard/pool.ts";
import { sampleRows, weightsOf, WINDOW_YEARS, type Sample, type TrainingTable } from "../hazard/training.ts";
import type { Protocol } from "./origins.ts";

/** Forecasts made at one origin from what was closed by then, with what came of them. */
export interface OriginForecast {
  readonly origin: number;
  readonly sample: Sample;
  readonly featureSet: FeatureSet;
  /** Log-odds by name of the model, `pool` among them. */
  readonly logOdds: ReadonlyMap<string, Float64Array>;
  /** Per pooled specification: variance of its log-odds, what another sample of treaties would have changed; where asked for. */
  readonly variances: readonly Float64Array[] | undefined;
  /** Standard deviation of the pool's log-odds, as the interval of an answer has it. */
  readonly sd: Float64Array | undefined;
  /** The pooled specifications as fitted to what was closed by the origin; absent where only forecasts were kept. */
  readonly fits: readonly RawFit[];
  readonly larger: RawFit | undefined;
}

/** What to forecast, with which models, and who is told how far it got. */
export interface BacktestPlan {
  readonly table: TrainingTable;
  readonly outcome: Outcome;
  readonly protocol: Protocol;
  /** Whether the baselines are forecast too. */
  readonly withBaselines: boolean;
  /** Whether fits keep the covariance of their coefficients, and forecasts their spread. */
  readonly withCovariance?: boolean;
  readonly onOrigin?: (origin: number) => void;
}

/** Name of the pooled forecast: what an answer's structure step uses. */
export const POOL = "pool";
/** Name of the pool of the core record's measures, where another is scored. */
export const CORE_POOL = "core-pool";
/** Name of the forecast by both routes: a treaty of at most three pairs, or a larger one that brings the pair in. */
export const BY_ROUTE = "by-route";

/**
 * Forecasts every origin of a protocol, rehearsals first.
 *
 * Each model is fitted on rows whose five-year window closed by the origin; the pool's weights come from the
 * forecasts of earlier origins whose windows closed by it.
 * Source: docs/method/backtest.md; Tashman 2000, International Journal of Forecasting 16: 437–450 (rolling origin).
 */
export function runBacktest(plan: BacktestPlan): OriginForecast[] {
  const { protocol } = plan;
  const alone = [...protocol.rehearsals, ...protocol.origins].map((origin) => {
    const forecast = forecastOrigin(plan, origin);
    plan.onOrigin?.(origin);
    return forecast;
  });
  return poolOrigins(alone);
}

/** Forecasts of one origin by every model but the pool, from what was closed by then. */
export function forecastOrigin(plan: BacktestPlan, origin: number): OriginForecast {
  const { table, outcome, protocol } = plan;
  const { featureSet } = table;
  const pooled = specificationsOf(featureSet);
  const plans = plan.withBaselines ? withBaselines(pooled) : pooled;
  const training = sampleRows(
    table,
    outcome,
    WINDOW_YEARS,
    (year) => year >= protocol.firstTrainingYear && year + WINDOW_YEARS <= origin,
  );
  const sample = sampleRows(table, outcome, WINDOW_YEARS, (year) => year === origin);
  const fits = plans.map((one) => fitSpecification(table, training, one, plan));
  const larger = fitSpecification(table, training, largerRouteOf(featureSet));
  const logOdds = new Map(fits.map((fit) => [fit.plan.name, forecastRows(table, sample.rows, fit)]));
  const small = logOdds.get(smallRouteOf(featureSet)) as Float64Array;
  logOdds.set(BY_ROUTE, eitherRoute(small, forecastRows(table, sample.rows, larger)));
  const kept = fits.slice(0, pooled.length);
  const variances =
    plan.withCovariance === true ? kept.map((fit) => varianceOfRows(table, sample.rows, fit)) : undefined;
  return { origin, sample, featureSet, logOdds, variances, sd: undefined, fits: kept, larger };
}

/** The specifications with those of the core record and the baselines, each once. */
function withBaselines(pooled: readonly SpecificationPlan[]): SpecificationPlan[] {
  return [...new Set([...pooled, ...SPECIFICATIONS, ...BASELINES])];
}

/** Log-odds that at least one of two routes is taken, each by itself. */
function eitherRoute(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((odds, r) => logit(1 - (1 - inverseLogit(odds)) * (1 - inverseLogit(other[r] as number))));
}

function varianceOfRows(table: TrainingTable, rows: Int32Array, fit: RawFit): Float64Array {
  const stored = storeFit(fit, 1);
  const profileAt = (row: number) => table.design.subarray(row * table.width, (row + 1) * table.width);
  return Float64Array.from(rows, (row) => varianceAt(stored, profileAt(row)));
}

/** Adds the pool to forecasts in order of origin: each is weighed by what the earlier ones had shown by then. */
export function poolOrigins(alone: readonly OriginForecast[]): OriginForecast[] {
  return alone.map((one) => {
    const { weights, pooled } = poolOf(alone, one, one.featureSet);
    const isCompared = one.featureSet !== "core" && one.logOdds.has(CORE_SMALL);
    return {
      ...one,
      sd: one.variances === undefined ? undefined : spreadOf(one, weights, pooled),
      logOdds: new Map([
        ...one.logOdds,
        [POOL, pooled],
        ...(isCompared ? [[CORE_POOL, poolOf(alone, one, "core").pooled] as const] : []),
      ]),
    };
  });
}

const CORE_SMALL = smallRouteOf("core");

function poolOf(
  alone: readonly OriginForecast[],
  one: OriginForecast,
  featureSet: FeatureSet,
): { readonly weights: readonly number[]; readonly pooled: Float64Array } {
  const past = pastOf(alone, one.origin, featureSet);
  const weights = stackWeights(past, specificationsOf(featureSet).length);
  return { weights, pooled: poolForecasts(seriesOf(one.logOdds, featureSet), weights) };
}

/** Disagreement between specifications and the uncertainty of each, by row. */
function spreadOf(one: OriginForecast, weights: readonly number[], pooled: Float64Array): Float64Array {
  const series = seriesOf(one.logOdds, one.featureSet);
  return pooled.map((middle, r) =>
    Math.sqrt(
      weights.reduce((sum, weight, k) => {
        const between = ((series[k]?.[r] as number) - middle) ** 2;
        return sum + weight * (between + (one.variances?.[k]?.[r] as number));
      }, 0),
    ),
  );
}

function seriesOf(logOdds: ReadonlyMap<string, Float64Array>, featureSet: FeatureSet): Float64Array[] {
  return specificationsOf(featureSet).map(({ name }) => logOdds.get(name) as Float64Array);
}

/** Forecasts of origins whose windows closed by a year, as the pool of a feature set learns from them. */
export function pastOf(
  forecasts: readonly OriginForecast[],
  year: number,
  featureSet: FeatureSet,
): PastForecasts[] {
  return forecasts
    .filter(({ origin }) => origin + WINDOW_YEARS <= year)
    .map(({ sample, logOdds }) => ({
      logOdds: seriesOf(logOdds, featureSet),
      y: sample.y,
      weight: weightsOf(sample, "treaty", Number.POSITIVE_INFINITY),
    }));
}
