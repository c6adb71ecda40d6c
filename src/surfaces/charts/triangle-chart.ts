import { signed } from "../../core/index.ts";
import { CHART_FONT, escapeHtml, PALETTE } from "./chart.ts";
import type { DrawnTriangle, DrawnYear } from "./drawn-triangle.ts";

type Typed = Extract<DrawnYear, { edges: unknown }>;
type Edge = Typed["edges"][number];

const WIDTH = 330;
const HEIGHT = 204;
const PLACES = { a: [62, 166], b: [268, 166], against: [165, 32] } as const;
const ENDS = { ab: ["a", "b"], ac: ["a", "against"], bc: ["b", "against"] } as const;
const RADIUS = 26;

/** The triangle of a year: friendly edges solid, hostile ones dashed, neutral ones thin, each with sign and score. */
export function triangleChart(year: Typed, { states }: DrawnTriangle): string {
  const nodes = (["a", "b", "against"] as const).map((place) => {
    const [x, y] = PLACES[place];
    return `<circle cx="${x}" cy="${y}" r="${RADIUS}" fill="none" stroke="currentColor" stroke-width="1.5"/><text x="${x}" y="${y + 4.5}" text-anchor="middle" font-weight="bold">${escapeHtml(states[place].id)}</text>`;
  });
  const title = `Triangle of ${states.a.name}, ${states.b.name} and ${states.against.name} in ${year.year}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="${CHART_FONT}" font-size="13" fill="currentColor" role="img" aria-label="${escapeHtml(title)}">${year.edges.map(drawEdge).join("")}${nodes.join("")}</svg>`;
}

function drawEdge(edge: Edge): string {
  const [from, to] = ENDS[edge.edge];
  const [x1, y1] = PLACES[from];
  const [x2, y2] = PLACES[to];
  const length = Math.hypot(x2 - x1, y2 - y1);
  const [dx, dy] = [((x2 - x1) / length) * RADIUS, ((y2 - y1) / length) * RADIUS];
  const sign = "sign" in edge ? edge.sign : undefined;
  const stroke =
    sign === 1
      ? `stroke="${PALETTE[0]}" stroke-width="4"`
      : sign === -1
        ? `stroke="${PALETTE[1]}" stroke-width="4" stroke-dasharray="7 5"`
        : `stroke="currentColor" stroke-width="1.2" stroke-dasharray="2 4"`;
  const score = "score" in edge ? signed(edge.score) : "not known";
  const word = sign === 1 ? "friendly" : sign === -1 ? "hostile" : sign === 0 ? "neutral" : "";
  const [mx, my] = [(x1 + x2) / 2, (y1 + y2) / 2];
  const side = edge.edge === "ac" ? -1 : 1;
  const anchor = edge.edge === "ab" ? "middle" : side < 0 ? "end" : "start";
  const [tx, ty] = edge.edge === "ab" ? [mx, my + 18] : [mx + side * 14, my - 2];
  return `<line x1="${x1 + dx}" y1="${y1 + dy}" x2="${x2 - dx}" y2="${y2 - dy}" ${stroke}/><text x="${tx}" y="${ty}" text-anchor="${anchor}">${escapeHtml(`${word} ${score}`.trim())}</text>`;
}
