import { solveProgram, type SolveProgram } from "../../math/index.ts";
import { goodCamps, lowerBound } from "./frustration-bounds.ts";
import { campsOf, frustrationProgram, negativeTriangles } from "./frustration-program.ts";
import { blocksOf, frustratedEdges, type SignedEdge, type SignedNetwork } from "./signed-network.ts";

/** How far from balance a network is: the fewest edges whose removal, or change of sign, would balance it. */
export interface Frustration {
  /** Whether the number is proved, `lower` = `upper`, or only known to lie between. */
  readonly kind: "exact" | "bounded";
  readonly lower: number;
  readonly upper: number;
  /** 1 − 2f/m at `upper` and at `lower`: 1 is balance, near 0 none at all; 1 for a network without edges. */
  readonly index: { readonly low: number; readonly high: number };
  /** Edges of the whole network that are not neutral. */
  readonly size: number;
  /** The `upper` edges that the partition frustrates. */
  readonly edges: readonly SignedEdge[];
  /** The camp of each node, 0 or 1; 0 for a node without edges. */
  readonly partition: Int8Array;
}

/** What is left to the solver: beyond it, a block is only bounded. */
const LIMITS = { gap: 30, triangles: 20_000, nodes: 200 };

/**
 * The frustration index of a signed network.
 *
 * Each block is bounded by circles that share no edge and by a good split; where the two differ it goes to an integer program, unless it
 * is too large. Limits are counts, not seconds, so every machine gives the same answer.
 *
 * In:      `solve` is the solver to use: HiGHS, loaded only when a block needs it. It is an argument because loading is not this
 *          folder's business: whoever brings another solver, or none, says so here.
 * Out:     deterministic for a seed.
 * Source:  Aref & Wilson 2019, Journal of Complex Networks 7: 163–189; Aref, Mason & Wilson 2020, Networks 75: 95–110;
 *          docs/method/triangle.md, section 4.
 * Check:   src/panel/triangle/frustration.test.ts, against every split of small networks.
 */
export async function findFrustration(
  network: SignedNetwork,
  options: { readonly seed?: number; readonly solve?: SolveProgram } = {},
): Promise<Frustration> {
  const { seed = 1, solve = solveProgram } = options;
  const partition = new Int8Array(network.n).fill(-1);
  let lower = 0;
  for (const block of blocksOf(network)) {
    const { nodes, part } = cutOut(network, block);
    const found = await frustrationOfBlock(part, { seed, solve });
    lower += found.lower;
    joinCamps(partition, nodes, found.camps);
  }
  partition.forEach((camp, node) => {
    if (camp === -1) partition[node] = 0;
  });
  const edges = frustratedEdges(network, partition);
  const upper = edges.length;
  const size = network.edges.length;
  const indexOf = (count: number) => (size === 0 ? 1 : 1 - (2 * count) / size);
  return {
    kind: lower === upper ? "exact" : "bounded",
    lower,
    upper,
    index: { low: indexOf(upper), high: indexOf(lower) },
    size,
    edges,
    partition,
  };
}

/** A block as a network of its own, with the nodes its positions stand for. */
function cutOut(network: SignedNetwork, block: readonly number[]): { nodes: number[]; part: SignedNetwork } {
  const own = block.flatMap((k) => network.edges[k] ?? []);
  const nodes = [...new Set(own.flatMap(({ i, j }) => [i, j]))].sort((p, q) => p - q);
  const position = new Map(nodes.map((node, at) => [node, at]));
  const at = (node: number) => position.get(node) ?? 0;
  return {
    nodes,
    part: { n: nodes.length, edges: own.map(({ i, j, sign }) => ({ i: at(i), j: at(j), sign })) },
  };
}

async function frustrationOfBlock(
  part: SignedNetwork,
  { seed, solve }: { readonly seed: number; readonly solve: SolveProgram },
): Promise<{ readonly lower: number; readonly camps: Int8Array }> {
  const camps = goodCamps(part, seed);
  const upper = frustratedEdges(part, camps).length;
  if (upper === 0) return { lower: 0, camps };
  const lower = lowerBound(part);
  if (lower === upper || upper - lower > LIMITS.gap) return { lower, camps };
  const triangles = negativeTriangles(part);
  if (triangles.length > LIMITS.triangles) return { lower, camps };
  const solved = await solve(frustrationProgram(part, triangles), { maxNodes: LIMITS.nodes, gap: 0.5 });
  if (!solved.optimal) return { lower, camps };
  const best = campsOf(solved, part.n);
  return { lower: frustratedEdges(part, best).length, camps: best };
}

/** Writes a block's camps into the whole, turned over where the node it hangs on is already in the other camp. */
function joinCamps(partition: Int8Array, nodes: readonly number[], camps: Int8Array): void {
  const known = nodes.findIndex((node) => partition[node] !== -1);
  const isTurned = known !== -1 && partition[nodes[known] as number] !== camps[known];
  nodes.forEach((node, at) => {
    const camp = camps[at] as number;
    partition[node] = isTurned ? 1 - camp : camp;
  });
}
