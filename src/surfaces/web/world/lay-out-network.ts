import { UndirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type { AllianceNetwork } from "../../../core/index.ts";

const ROUNDS = 160;
const MARGIN = 26;

/**
 * Where states stand in the drawing of a network: friends near each other, from where their capitals lie.
 *
 * The same network is laid out the same every time.
 */
export function layOutNetwork(
  { nodes, edges }: AllianceNetwork,
  size: { readonly width: number; readonly height: number },
): ReadonlyMap<string, readonly [number, number]> {
  const graph = new UndirectedGraph();
  nodes.forEach(({ id, lon, lat }, at) => graph.addNode(id, { x: lon ?? at, y: -(lat ?? at) }));
  for (const { a, b, sign } of edges) if (sign === 1) graph.addEdge(a, b);
  const tied = nodes.filter(({ id }) => graph.degree(id) > 0);
  forceAtlas2.assign(graph, {
    iterations: ROUNDS,
    settings: {
      ...forceAtlas2.inferSettings(graph),
      gravity: 2,
      scalingRatio: 12,
      linLogMode: false,
      adjustSizes: false,
    },
  });
  const placeOf = (id: string) =>
    [graph.getNodeAttribute(id, "x"), graph.getNodeAttribute(id, "y")] as [number, number];
  const ends = (axis: 0 | 1) => {
    const all = (tied.length > 0 ? tied : nodes).map(({ id }) => placeOf(id)[axis]).sort((p, q) => p - q);
    return [all[0] ?? 0, all.at(-1) ?? 1] as const;
  };
  const [xs, ys] = [ends(0), ends(1)];
  const scaled = (value: number, [low, high]: readonly [number, number], room: number) =>
    MARGIN + Math.min(1, Math.max(0, (value - low) / (high - low || 1))) * (room - 2 * MARGIN);
  const lone = nodes.filter(({ id }) => graph.degree(id) === 0);
  const row = new Map(
    lone.map(({ id }, at) => [
      id,
      [MARGIN + ((at + 0.5) * (size.width - 2 * MARGIN)) / lone.length, size.height - 10] as const,
    ]),
  );
  return new Map(
    nodes.map(({ id }) => [
      id,
      row.get(id) ??
        ([scaled(placeOf(id)[0], xs, size.width), scaled(placeOf(id)[1], ys, size.height - 24)] as const),
    ]),
  );
}
