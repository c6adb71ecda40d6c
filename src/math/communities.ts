/** A weighted edge between two nodes, by position. */
export interface WeightedEdge {
  readonly i: number;
  readonly j: number;
  readonly weight: number;
}

const MOST_ROUNDS = 30;
const LEAST_GAIN = 1e-12;

/**
 * Communities by greedy modularity: nodes move to the neighbouring community that gains most, then communities become nodes.
 *
 * Nodes are visited in their order and ties go to the lower community, so the same network gives the same communities.
 *
 * Out:    a community for each node, numbered by falling size; −1 for a node without edges.
 * Source: Blondel, Guillaume, Lambiotte & Lefebvre 2008, Journal of Statistical Mechanics P10008.
 * Check:  src/math/communities.test.ts.
 */
export function findCommunities(n: number, edges: readonly WeightedEdge[]): Int32Array {
  let labels = Int32Array.from({ length: n }, (_, i) => i);
  let level = { n, edges };
  for (;;) {
    const { moved, community } = moveNodes(level);
    const { numbers, count } = renumber(community);
    labels = labels.map((at) => numbers[at] as number);
    if (!moved || count === level.n) break;
    level = { n: count, edges: joinNodes(level.edges, numbers) };
  }
  return bySize(labels, n, edges);
}

function moveNodes({ n, edges }: { readonly n: number; readonly edges: readonly WeightedEdge[] }) {
  const neighbours = Array.from({ length: n }, () => new Map<number, number>());
  const degree = new Float64Array(n);
  for (const { i, j, weight } of edges) {
    degree[i] = (degree[i] as number) + weight;
    degree[j] = (degree[j] as number) + weight;
    if (i === j) continue;
    neighbours[i]?.set(j, (neighbours[i].get(j) ?? 0) + weight);
    neighbours[j]?.set(i, (neighbours[j].get(i) ?? 0) + weight);
  }
  const twice = degree.reduce((sum, d) => sum + d, 0);
  const community = Int32Array.from({ length: n }, (_, i) => i);
  const total = Float64Array.from(degree);
  let moved = false;
  for (let round = 0, changed = true; changed && round < MOST_ROUNDS; round++) {
    changed = false;
    for (let i = 0; i < n; i++) {
      const own = community[i] as number;
      const towards = new Map<number, number>([[own, 0]]);
      for (const [j, weight] of neighbours[i] ?? [])
        towards.set(community[j] as number, (towards.get(community[j] as number) ?? 0) + weight);
      total[own] = (total[own] as number) - (degree[i] as number);
      const gain = (c: number) =>
        (towards.get(c) ?? 0) - ((total[c] as number) * (degree[i] as number)) / twice;
      let best = own;
      for (const c of [...towards.keys()].sort((p, q) => p - q))
        if (gain(c) > gain(best) + LEAST_GAIN) best = c;
      total[best] = (total[best] as number) + (degree[i] as number);
      if (best === own) continue;
      community[i] = best;
      changed = moved = true;
    }
  }
  return { moved, community };
}

function renumber(community: Int32Array): { numbers: Int32Array; count: number } {
  const order = [...new Set(community)].sort((p, q) => p - q);
  const numbers = new Map(order.map((label, at) => [label, at]));
  return { numbers: community.map((label) => numbers.get(label) ?? 0), count: order.length };
}

function joinNodes(edges: readonly WeightedEdge[], numbers: Int32Array): WeightedEdge[] {
  return edges.map(({ i, j, weight }) => ({ i: numbers[i] as number, j: numbers[j] as number, weight }));
}

function bySize(labels: Int32Array, n: number, edges: readonly WeightedEdge[]): Int32Array {
  const tied = new Uint8Array(n);
  for (const { i, j } of edges) if (i !== j) tied[i] = tied[j] = 1;
  const sizes = new Map<number, number>();
  labels.forEach((label, i) => tied[i] === 1 && sizes.set(label, (sizes.get(label) ?? 0) + 1));
  const order = [...sizes].sort((p, q) => q[1] - p[1] || p[0] - q[0]).map(([label]) => label);
  return labels.map((label, i) => (tied[i] === 1 ? order.indexOf(label) : -1));
}
