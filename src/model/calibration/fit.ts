import { fitLogistic } from "../../math/index.ts";

/** How the pool's log-odds are corrected: `logOdds + intercept + slope · (logOdds − centre)`. */
export interface Calibration {
  readonly intercept: number;
  readonly slope: number;
  readonly centre: number;
}

/** No correction: what holds before any forecast has been scored. */
export const UNCALIBRATED: Calibration = { intercept: 0, slope: 0, centre: 0 };

/** Forecasts of the pool at earlier origins with what came of them. */
export interface ScoredForecasts {
  readonly logOdds: Float64Array;
  readonly y: Uint8Array;
  readonly weight: Float64Array;
}

/** Standard deviations of the normal priors on the correction: about zero, that is, about no correction. */
const INTERCEPT_SD = 0.5;
const SLOPE_SD = 0.25;

/**
 * Learns from the pool's own past how far its log-odds must be stretched and shifted.
 *
 * In:     every earlier forecast whose window has closed, with treaty weights.
 * Out:    the correction of least penalised log loss. A pool that is linear in log-odds is as a rule too timid,
 *         which is a slope above 0; without a positive so far there is no correction.
 * Source: Cox 1958, Biometrika 45: 562–565 (calibration line); Satopää et al. 2014, International Journal of
 *         Forecasting 30: 344–356 (extremising); docs/method/hazard.md, section 4.
 */
export function fitCalibration(past: readonly ScoredForecasts[]): Calibration {
  const rows = past.reduce((sum, one) => sum + one.y.length, 0);
  const weighted = (only: (y: number) => boolean) =>
    past.reduce(
      (sum, one) => one.weight.reduce((inner, w, r) => inner + (only(one.y[r] as number) ? w : 0), sum),
      0,
    );
  const positives = weighted((y) => y === 1);
  if (positives === 0) return UNCALIBRATED;
  const centre = Math.log(positives / weighted((y) => y === 0));
  const x = new Float64Array(2 * rows);
  const offset = new Float64Array(rows);
  const y = new Uint8Array(rows);
  const weight = new Float64Array(rows);
  let at = 0;
  for (const one of past) {
    y.set(one.y, at);
    weight.set(one.weight, at);
    offset.set(one.logOdds, at);
    one.logOdds.forEach((eta, r) => {
      x[2 * (at + r)] = 1;
      x[2 * (at + r) + 1] = eta - centre;
    });
    at += one.y.length;
  }
  const { coefficients } = fitLogistic({
    x,
    p: 2,
    rows: Int32Array.from({ length: rows }, (_, r) => r),
    y,
    weight,
    offset,
    penalty: Float64Array.of(1 / INTERCEPT_SD ** 2, 1 / SLOPE_SD ** 2),
  });
  return { intercept: coefficients[0] as number, slope: coefficients[1] as number, centre };
}
