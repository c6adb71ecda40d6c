import { parseHTML } from "linkedom";
import { drawChart, type Chart } from "../charts/index.ts";

const { document } = parseHTML("<!doctype html><html><body></body></html>");

/** A chart as SVG text, with a title that readers of the screen hear. */
export function svgOf(chart: Chart): string {
  // The part of the document that charts use is there; its whole type belongs to browsers.
  return drawChart(chart, document as never).outerHTML;
}
