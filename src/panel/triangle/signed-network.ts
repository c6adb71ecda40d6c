/** Sign of an edge: friendly, neutral, hostile. */
export type Sign = -1 | 0 | 1;

/** An edge that is not neutral, by the positions of its ends; `i` is the lower. */
export interface SignedEdge {
  readonly i: number;
  readonly j: number;
  readonly sign: -1 | 1;
}

/** States as positions 0 to n − 1 and the edges between them that are not neutral. */
export interface SignedNetwork {
  readonly n: number;
  readonly edges: readonly SignedEdge[];
}

/**
 * The network of a symmetric sign matrix, edges in order of their ends.
 *
 * In: `[n × n]` of −1, 0, 1, row-major; the diagonal is not read.
 */
export function networkOf(signs: Int8Array, n: number): SignedNetwork {
  const edges: SignedEdge[] = [];
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const sign = signs[i * n + j];
      if (sign === 1 || sign === -1) edges.push({ i, j, sign });
    }
  }
  return { n, edges };
}

/** Edges of each node as `[other end, position of the edge]`, in order of the edges. */
export function neighboursOf({ n, edges }: SignedNetwork): (readonly [number, number])[][] {
  const lists: (readonly [number, number])[][] = Array.from({ length: n }, () => []);
  edges.forEach(({ i, j }, k) => {
    lists[i]?.push([j, k]);
    lists[j]?.push([i, k]);
  });
  return lists;
}

/** Edges that a split into two camps frustrates: friends apart, or enemies together. */
export function frustratedEdges(network: SignedNetwork, camps: Int8Array): SignedEdge[] {
  return network.edges.filter(({ i, j, sign }) => (camps[i] === camps[j] ? 1 : -1) !== sign);
}

/**
 * The blocks (biconnected parts) of a network, each as the positions of its edges.
 *
 * Every circle lies inside one block, so balance and frustration add up over them; a bridge is a block of one edge.
 * Out:    a block comes before the blocks that hang on it, so that camps can be carried from one to the next.
 * Source: Hopcroft & Tarjan 1973, Communications of the ACM 16: 372–378.
 */
export function blocksOf(network: SignedNetwork): number[][] {
  const { n, edges } = network;
  const neighbours = neighboursOf(network);
  const depth = new Int32Array(n).fill(-1);
  const low = new Int32Array(n);
  const next = new Int32Array(n);
  const used = new Uint8Array(edges.length);
  const blocks: number[][] = [];
  for (let root = 0; root < n; root++) {
    if (depth[root] !== -1) continue;
    const found: number[][] = [];
    const path = [root];
    const pathEdge = [-1];
    const open: number[] = [];
    depth[root] = 0;
    while (path.length > 0) {
      const node = path.at(-1) as number;
      const at = next[node] as number;
      next[node] = at + 1;
      const step = neighbours[node]?.[at];
      if (step === undefined) {
        path.pop();
        const edge = pathEdge.pop() as number;
        const parent = path.at(-1);
        if (parent === undefined) break;
        low[parent] = Math.min(low[parent] as number, low[node] as number);
        if ((low[node] as number) >= (depth[parent] as number)) {
          found.push(open.splice(open.lastIndexOf(edge)));
        }
        continue;
      }
      const [other, edge] = step;
      if (used[edge] === 1) continue;
      used[edge] = 1;
      open.push(edge);
      if (depth[other] === -1) {
        depth[other] = path.length;
        low[other] = path.length;
        path.push(other);
        pathEdge.push(edge);
      } else low[node] = Math.min(low[node] as number, depth[other] as number);
    }
    blocks.push(...found.toReversed());
  }
  return blocks;
}
