import * as Plot from "@observablehq/plot";
import { percent } from "../../core/index.ts";
import { PALETTE, type Chart } from "./chart.ts";
import { logit, logOddsAxis } from "./log-odds-axis.ts";

/** What was forecast, and how often it came, with its interval. */
export interface ReliabilityDot {
  readonly forecast: number;
  readonly observed: number;
  readonly low: number;
  readonly high: number;
  readonly positives: number;
}

/** Least share that a log-odds axis shows: below it nothing came that could be told apart from none. */
const FLOOR = 1e-6;

/** Forecasts against what came, both in log-odds, with the line on which they agree. */
export function reliabilityChart(
  bins: readonly ReliabilityDot[],
  { title, width }: { readonly title: string; readonly width: number },
): Chart {
  const dots = bins
    .filter(({ forecast }) => forecast > 0 && forecast < 1)
    .map((bin) => ({
      ...bin,
      low: Math.max(FLOOR, bin.low),
      high: Math.min(1 - FLOOR, Math.max(FLOOR, bin.high)),
    }));
  const ends = dots.flatMap(({ forecast, low, high, observed }) => [
    forecast,
    low,
    high,
    ...(observed > 0 && observed < 1 ? [observed] : []),
  ]);
  const axis = logOddsAxis(ends);
  const span = [Math.min(...ends), Math.max(...ends)].map(logit);
  return {
    title,
    options: {
      width,
      height: Math.min(340, Math.max(240, width * 0.8)),
      marginLeft: 62,
      marginBottom: 38,
      x: { ...axis, label: "forecast", labelAnchor: "center" },
      y: { ...axis, label: "came" },
      marks: [
        Plot.line(
          span.map((at) => [at, at]),
          { stroke: "currentColor", strokeDasharray: "4 4", strokeOpacity: 0.6 },
        ),
        Plot.ruleX(dots, {
          x: (one: ReliabilityDot) => logit(one.forecast),
          y1: (one: ReliabilityDot) => logit(one.low),
          y2: (one: ReliabilityDot) => logit(one.high),
          stroke: PALETTE[0],
          strokeOpacity: 0.6,
        }),
        Plot.dot(
          dots.filter(({ observed }) => observed > 0 && observed < 1),
          {
            x: (one: ReliabilityDot) => logit(one.forecast),
            y: (one: ReliabilityDot) => logit(one.observed),
            r: 4.5,
            fill: PALETTE[0],
            title: (one: ReliabilityDot) =>
              `forecast ${percent(one.forecast)}, came ${percent(one.observed)} (${one.positives.toFixed(1)} of them)`,
          },
        ),
      ],
    },
  };
}
