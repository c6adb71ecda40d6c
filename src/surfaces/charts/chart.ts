import * as Plot from "@observablehq/plot";

/** Okabe & Ito's colours that every kind of colour vision tells apart. */
export const PALETTE = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9"] as const;

/** Font of the text in charts; pages that have none of their own replace it. */
export const CHART_FONT = "system-ui, sans-serif";

/** A chart before it is drawn: what readers of the screen hear, and what Plot takes. */
export interface Chart {
  readonly title: string;
  readonly options: Plot.PlotOptions;
}

/** The document that a chart is drawn in: the browser's own, or one that stands in for it. */
export type ChartDocument = NonNullable<Plot.PlotOptions["document"]>;

/** Draws a chart as an SVG element of a document. */
export function drawChart({ title, options }: Chart, document: ChartDocument): ReturnType<typeof Plot.plot> {
  const drawn = Plot.plot({
    width: 460,
    height: 320,
    marginLeft: 56,
    style: { fontFamily: CHART_FONT, fontSize: "13px", background: "transparent" },
    ...options,
    document,
  });
  drawn.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  drawn.setAttribute("role", "img");
  drawn.setAttribute("aria-label", title);
  return drawn;
}

/** Text that may stand in HTML. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
