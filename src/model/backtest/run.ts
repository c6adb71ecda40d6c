import type { Outcome } from "../../panel/index.ts";
import { inverseLogit, logit } from "../../math/index.ts";
import { BASELINES, LARGER_ROUTE, SMALL_ROUTE, SPECIFICATIONS } from "../hazard/design.ts";
import { fitSpecification, forecastRows, type RawFit } from "../hazard/fit.ts";
import { poolForecasts, stackWeights, type PastForecasts } from "../hazard/pool.ts";
import { sampleRows, weightsOf, WINDOW_YEARS, type Sample, type TrainingTable } from "../hazard/training.ts";
import type { Protocol } from "./origins.ts";

/** Forecasts made at one origin from what was closed by then, with what came of them. */
export interface OriginForecast {
  readonly origin: number;
  readonly sample: Sample;
  /** Log-odds by name of the model, `pool` among them. */
  readonly logOdds: ReadonlyMap<string, Float64Array>;
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
  /** Whether fits keep the covariance of their coefficients. */
  readonly withCovariance?: boolean;
  readonly onOrigin?: (origin: number) => void;
}

/** Name of the pooled forecast: what an answer's structure step uses. */
export const POOL = "pool";
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
  const plans = plan.withBaselines ? [...SPECIFICATIONS, ...BASELINES] : [...SPECIFICATIONS];
  const training = sampleRows(
    table,
    outcome,
    WINDOW_YEARS,
    (year) => year >= protocol.firstTrainingYear && year + WINDOW_YEARS <= origin,
  );
  const sample = sampleRows(table, outcome, WINDOW_YEARS, (year) => year === origin);
  const fits = plans.map((one) => fitSpecification(table, training, one, plan));
  const larger = fitSpecification(table, training, LARGER_ROUTE);
  const logOdds = new Map(fits.map((fit) => [fit.plan.name, forecastRows(table, sample.rows, fit)]));
  const small = logOdds.get(SMALL_ROUTE) as Float64Array;
  logOdds.set(BY_ROUTE, eitherRoute(small, forecastRows(table, sample.rows, larger)));
  return { origin, sample, logOdds, fits: fits.slice(0, SPECIFICATIONS.length), larger };
}

/** Log-odds that at least one of two routes is taken, each by itself. */
function eitherRoute(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((odds, r) => logit(1 - (1 - inverseLogit(odds)) * (1 - inverseLogit(other[r] as number))));
}

/** Adds the pool to forecasts in order of origin: each is weighed by what the earlier ones had shown by then. */
export function poolOrigins(alone: readonly OriginForecast[]): OriginForecast[] {
  return alone.map((one) => {
    const weights = stackWeights(pastOf(alone, one.origin), SPECIFICATIONS.length);
    return {
      ...one,
      logOdds: new Map([...one.logOdds, [POOL, poolForecasts(seriesOf(one.logOdds), weights)]]),
    };
  });
}

function seriesOf(logOdds: ReadonlyMap<string, Float64Array>): Float64Array[] {
  return SPECIFICATIONS.map(({ name }) => logOdds.get(name) as Float64Array);
}

/** Forecasts of origins whose windows closed by a year, as the pool learns from them. */
export function pastOf(forecasts: readonly OriginForecast[], year: number): PastForecasts[] {
  return forecasts
    .filter(({ origin }) => origin + WINDOW_YEARS <= year)
    .map(({ sample, logOdds }) => ({
      logOdds: seriesOf(logOdds),
      y: sample.y,
      weight: weightsOf(sample, "treaty", Number.POSITIVE_INFINITY),
    }));
}
