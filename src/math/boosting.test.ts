import { expect, it } from "vitest";
import fc from "fast-check";
import { boostTrees, type BoostingPlan } from "./boosting.ts";
import { inverseLogit } from "./logistic.ts";
import { seededRandom } from "./random.ts";
import { columnsOf, splitTree, treeAt, type Tree } from "./tree.ts";

const PLAN: BoostingPlan = {
  trees: 60,
  depth: 2,
  rate: 0.1,
  ridge: 1,
  leastInformation: 1,
  columnShare: 1,
  seed: 1,
};

/** Entries whose outcome depends on the first column, on the second only where the first is high, never on the third. */
function drawn(n: number): { columns: Float32Array[]; y: Uint8Array; weight: Float64Array } {
  const random = seededRandom(7);
  const columns = [0, 1, 2].map(() => Float32Array.from({ length: n }, () => random()));
  const [first, second] = columns as [Float32Array, Float32Array];
  const y = Uint8Array.from({ length: n }, (_, r) => {
    const a = first[r] as number;
    return random() < inverseLogit(-2 + 2 * a + (a > 0.5 ? 3 * (second[r] as number) : 0)) ? 1 : 0;
  });
  return { columns, y, weight: new Float64Array(n).fill(1) };
}

const sumAt = (fit: { constant: number; trees: readonly Tree[] }, profile: readonly number[]) =>
  fit.trees.reduce((sum, tree) => sum + treeAt(tree, (c) => profile[c] as number), fit.constant);

it("finds an interaction that no sum of single columns has", () => {
  const fit = boostTrees({ ...drawn(20_000), direction: [0, 0, 0] }, PLAN);
  const rise = (a: number) => sumAt(fit, [a, 0.9, 0.5]) - sumAt(fit, [a, 0.1, 0.5]);
  expect(rise(0.9)).toBeGreaterThan(1.5);
  expect(Math.abs(rise(0.1))).toBeLessThan(0.5);
  expect(Math.abs(sumAt(fit, [0.9, 0.5, 0.9]) - sumAt(fit, [0.9, 0.5, 0.1]))).toBeLessThan(0.3);
});

it("recovers the constant rate where no column tells anything", () => {
  const y = Uint8Array.from({ length: 1000 }, (_, r) => (r % 10 === 0 ? 1 : 0));
  const problem = {
    columns: [new Float32Array(1000)],
    y,
    weight: new Float64Array(1000).fill(1),
    direction: [0],
  };
  const fit = boostTrees(problem, PLAN);
  expect(inverseLogit(sumAt(fit, [0]))).toBeCloseTo(0.1, 2);
});

it("never falls along a column that may only rise, nor rises along one that may only fall", () => {
  const fit = boostTrees({ ...drawn(5000), direction: [-1, 1, 0] }, PLAN);
  fc.assert(
    fc.property(
      fc.tuple(...[0, 1, 2, 3].map(() => fc.double({ min: 0, max: 1, noNaN: true }))),
      ([a = 0, b = 0, c = 0, more = 0]) => {
        const up = Math.min(1, b + more);
        expect(sumAt(fit, [a, up, c])).toBeGreaterThanOrEqual(sumAt(fit, [a, b, c]) - 1e-9);
        const on = Math.min(1, a + more);
        expect(sumAt(fit, [on, b, c])).toBeLessThanOrEqual(sumAt(fit, [a, b, c]) + 1e-9);
      },
    ),
  );
});

it("gives the same trees for the same seed, and asks three columns at most with two levels", () => {
  const problem = { ...drawn(2000), direction: [0, 0, 0] };
  const fit = boostTrees(problem, PLAN);
  expect(boostTrees(problem, PLAN)).toEqual(fit);
  for (const tree of fit.trees) expect(columnsOf(tree).length).toBeLessThanOrEqual(3);
});

it("takes Newton's step of a stump worked out by hand", () => {
  // Four entries at p = 2.5 / 4: gradients −.625 and +.375, information .234375 each; the cut lies halfway, at 0.5.
  const fit = boostTrees(
    {
      columns: [Float32Array.of(0, 0, 1, 1)],
      y: Uint8Array.of(0, 0, 1, 1),
      weight: new Float64Array(4).fill(1),
      direction: [0],
    },
    { ...PLAN, trees: 1, depth: 1, rate: 1, ridge: 0.5, leastInformation: 0 },
  );
  expect(fit.constant).toBeCloseTo(Math.log(2.5 / 4), 12);
  const p = inverseLogit(Math.log(2.5 / 4));
  const information = 2 * p * (1 - p) + 0.5;
  expect(fit.trees).toEqual([
    {
      column: 0,
      cut: 0.5,
      below: { value: expect.closeTo((-2 * p) / information, 12) },
      above: { value: expect.closeTo((2 * (1 - p)) / information, 12) },
    },
  ]);
});

it("splits what a tree says between its columns without a rest", () => {
  const fit = boostTrees({ ...drawn(5000), direction: [0, 0, 0] }, PLAN);
  const [one, other] = [
    [0.9, 0.8, 0.1],
    [0.2, 0.3, 0.7],
  ] as const;
  const shares = [0, 0, 0];
  for (const tree of fit.trees)
    splitTree(
      tree,
      (c) => one[c] as number,
      (c) => other[c] as number,
      (c, share) => {
        shares[c] = (shares[c] as number) + share;
      },
    );
  expect(shares.reduce((sum, s) => sum + s, 0)).toBeCloseTo(sumAt(fit, one) - sumAt(fit, other), 10);
  expect(shares[0]).toBeGreaterThan(Math.abs(shares[2] as number));
});

it("gives missing values a side of their own, above every cut on values", () => {
  const { columns, y, weight } = drawn(20_000);
  const random = seededRandom(3);
  const gone = Uint8Array.from(y, () => (random() < 0.3 ? 1 : 0));
  const first = (columns[0] as Float32Array).map((value, r) => (gone[r] === 1 ? Number.NaN : value));
  const outcome = y.map((one, r) => (gone[r] === 1 ? 0 : one));
  const fit = boostTrees({ columns: [first], y: outcome, weight, direction: [0] }, PLAN);
  expect(sumAt(fit, [Number.NaN])).toBeLessThan(sumAt(fit, [0.5]) - 2);
  expect(sumAt(fit, [1e9])).toBeCloseTo(sumAt(fit, [0.9999]), 6);
  expect(sumAt(fit, [0.95])).toBeGreaterThan(sumAt(fit, [0.05]));
});
