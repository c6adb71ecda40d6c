import { CHART_FONT } from "../charts/index.ts";

const TAG = /<[a-z]+ [^>]*(?:opacity|font-weight)="[^>]*>/g;
const OPACITY = / (?:stroke-|fill-)?opacity="([\d.]+)"/;

/**
 * A chart as the typesetter takes it: in its font, with greys in place of opacity and one weight of letters.
 *
 * The typesetter names the fonts and the opacities of a drawing in an order that differs from run to run; with one of each at most
 * there is no order, and the same brief gives the same bytes.
 */
export function printChart(svg: string, font: string): string {
  return svg.replaceAll(CHART_FONT, font).replaceAll(TAG, (tag) => {
    const opacity = Number(OPACITY.exec(tag)?.[1] ?? 1);
    const grey = Math.round(255 * (1 - opacity));
    return tag
      .replaceAll('="currentColor"', opacity < 1 ? `="rgb(${grey},${grey},${grey})"` : '="currentColor"')
      .replaceAll(/ (?:stroke-|fill-)?opacity="[^"]*"| font-weight="[^"]*"/g, "");
  });
}
