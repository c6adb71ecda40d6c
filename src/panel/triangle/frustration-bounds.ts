import { seededRandom } from "../../math/index.ts";
import { frustratedEdges, neighboursOf, type SignedNetwork } from "./signed-network.ts";

type Neighbours = ReturnType<typeof neighboursOf>;

/**
 * Fewest edges that must go, from below: how many negative circles can be found that share no edge.
 *
 * Triangles come first, then longer circles; each needs an edge of its own to go.
 * Source: Aref, Mason & Wilson 2020, Networks 75: 95–110 (packing of negative triangles), longer circles likewise.
 */
export function lowerBound(network: SignedNetwork): number {
  const neighbours = neighboursOf(network);
  const used = new Uint8Array(network.edges.length);
  let circles = 0;
  let isLeft = true;
  for (let longest = 2; isLeft && longest < network.n; longest = longest < 4 ? longest + 1 : network.n) {
    isLeft = false;
    network.edges.forEach(({ sign }, edge) => {
      if (sign === 1 || used[edge] === 1) return;
      used[edge] = 1;
      const back = friendlyPath(network, neighbours, { edge, used, longest });
      for (const one of back ?? []) used[one] = 1;
      if (back !== undefined) circles++;
      else {
        used[edge] = 0;
        isLeft = true;
      }
    });
  }
  return circles;
}

/** Shortest unused path between an edge's ends with an even number of negative edges; absent when none is short enough. */
function friendlyPath(
  { n, edges }: SignedNetwork,
  neighbours: Neighbours,
  asked: { readonly edge: number; readonly used: Uint8Array; readonly longest: number },
): number[] | undefined {
  const start = 2 * (edges[asked.edge]?.i ?? 0);
  const goal = 2 * (edges[asked.edge]?.j ?? 0);
  // A place is a node with the parity of the negative edges that led to it.
  const cameFrom = new Int32Array(2 * n).fill(-1);
  const cameBy = new Int32Array(2 * n).fill(-1);
  cameFrom[start] = start;
  let front = [start];
  for (let length = 1; length <= asked.longest && front.length > 0; length++) {
    const next: number[] = [];
    for (const place of front) {
      for (const [other, edge] of neighbours[place >> 1] ?? []) {
        if (asked.used[edge] === 1) continue;
        const reached = 2 * other + ((place & 1) ^ (edges[edge]?.sign === -1 ? 1 : 0));
        if (cameFrom[reached] !== -1) continue;
        cameFrom[reached] = place;
        cameBy[reached] = edge;
        next.push(reached);
      }
    }
    if (cameFrom[goal] !== -1) {
      const path: number[] = [];
      for (let at = goal; at !== start; at = cameFrom[at] as number) path.push(cameBy[at] as number);
      return path;
    }
    front = next;
  }
  return undefined;
}

const ROUNDS = 40;
const SHAKEN = 0.15;

/**
 * A split into two camps with few frustrated edges: nodes change camp while that helps, then some are shaken, or camps are laid anew
 * along a random tree, and it begins again.
 *
 * In:  a seed; the same one gives the same split. The first round starts with all in one camp, so the split is never worse than
 *      the number of negative edges; a tree gives a balanced network its camps at once.
 * Out: 0 or 1 for each node.
 */
export function goodCamps(network: SignedNetwork, seed: number): Int8Array {
  const { n } = network;
  const neighbours = neighboursOf(network);
  const random = seededRandom(seed);
  let best = new Int8Array(n);
  descend(network, neighbours, best);
  let fewest = frustratedEdges(network, best).length;
  for (let round = 1; round < ROUNDS && fewest > 0; round++) {
    const camps =
      round % 2 === 1
        ? treeCamps(network, neighbours, random)
        : best.map((camp) => (random() < SHAKEN ? 1 - camp : camp));
    descend(network, neighbours, camps);
    const count = frustratedEdges(network, camps).length;
    if (count < fewest) {
      fewest = count;
      best = camps;
    }
  }
  return best;
}

/** Camps that frustrate no edge of a tree grown from edges drawn at random. */
function treeCamps(
  { n, edges }: SignedNetwork,
  neighbours: Neighbours,
  random: () => number,
): Int8Array<ArrayBuffer> {
  const camps = new Int8Array(n).fill(-1);
  for (let root = 0; root < n; root++) {
    if (camps[root] !== -1) continue;
    camps[root] = 0;
    const front = (neighbours[root] ?? []).map(([to, edge]) => ({ from: root, to, edge }));
    while (front.length > 0) {
      const [drawn] = front.splice(Math.floor(random() * front.length), 1);
      if (drawn === undefined || camps[drawn.to] !== -1) continue;
      const isFriend = edges[drawn.edge]?.sign === 1;
      camps[drawn.to] = isFriend ? (camps[drawn.from] as number) : 1 - (camps[drawn.from] as number);
      for (const [to, edge] of neighbours[drawn.to] ?? []) front.push({ from: drawn.to, to, edge });
    }
  }
  return camps;
}

/** Lets nodes change camp, in order, as long as a change frustrates fewer edges. */
function descend({ n, edges }: SignedNetwork, neighbours: Neighbours, camps: Int8Array): void {
  for (let isMoving = true; isMoving;) {
    isMoving = false;
    for (let node = 0; node < n; node++) {
      let content = 0;
      for (const [other, edge] of neighbours[node] ?? []) {
        content += (camps[node] === camps[other] ? 1 : -1) * (edges[edge]?.sign ?? 0);
      }
      if (content >= 0) continue;
      camps[node] = 1 - (camps[node] as number);
      isMoving = true;
    }
  }
}
