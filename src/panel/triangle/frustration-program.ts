import type { ProgramSolution } from "../../math/index.ts";
import { neighboursOf, type SignedNetwork } from "./signed-network.ts";

/**
 * The frustration of a network as an integer program in LP format.
 *
 * `x` is a node's camp, `f` whether an edge is frustrated: two inequalities an edge, one for each negative triangle (at least one of its
 * edges is frustrated), and the node with most edges held in camp 0, as the camps have no names.
 *
 * Source: Aref, Mason & Wilson 2020, Networks 75: 95–110, the model with one variable an edge ("ABS"/"AND") and its triangle cuts.
 */
export function frustrationProgram(
  network: SignedNetwork,
  triangles: readonly (readonly number[])[] = negativeTriangles(network),
): string {
  const { n, edges } = network;
  const degrees = neighboursOf(network).map(({ length }) => length);
  const anchor = degrees.indexOf(Math.max(...degrees));
  const rows = edges.flatMap(({ i, j, sign }, k) =>
    sign === 1
      ? [`f${k} - x${i} + x${j} >= 0`, `f${k} + x${i} - x${j} >= 0`]
      : [`f${k} - x${i} - x${j} >= -1`, `f${k} + x${i} + x${j} >= 1`],
  );
  for (const triangle of triangles) {
    rows.push(`${triangle.map((k) => `f${k}`).join(" + ")} >= 1`);
  }
  return [
    "Minimize",
    ` ${edges.map((_, k) => `f${k}`).join("\n + ")}`,
    "Subject To",
    ...rows.map((row) => ` ${row}`),
    "Bounds",
    ...edges.map((_, k) => ` 0 <= f${k} <= 1`),
    ` x${anchor} = 0`,
    "Binary",
    ...Array.from({ length: n }, (_, i) => ` x${i}`),
    "End",
    "",
  ].join("\n");
}

/** The camps of a solved program. */
export function campsOf(solution: ProgramSolution, n: number): Int8Array {
  return Int8Array.from({ length: n }, (_, i) => Math.round(solution.values.get(`x${i}`) ?? 0));
}

/** Every triangle whose signs multiply to −1, as the positions of its edges. */
export function negativeTriangles(network: SignedNetwork): number[][] {
  const { n, edges } = network;
  const neighbours = neighboursOf(network);
  const triangles: number[][] = [];
  const edgeTo = new Int32Array(n);
  edges.forEach(({ i, j, sign }, k) => {
    edgeTo.fill(-1);
    for (const [other, edge] of neighbours[i] ?? []) if (other > j) edgeTo[other] = edge;
    for (const [third, edge] of neighbours[j] ?? []) {
      const back = edgeTo[third] as number;
      if (third <= j || back === -1) continue;
      if (sign * (edges[edge]?.sign ?? 0) * (edges[back]?.sign ?? 0) === -1) triangles.push([k, edge, back]);
    }
  });
  return triangles;
}
