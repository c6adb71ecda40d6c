import { escapeHtml, PALETTE } from "../../charts/index.ts";
import type { AllianceNetwork, NetworkNode } from "../../../core/index.ts";

type Place = readonly [number, number];

/** Colours of communities, the largest first; the smaller ones share the last. */
export const COMMUNITY_COLOURS = [
  PALETTE[0],
  PALETTE[4],
  PALETTE[2],
  PALETTE[3],
  PALETTE[5],
  "#8a6d3b",
  "#7f7f7f",
] as const;
const ALONE = "#9aa4ad";

/** Colour of a state by its community. */
export function colourOf({ community }: NetworkNode): string {
  if (community === undefined) return ALONE;
  return COMMUNITY_COLOURS[Math.min(community, COMMUNITY_COLOURS.length - 1)] ?? ALONE;
}

/** Friends and enemies as two paths of straight lines. */
export function edgePaths({ edges }: AllianceNetwork, placeOf: (id: string) => Place | undefined): string {
  const lines = (sign: number) =>
    edges
      .filter((edge) => edge.sign === sign)
      .flatMap(({ a, b }) => {
        const [from, to] = [placeOf(a), placeOf(b)];
        return from === undefined || to === undefined ? [] : [`M${point(from)}L${point(to)}`];
      })
      .join("");
  const count = edges.filter(({ sign }) => sign === 1).length;
  return (
    `<path d="${lines(1)}" fill="none" stroke="#0072B2" stroke-width="0.7" stroke-opacity="${count > 1500 ? 0.09 : count > 300 ? 0.22 : 0.5}"/>` +
    `<path d="${lines(-1)}" fill="none" stroke="#D55E00" stroke-width="1.3" stroke-opacity="0.85" stroke-dasharray="4 2.5"/>`
  );
}

function point([x, y]: Place): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}

/** States as dots with what they are called. */
export function dots(
  nodes: readonly NetworkNode[],
  placeOf: (id: string) => Place | undefined,
  { radius, named }: { readonly radius: number; readonly named: boolean },
): string {
  return nodes
    .flatMap((node) => {
      const at = placeOf(node.id);
      if (at === undefined) return [];
      const label = named
        ? `<text x="${(at[0] + radius + 1).toFixed(1)}" y="${(at[1] + 3).toFixed(1)}" font-size="9" fill="currentColor">${escapeHtml(node.id)}</text>`
        : "";
      return [
        `<circle cx="${at[0].toFixed(1)}" cy="${at[1].toFixed(1)}" r="${radius}" fill="${colourOf(node)}" stroke="#fff" stroke-width="0.5"><title>${escapeHtml(node.name)}</title></circle>${label}`,
      ];
    })
    .join("");
}

/** A whole drawing. */
export function drawing(width: number, height: number, inside: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif">${inside}</svg>`;
}
