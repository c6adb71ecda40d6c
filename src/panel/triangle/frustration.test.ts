import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom, solveProgram } from "../../math/index.ts";
import { findFrustration } from "./frustration.ts";
import { blocksOf, frustratedEdges, networkOf, type SignedNetwork } from "./signed-network.ts";

/** Networks of 1 to 8 nodes with any signs. */
const small = fc
  .integer({ min: 1, max: 8 })
  .chain((n) =>
    fc
      .array(fc.constantFrom(-1, 0, 1), { minLength: n * n, maxLength: n * n })
      .map((cells) => networkOf(Int8Array.from(cells), n)),
  );

function byEverySplit(network: SignedNetwork): number {
  let fewest = network.edges.length;
  for (let bits = 0; bits < 2 ** Math.max(0, network.n - 1); bits++) {
    const camps = Int8Array.from({ length: network.n }, (_, i) => (bits >> i) & 1);
    fewest = Math.min(fewest, frustratedEdges(network, camps).length);
  }
  return fewest;
}

function random(n: number, density: number, seed: number): SignedNetwork {
  const next = seededRandom(seed);
  const signs = new Int8Array(n * n);
  for (let k = 0; k < n * n; k++) if (next() < density) signs[k] = next() < 0.5 ? 1 : -1;
  return networkOf(signs, n);
}

/** The same network with its nodes numbered otherwise. */
function relabel(network: SignedNetwork, order: readonly number[]): SignedNetwork {
  const edges = network.edges.map(({ i, j, sign }) => {
    const [p, q] = [order[i] ?? 0, order[j] ?? 0];
    return { i: Math.min(p, q), j: Math.max(p, q), sign };
  });
  return { n: network.n, edges };
}

/** The same network with every edge at a node turned over. */
function switchAt(network: SignedNetwork, node: number): SignedNetwork {
  const turned = (sign: 1 | -1): 1 | -1 => (sign === 1 ? -1 : 1);
  const edges = network.edges.map((edge) =>
    edge.i === node || edge.j === node ? { ...edge, sign: turned(edge.sign) } : edge,
  );
  return { n: network.n, edges };
}

describe("the frustration index", () => {
  it("is the fewest edges over every split, for small networks", async () => {
    await fc.assert(
      fc.asyncProperty(small, async (network) => {
        const found = await findFrustration(network);
        expect([found.kind, found.lower, found.upper]).toEqual([
          "exact",
          byEverySplit(network),
          byEverySplit(network),
        ]);
      }),
      { numRuns: 150 },
    );
  });

  it("is the number of edges that its own partition frustrates", async () => {
    await fc.assert(
      fc.asyncProperty(small, async (network) => {
        const { edges, partition, upper } = await findFrustration(network);
        expect(frustratedEdges(network, partition)).toEqual(edges);
        expect(edges.length).toBe(upper);
      }),
    );
  });

  it("does not change when states are listed in another order", async () => {
    const network = random(14, 0.5, 7);
    const { upper } = await findFrustration(network);
    for (const shift of [3, 5, 9]) {
      const order = Array.from({ length: 14 }, (_, i) => (i * 5 + shift) % 14);
      expect(await findFrustration(relabel(network, order))).toMatchObject({ kind: "exact", upper });
    }
  });

  it("does not change when all edges of one state are turned over", async () => {
    await fc.assert(
      fc.asyncProperty(small, fc.nat(7), async (network, node) => {
        const [one, other] = [network, switchAt(network, node % network.n)];
        expect((await findFrustration(other)).upper).toBe((await findFrustration(one)).upper);
      }),
    );
  });

  it("is 0 exactly for what two camps explain", async () => {
    await fc.assert(
      fc.asyncProperty(small, fc.integer({ min: 0, max: 255 }), async (network, bits) => {
        const sign = (i: number, j: number) => (((bits >> i) ^ (bits >> j)) & 1 ? -1 : 1);
        const edges = network.edges.map(({ i, j }) => ({ i, j, sign: sign(i, j) }) as const);
        const found = await findFrustration({ n: network.n, edges });
        expect(found).toMatchObject({ kind: "exact", upper: 0, index: { low: 1, high: 1 }, edges: [] });
      }),
    );
  });

  it("lies between its bounds when no solver proves it", async () => {
    const none = () => Promise.resolve({ optimal: false, objective: Number.NaN, values: new Map() });
    for (const seed of [1, 2, 3]) {
      const network = random(24, 0.4, seed);
      const bounded = await findFrustration(network, { solve: none });
      const exact = await findFrustration(network, { solve: solveProgram });
      expect(exact.kind).toBe("exact");
      expect(bounded.lower).toBeLessThanOrEqual(exact.lower);
      expect(bounded.upper).toBeGreaterThanOrEqual(exact.upper);
    }
  });

  it("is bounded, not searched for ever, where the network is beyond the limits", async () => {
    const found = await findFrustration(random(120, 0.5, 1));
    expect(found.kind).toBe("bounded");
    expect(found.lower).toBeLessThan(found.upper);
  });

  it("is the same each time", async () => {
    const network = random(26, 0.4, 11);
    expect(await findFrustration(network)).toEqual(await findFrustration(network));
  });

  it("is nine for three camps of three that are all hostile: two of them must share a side", async () => {
    // Three camps joined into two leave the nine edges between two of them inside one.
    const signs = new Int8Array(81);
    for (let i = 0; i < 9; i++)
      for (let j = 0; j < 9; j++) signs[i * 9 + j] = Math.floor(i / 3) === Math.floor(j / 3) ? 1 : -1;
    expect(await findFrustration(networkOf(signs, 9))).toMatchObject({ kind: "exact", upper: 9, size: 36 });
  });
});

describe("blocks", () => {
  it("hold every edge once", () => {
    fc.assert(
      fc.property(small, (network) => {
        const all = blocksOf(network)
          .flat()
          .sort((p, q) => p - q);
        expect(all).toEqual(network.edges.map((_, k) => k));
      }),
    );
  });

  it("are two triangles and the bridge between them", () => {
    const ends = [
      [0, 1],
      [0, 2],
      [1, 2],
      [2, 3],
      [3, 4],
      [3, 5],
      [4, 5],
    ] as const;
    const edges = ends.map(([i, j]) => ({ i, j, sign: 1 }) as const);
    expect(
      blocksOf({ n: 6, edges })
        .map(({ length }) => length)
        .sort((p, q) => p - q),
    ).toEqual([1, 3, 3]);
  });
});
