import * as Plot from "@observablehq/plot";
import { PALETTE, type Chart } from "./chart.ts";

/** Something that lasted, as a bar. */
export interface DrawnSpell {
  readonly kind: string;
  readonly label: string;
  readonly from: string;
  readonly to?: string | undefined;
}

const FRIENDLY = [
  "treaty",
  "side-by-side",
  "name",
  "capital",
  "member",
  "regime",
  "major-power",
  "nuclear-power",
];
const ROW = 13;

/** Spells as bars on a common axis of years, in groups by kind; what still lasts reaches the day of asking. */
export function spellsChart(
  spells: readonly DrawnSpell[],
  { title, width, asOf }: { readonly title: string; readonly width: number; readonly asOf: string },
): Chart {
  const ordered = [...spells].sort((p, q) =>
    p.kind === q.kind ? (p.from < q.from ? -1 : 1) : p.kind < q.kind ? -1 : 1,
  );
  const rows = ordered.map((one, at) => ({
    ...one,
    at,
    x1: yearsOf(one.from),
    x2: Math.max(yearsOf(one.to ?? asOf), yearsOf(one.from) + 0.6),
  }));
  const firsts = rows.filter((row, at) => row.kind !== rows[at - 1]?.kind);
  return {
    title,
    options: {
      width,
      height: 44 + rows.length * ROW,
      marginLeft: 104,
      marginBottom: 28,
      x: { label: null, tickFormat: "d", grid: true },
      y: { axis: null, domain: [-0.6, rows.length - 0.4], reverse: true },
      marks: [
        Plot.text(firsts, {
          x: () => Math.min(...rows.map(({ x1 }) => x1)),
          y: "at",
          text: "kind",
          textAnchor: "end",
          dx: -8,
          fontWeight: 600,
          fontSize: 11,
        }),
        Plot.rect(rows, {
          x1: "x1",
          x2: "x2",
          y1: (row: { at: number }) => row.at - 0.38,
          y2: (row: { at: number }) => row.at + 0.38,
          fill: (row: DrawnSpell) => (FRIENDLY.includes(row.kind) ? PALETTE[0] : PALETTE[1]),
          title: (row: DrawnSpell) => `${row.label}: ${row.from} to ${row.to ?? "now"}`,
        }),
      ],
    },
  };
}

function yearsOf(day: string): number {
  return Number(day.slice(0, 4)) + (Number(day.slice(5, 7) || 1) - 1) / 12;
}
