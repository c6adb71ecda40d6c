import { logLoss, ranking } from "../../math/index.ts";
import type { Weighting } from "../hazard/training.ts";
import type { OriginForecast } from "./run.ts";
import { pooled, scoredOrigins } from "./score.ts";

/** One bin of forecasts, lowest first: mean forecast, share that climbed, its 90 % interval, weighted positives. */
export interface ReliabilityBin {
  readonly forecast: number;
  readonly observed: number;
  readonly low: number;
  readonly high: number;
  readonly positives: number;
}

/** Precision at a recall. */
export interface PrecisionPoint {
  readonly recall: number;
  readonly precision: number;
}

/** Share of the base rate's log loss that a model saves at an origin; below 0 it loses. */
export interface OriginSkill {
  readonly origin: number;
  readonly skill: number;
}

/** Curves of one model under one weighting. */
export interface Curves {
  readonly model: string;
  readonly weighting: Weighting;
  readonly reliability: readonly ReliabilityBin[];
  readonly precision: readonly PrecisionPoint[];
  readonly skill: readonly OriginSkill[];
}

const BINS = 10;
const POINTS = 60;
const NINETY_PERCENT = 1.645;

/** What a model's forecasts look like drawn: reliability, precision by recall, skill by origin. */
export function drawCurves(
  forecasts: readonly OriginForecast[],
  model: string,
  options: { readonly weighting: Weighting; readonly baseline: string },
): Curves {
  const origins = scoredOrigins(forecasts, model, options.weighting);
  const base = scoredOrigins(forecasts, options.baseline, options.weighting);
  const all = pooled(origins);
  const order = ranking(all.probability);
  return {
    model,
    weighting: options.weighting,
    reliability: reliabilityOf(all, order),
    precision: precisionOf(all, order),
    skill: origins.map((one, k) => {
      const loss = logLoss(base[k] ?? one);
      return { origin: one.origin, skill: (loss - logLoss(one)) / loss };
    }),
  };
}

type All = ReturnType<typeof pooled>;

/** Bins that hold equal shares of the expected positives, so that each says something where few climb. */
function reliabilityOf({ probability, outcome, weight }: All, order: Int32Array): ReliabilityBin[] {
  const expected = probability.reduce((sum, p, r) => sum + p * (weight[r] as number), 0);
  const bins = Array.from({ length: BINS }, () => ({ rows: 0, forecast: 0, climbed: 0 }));
  let passed = 0;
  for (let k = order.length - 1; k >= 0; k--) {
    const r = order[k] as number;
    const bin = bins[Math.min(BINS - 1, Math.floor((BINS * passed) / expected))];
    const w = weight[r] as number;
    passed += w * (probability[r] as number);
    if (bin === undefined) continue;
    bin.rows += w;
    bin.forecast += w * (probability[r] as number);
    bin.climbed += w * (outcome[r] as number);
  }
  return bins
    .filter(({ rows }) => rows > 0)
    .map(({ rows, forecast, climbed }) => {
      const margin = NINETY_PERCENT * Math.sqrt(climbed + 0.5);
      return {
        forecast: forecast / rows,
        observed: climbed / rows,
        low: Math.max(0, climbed - margin) / rows,
        high: (climbed + margin + 0.5) / rows,
        positives: climbed,
      };
    });
}

function precisionOf({ outcome, weight }: All, order: Int32Array): PrecisionPoint[] {
  const whole = outcome.reduce((sum, y, r) => sum + y * (weight[r] as number), 0);
  const points: PrecisionPoint[] = [];
  let [found, taken] = [0, 0];
  for (const r of order) {
    taken += weight[r] as number;
    if (outcome[r] !== 1) continue;
    found += weight[r] as number;
    if (found / whole >= (points.length + 1) / POINTS)
      points.push({ recall: found / whole, precision: found / taken });
  }
  return points;
}
