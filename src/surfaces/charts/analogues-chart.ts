import * as Plot from "@observablehq/plot";
import type { Analogue } from "../../core/index.ts";
import { PALETTE, type Chart } from "./chart.ts";

const LANES = ["reached it", "did not"] as const;
const ROW = 13;

/** Analogues on a time line, nearest at the top of each lane: those that reached the rung, with the years it took, and those that did not. */
export function analoguesChart(
  analogues: readonly Analogue[],
  { windowYears, width }: { readonly windowYears: number; readonly width: number },
): Chart {
  const reached = analogues.filter(({ yearsTo }) => yearsTo !== undefined);
  const others = analogues.filter(({ yearsTo }) => yearsTo === undefined);
  const lanes = [
    { name: LANES[0], first: 1, cases: reached, colour: PALETTE[0] },
    {
      name: LANES[1],
      first: reached.length === 0 ? 1 : reached.length + 2.4,
      cases: others,
      colour: PALETTE[1],
    },
  ].filter(({ cases }) => cases.length > 0);
  const placed = lanes.flatMap(({ cases, first, colour }) =>
    cases.map((one, at) => ({
      ...one,
      at: first + at,
      end: one.year + (one.yearsTo ?? windowYears),
      colour,
      pair: `${one.a}–${one.b}`,
    })),
  );
  const heads = lanes.map(({ name, first }) => ({ name, at: first - 1 }));
  const left = Math.min(...placed.map(({ year }) => year));
  const right = Math.max(...placed.map(({ end }) => end));
  const rows = Math.max(0, ...placed.map(({ at }) => at)) + 1;
  const place = { y: "at", stroke: "colour" } as const;
  return {
    title: "Analogues on a time line",
    options: {
      width,
      height: 30 + rows * ROW,
      marginLeft: 8,
      marginRight: 16,
      marginTop: 6,
      marginBottom: 24,
      x: {
        label: null,
        tickFormat: "d",
        ticks: 6,
        grid: true,
        domain: [left - 1, right + 0.16 * Math.max(10, right - left)],
      },
      y: { axis: null, domain: [-0.5, rows - 0.3], reverse: true },
      color: { type: "identity" },
      marks: [
        Plot.text(heads, {
          y: "at",
          text: "name",
          frameAnchor: "left",
          textAnchor: "start",
          fontWeight: "bold",
        }),
        Plot.link(placed, {
          ...place,
          x1: "year",
          x2: "end",
          y1: "at",
          y2: "at",
          strokeWidth: 2,
          strokeOpacity: 0.6,
        }),
        Plot.dot(placed, { ...place, x: "year", r: 3.5, fill: "none", strokeWidth: 2 }),
        Plot.dot(
          placed.filter(({ yearsTo }) => yearsTo !== undefined),
          { y: "at", x: "end", r: 4, fill: "colour" },
        ),
        Plot.text(placed, { x: "end", y: "at", text: "pair", dx: 8, textAnchor: "start", fontSize: 11 }),
      ],
    },
  };
}
