import * as Plot from "@observablehq/plot";
import type { DataCoverage } from "../../core/index.ts";
import { type Chart } from "./chart.ts";

const ROW = 17;
const HELD = { core: "core record", imported: "imported", "not-imported": "not imported" } as const;

/** Sources against decades: the darker, the more facts, or the more years of the decade are covered. */
export function coverageChart({ rows, from, to }: DataCoverage, width: number): Chart {
  const most = new Map(rows.map((row) => [row.id, Math.max(...row.decades.map(({ count }) => count), 1)]));
  const cells = rows.flatMap((row) =>
    row.decades.map(({ decade, count }) => ({
      row: row.title.length > 30 ? `${row.title.slice(0, 29)}…` : row.title,
      decade,
      share: count / (row.unit === "years" ? 10 : (most.get(row.id) ?? 1)),
      held: row.held,
      title: `${row.title}, ${decade}s: ${count} ${row.unit} (${HELD[row.held]})`,
    })),
  );
  const decades = Array.from({ length: (to - from) / 10 + 1 }, (_, k) => from + 10 * k);
  return {
    title: "Sources against decades",
    options: {
      width,
      height: 40 + ROW * new Set(cells.map(({ row }) => row)).size,
      marginLeft: Math.min(240, width * 0.42),
      marginTop: 26,
      x: {
        type: "band",
        domain: decades,
        axis: "top",
        label: null,
        ticks: decades.filter((decade) => decade % 50 === 0),
        tickFormat: (decade: number) => String(decade),
      },
      y: { type: "band", domain: [...new Set(cells.map(({ row }) => row))], label: null },
      marks: [
        Plot.cell(cells, {
          x: "decade",
          y: "row",
          inset: 0.5,
          fill: (cell: { held: string }) => (cell.held === "not-imported" ? "currentColor" : "#0072B2"),
          fillOpacity: (cell: { held: string; share: number }) =>
            cell.held === "not-imported" ? 0.14 : 0.25 + 0.75 * cell.share,
          title: "title",
        }),
      ],
    },
  };
}
