import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";

/** Okabe & Ito's colours that every kind of colour vision tells apart. */
export const PALETTE = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9"] as const;

/** Font of the text in charts; pages that have none of their own replace it. */
export const CHART_FONT = "system-ui, sans-serif";

const { document } = parseHTML("<!doctype html><html><body></body></html>");

/** A chart as SVG text, with a title that readers of the screen hear. */
export function drawChart(title: string, options: Plot.PlotOptions): string {
  const drawn = Plot.plot({
    width: 460,
    height: 320,
    marginLeft: 56,
    style: { fontFamily: CHART_FONT, fontSize: "13px", background: "transparent" },
    ...options,
    // The part of the document that charts use is there; its whole type belongs to browsers.
    document: document as never,
  });
  drawn.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  drawn.setAttribute("role", "img");
  drawn.setAttribute("aria-label", title);
  return drawn.outerHTML;
}

/** Text that may stand in HTML. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
