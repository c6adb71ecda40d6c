import * as Plot from "@observablehq/plot";
import type { Lever } from "../../core/index.ts";
import { PALETTE, type Chart } from "./chart.ts";
import { logit } from "./log-odds-axis.ts";

/** How large the lever is drawn. */
interface LeverView {
  readonly width?: number;
  readonly height?: number;
}

/** The answer over C's pressure on A and on B: lighter is less likely; a ring marks today, a line where it tips. */
export function leverChart(
  lever: Lever,
  names: { readonly a: string; readonly b: string },
  { width = 430, height = 320 }: LeverView = {},
): Chart {
  const { pressureOnA: onA, pressureOnB: onB, probability } = lever.grid;
  const half = { a: (onA[1] ?? 1) / 2, b: (onB[1] ?? 1) / 2 };
  const cells = onA.flatMap((a, i) =>
    onB.map((b, j) => ({
      x1: a - half.a,
      x2: a + half.a,
      y1: b - half.b,
      y2: b + half.b,
      level: logit(probability[i]?.[j] ?? Number.NaN),
    })),
  );
  const line = lever.tipping.line.filter(({ pressureOnB }) => pressureOnB !== undefined);
  const { actual } = lever;
  return {
    title: "The answer over pressure on each",
    options: {
      width,
      height,
      marginLeft: 52,
      marginBottom: 42,
      x: { label: `pressure on ${names.a} →`, ticks: 5, labelAnchor: "center" },
      y: { label: `↑ pressure on ${names.b}`, ticks: 5 },
      color: { type: "linear", range: ["#f2f7fb", "#08306b"] },
      marks: [
        Plot.rect(cells, { x1: "x1", x2: "x2", y1: "y1", y2: "y2", fill: "level" }),
        Plot.line(line, { x: "pressureOnA", y: "pressureOnB", stroke: PALETTE[4], strokeWidth: 3 }),
        Plot.dot([actual], {
          x: "pressureOnA",
          y: "pressureOnB",
          r: 7,
          fill: PALETTE[1],
          stroke: "white",
          strokeWidth: 2.5,
        }),
      ],
    },
  };
}
