import { expect, it } from "vitest";
import { findCommunities } from "./communities.ts";

const clique = (nodes: readonly number[]) =>
  nodes.flatMap((i, k) => nodes.slice(k + 1).map((j) => ({ i, j, weight: 1 })));

it("tells two cliques that one edge joins apart, the larger first, and leaves a lone node out", () => {
  const found = findCommunities(8, [
    ...clique([0, 1, 2]),
    ...clique([3, 4, 5, 6]),
    { i: 2, j: 3, weight: 1 },
  ]);
  expect([...found]).toEqual([1, 1, 1, 0, 0, 0, 0, -1]);
});

it("finds the ring of cliques that modularity is known to find", () => {
  const cliques = Array.from({ length: 5 }, (_, k) => [0, 1, 2, 3].map((at) => 4 * k + at));
  const ring = cliques.map((one, k) => ({ i: one[3] ?? 0, j: cliques[(k + 1) % 5]?.[0] ?? 0, weight: 1 }));
  const found = findCommunities(20, [...cliques.flatMap(clique), ...ring]);
  for (const one of cliques) expect(new Set(one.map((at) => found[at])).size).toBe(1);
  expect(new Set(found).size).toBe(5);
});

it("has no communities without edges", () => {
  expect([...findCommunities(3, [])]).toEqual([-1, -1, -1]);
});
