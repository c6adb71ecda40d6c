import type { Outcome } from "../../panel/index.ts";
import { BASELINES, COLUMNS, SPECIFICATIONS } from "../hazard/design.ts";
import { columnPositions, fitSpecification, linearPredictor, type RawFit } from "../hazard/fit.ts";
import { poolForecasts, stackWeights, type PastForecasts } from "../hazard/pool.ts";
import { sampleRows, weightsOf, WINDOW_YEARS, type Sample, type TrainingTable } from "../hazard/training.ts";
import type { Protocol } from "./origins.ts";

/** Forecasts made at one origin from what was closed by then, with what came of them. */
export interface OriginForecast {
  readonly origin: number;
  readonly sample: Sample;
  /** Log-odds by name of the model, `pool` among them. */
  readonly logOdds: ReadonlyMap<string, Float64Array>;
  /** The pooled specifications as fitted to what was closed by the origin. */
  readonly fits: readonly RawFit[];
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

/**
 * Forecasts every origin of a protocol, rehearsals first.
 *
 * Each model is fitted on rows whose five-year window closed by the origin; the pool's weights come from the
 * forecasts of earlier origins whose windows closed by it.
 * Source: docs/method/backtest.md; Tashman 2000, International Journal of Forecasting 16: 437–450 (rolling origin).
 */
export function runBacktest(plan: BacktestPlan): OriginForecast[] {
  const { table, outcome, protocol } = plan;
  const plans = plan.withBaselines ? [...SPECIFICATIONS, ...BASELINES] : [...SPECIFICATIONS];
  const done: OriginForecast[] = [];
  for (const origin of [...protocol.rehearsals, ...protocol.origins]) {
    const training = sampleRows(
      table,
      outcome,
      WINDOW_YEARS,
      (year) => year >= protocol.firstTrainingYear && year + WINDOW_YEARS <= origin,
    );
    const sample = sampleRows(table, outcome, WINDOW_YEARS, (year) => year === origin);
    const logOdds = new Map<string, Float64Array>();
    const fits = plans.map((one) => fitSpecification(table, training, one, plan));
    for (const fit of fits) logOdds.set(fit.plan.name, forecast(table, sample, fit));
    const weights = stackWeights(pastOf(done, origin), SPECIFICATIONS.length);
    logOdds.set(POOL, poolForecasts(seriesOf(logOdds), weights));
    done.push({ origin, sample, logOdds, fits: fits.slice(0, SPECIFICATIONS.length) });
    plan.onOrigin?.(origin);
  }
  return done;
}

function forecast(table: TrainingTable, sample: Sample, fit: RawFit): Float64Array {
  const at = columnPositions(fit.plan.columns);
  return Float64Array.from(sample.rows, (row) =>
    linearPredictor(fit, at, table.design, row * COLUMNS.length),
  );
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
