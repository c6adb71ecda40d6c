import * as Plot from "@observablehq/plot";
import type { Analogue } from "../../core/index.ts";
import { PALETTE, type Chart } from "./chart.ts";

const LANES = ["reached it", "did not"] as const;

/** Analogues on a time line, nearest at the top of each lane: those that reached the rung, with the years it took, and those that did not. */
export function analoguesChart(
  analogues: readonly Analogue[],
  { windowYears, width }: { readonly windowYears: number; readonly width: number },
): Chart {
  const lane = ({ yearsTo }: Analogue) => (yearsTo === undefined ? LANES[1] : LANES[0]);
  const placed = LANES.flatMap((name) =>
    analogues
      .filter((one) => lane(one) === name)
      .map((one, at) => ({
        ...one,
        lane: name,
        at,
        end: one.year + (one.yearsTo ?? windowYears),
        name: `${one.a}–${one.b}`,
      })),
  );
  const most = Math.max(1, ...placed.map(({ at }) => at + 1));
  const shown = LANES.filter((name) => placed.some((one) => one.lane === name));
  const colour = (one: { lane: string }) => (one.lane === LANES[0] ? PALETTE[0] : PALETTE[1]);
  const left = Math.min(...placed.map(({ year }) => year));
  const right = Math.max(...placed.map(({ end }) => end));
  return {
    title: "Analogues on a time line",
    options: {
      width,
      height: 34 + shown.length * (most * 13 + 18),
      marginLeft: 8,
      marginRight: 16,
      marginTop: 18,
      marginBottom: 28,
      x: {
        label: null,
        tickFormat: "d",
        ticks: 6,
        grid: true,
        domain: [left - 1, right + 0.16 * Math.max(10, right - left)],
      },
      y: { axis: null, domain: [-0.7, most - 0.3], reverse: true },
      fy: { domain: shown, label: null, axis: null, padding: 0.12 },
      marks: [
        Plot.text(shown, {
          fy: (name: string) => name,
          text: (name: string) => name,
          frameAnchor: "top-left",
          dy: -13,
          fontWeight: "bold",
        }),
        Plot.link(placed, {
          fy: "lane",
          x1: "year",
          x2: "end",
          y1: "at",
          y2: "at",
          stroke: colour,
          strokeWidth: 2,
          strokeOpacity: 0.6,
        }),
        Plot.dot(placed, {
          fy: "lane",
          x: "year",
          y: "at",
          r: 3.5,
          fill: "none",
          stroke: colour,
          strokeWidth: 2,
        }),
        Plot.dot(placed, {
          fy: "lane",
          filter: (one: { yearsTo?: number }) => one.yearsTo !== undefined,
          x: "end",
          y: "at",
          r: 4,
          fill: colour,
        }),
        Plot.text(placed, {
          fy: "lane",
          x: "end",
          y: "at",
          text: "name",
          dx: 8,
          textAnchor: "start",
          fontSize: 11,
        }),
      ],
    },
  };
}
