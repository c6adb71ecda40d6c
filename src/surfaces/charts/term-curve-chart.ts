import * as Plot from "@observablehq/plot";
import { PALETTE, type Chart } from "./chart.ts";

/** A point of a measure's curve. */
export interface CurvePoint {
  readonly value: number;
  readonly logOdds: number;
  readonly low: number;
  readonly high: number;
}

/** What the model makes of a measure over its range, and between which bounds its parts differ. */
export function termCurveChart(
  points: readonly CurvePoint[],
  { title, width, unit }: { readonly title: string; readonly width: number; readonly unit: string },
): Chart {
  return {
    title,
    options: {
      width,
      height: 260,
      marginLeft: 48,
      marginBottom: 38,
      x: { label: unit, labelAnchor: "center" },
      y: { label: "log-odds against the base rate", grid: true },
      marks: [
        Plot.areaY(points, { x: "value", y1: "low", y2: "high", fill: PALETTE[0], fillOpacity: 0.18 }),
        Plot.ruleY([0], { strokeDasharray: "4 4" }),
        Plot.line(points, { x: "value", y: "logOdds", stroke: PALETTE[0], strokeWidth: 2.5 }),
        Plot.dot(points.length > 12 ? [] : points, { x: "value", y: "logOdds", fill: PALETTE[0] }),
      ],
    },
  };
}
