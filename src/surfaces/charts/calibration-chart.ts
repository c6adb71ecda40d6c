import * as Plot from "@observablehq/plot";
import { percent } from "../../core/index.ts";
import { PALETTE, type Chart } from "./chart.ts";

/** How often what was forecast at about the same probability came. */
export interface CalibrationPoint {
  readonly value: string;
  readonly questions: number;
  readonly forecast: number;
  readonly observed: number;
  readonly low: number;
  readonly high: number;
}

/** Forecast against what came, one point for each band of probability, with the interval of the share that came. */
export function calibrationChart(points: readonly CalibrationPoint[], width: number): Chart {
  const side = Math.min(width, 420);
  return {
    title: "What was forecast, and how often it came",
    options: {
      width: side,
      height: side,
      marginLeft: 48,
      marginBottom: 40,
      x: { domain: [0, 1], label: "forecast", labelAnchor: "center", tickFormat: percent, ticks: 5 },
      y: { domain: [0, 1], label: "came", tickFormat: percent, ticks: 5 },
      marks: [
        Plot.line(
          [
            [0, 0],
            [1, 1],
          ],
          { stroke: "currentColor", strokeOpacity: 0.5, strokeDasharray: "5 4" },
        ),
        Plot.ruleX(points, { x: "forecast", y1: "low", y2: "high", stroke: PALETTE[0], strokeOpacity: 0.6 }),
        Plot.dot(points, {
          x: "forecast",
          y: "observed",
          r: ({ questions }: CalibrationPoint) => 3 + Math.sqrt(questions),
          fill: PALETTE[0],
        }),
        Plot.text(points, {
          x: "forecast",
          y: "observed",
          text: ({ questions }: CalibrationPoint) => `n ${questions}`,
          dx: 10,
          textAnchor: "start",
          fontSize: 11,
        }),
      ],
    },
  };
}
