import * as Plot from "@observablehq/plot";
import { PALETTE, type Chart } from "./chart.ts";

/** A value of a year; absent where it is not known, which breaks the line. */
export interface SeriesPoint {
  readonly year: number;
  readonly value: number | undefined;
  readonly series: string;
}

/** Lines through the years, one for each series, with gaps where nothing is known. */
export function seriesChart(
  points: readonly SeriesPoint[],
  given: {
    readonly title: string;
    readonly width: number;
    readonly label: string;
    readonly domain?: readonly [number, number];
    readonly step?: boolean;
  },
): Chart {
  const names = [...new Set(points.map(({ series }) => series))];
  return {
    title: given.title,
    options: {
      width: given.width,
      height: 190,
      marginLeft: 44,
      marginBottom: 28,
      x: { label: null, tickFormat: "d" },
      y: { label: given.label, grid: true, ticks: 5, ...(given.domain ? { domain: [...given.domain] } : {}) },
      color: { domain: names, range: [...PALETTE].slice(0, Math.max(1, names.length)) },
      marks: [
        Plot.line(points, {
          x: "year",
          y: (one: SeriesPoint) => one.value ?? Number.NaN,
          z: "series",
          stroke: "series",
          strokeWidth: 2,
          curve: given.step === true ? "step-after" : "linear",
        }),
      ],
    },
  };
}

/** Colour of each series of a chart, in their order, for a key beside it. */
export function seriesColours(names: readonly string[]): readonly (readonly [string, string])[] {
  return names.map((name, at) => [name, PALETTE[at % PALETTE.length] ?? PALETTE[0]] as const);
}
