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
const ROW = 15;
/** Room that a letter of a label takes, in pixels. */
const LETTER = 5.6;
const MARGIN_LEFT = 104;

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
  const [first, last] = [Math.min(...rows.map(({ x1 }) => x1)), Math.max(...rows.map(({ x2 }) => x2))];
  const perYear = (width - MARGIN_LEFT - 20) / Math.max(1, last - first);
  const labels = labelled(rows, { last, perYear });
  return {
    title,
    options: {
      width,
      height: 44 + rows.length * ROW,
      marginLeft: MARGIN_LEFT,
      marginTop: 22,
      marginBottom: 8,
      x: { label: null, tickFormat: "d", grid: true, axis: "top" },
      y: { axis: null, domain: [-0.6, rows.length - 0.4], reverse: true },
      marks: [
        Plot.text(firsts, {
          x: () => first,
          y: "at",
          text: (row: DrawnSpell) => row.kind.replaceAll("-", " "),
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
        ...labels,
      ],
    },
  };
}

/** Labels beside their bars: on the right where there is room for them, else inside the bar or left of it. */
function labelled(
  rows: readonly (DrawnSpell & { readonly at: number; readonly x1: number; readonly x2: number })[],
  { last, perYear }: { readonly last: number; readonly perYear: number },
): Plot.Markish[] {
  const sideOf = ({ label, x1, x2 }: (typeof rows)[number]) => {
    const room = label.length * LETTER + 8;
    if ((last - x2) * perYear >= room) return "right";
    return (x2 - x1) * perYear >= room ? "inside" : "left";
  };
  const words = { y: "at", text: "label", fontSize: 10.5 } as const;
  const on = (side: string) => rows.filter((row) => sideOf(row) === side);
  return [
    Plot.text(on("right"), { ...words, x: "x2", dx: 5, textAnchor: "start" }),
    Plot.text(on("inside"), { ...words, x: "x1", dx: 5, textAnchor: "start", fill: "white" }),
    Plot.text(on("left"), { ...words, x: "x1", dx: -5, textAnchor: "end" }),
  ];
}

function yearsOf(day: string): number {
  return Number(day.slice(0, 4)) + (Number(day.slice(5, 7) || 1) - 1) / 12;
}
