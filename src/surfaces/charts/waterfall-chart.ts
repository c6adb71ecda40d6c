import * as Plot from "@observablehq/plot";
import { signed } from "../../core/index.ts";
import { PALETTE, type Chart } from "./chart.ts";
import { logOddsAxis } from "./log-odds-axis.ts";
import type { WaterfallRow } from "./waterfall-rows.ts";

const ROW = 28;
/** Dark for what raises the answer, light for what lowers it: told apart in grey too. */
const RAISES = PALETTE[0];
const LOWERS = PALETTE[4];

/** Below this width the percentage points stand in the table alone. */
const NARROW = 400;
/** Names of lines where rows stand close. */
const DENSE = { lineWidth: 12.2, fontSize: 12, lineHeight: 0.95 };

/** How large the bars are drawn; dense where rows stand close. */
interface WaterfallView {
  readonly width?: number;
  readonly row?: number;
  readonly dense?: boolean;
}

/** Bars from base rate to answer in log-odds, each with its log-odds and percentage points. */
export function waterfallChart(
  rows: readonly WaterfallRow[],
  { width = 430, row = ROW, dense = false }: WaterfallView = {},
): Chart {
  const bars = rows.filter(({ logOdds }) => logOdds !== undefined);
  const stands = rows.filter(({ logOdds }) => logOdds === undefined);
  const links = rows
    .slice(0, -1)
    .map((row, k) => ({ x: row.to, from: row.label, to: rows[k + 1]?.label ?? "" }));
  const ends = rows.flatMap(({ from, to }) => [from, to]).map((x) => 1 / (1 + Math.exp(-x)));
  const isNarrow = width < NARROW;
  const right = isNarrow ? 58 : 110;
  return {
    title: "From base rate to answer, in log-odds",
    options: {
      width,
      height: 32 + rows.length * row,
      marginLeft: dense ? 154 : 134,
      marginRight: right,
      marginTop: 6,
      marginBottom: 26,
      x: logOddsAxis(ends, isNarrow ? 0.3 : undefined),
      y: { domain: rows.map(({ label }) => label), label: null, axis: null, padding: 0.25 },
      marks: [
        Plot.axisY({ label: null, tickSize: 0, ...(dense ? DENSE : { lineWidth: 9.6, fontSize: 12.5 }) }),
        Plot.link(links, {
          x1: "x",
          x2: "x",
          y1: "from",
          y2: "to",
          stroke: "currentColor",
          strokeOpacity: 0.4,
        }),
        Plot.barX(bars, {
          x1: "from",
          x2: "to",
          y: "label",
          fill: (row: WaterfallRow) => ((row.logOdds ?? 0) >= 0 ? RAISES : LOWERS),
        }),
        Plot.dot(stands, { x: "to", y: "label", fill: "currentColor", r: 5.5 }),
        ...[stands, bars].map((shown) =>
          Plot.text(shown, {
            y: "label",
            text: isNarrow
              ? ({ logOdds, text }: WaterfallRow) => (logOdds === undefined ? text : signed(logOdds))
              : "text",
            frameAnchor: "right",
            dx: right - 4,
            textAnchor: "end",
            fontWeight: shown === stands ? "bold" : "normal",
          }),
        ),
      ],
    },
  };
}
