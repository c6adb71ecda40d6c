import { describe, expect, it } from "vitest";
import { closeness, cohenKappa, distanceMatrix, kendallTauB, rankedKappa, scottPi } from "./agreement.ts";
import { addMargins, coarsen, emptyCrosstab, type Crosstab } from "./crosstab.ts";

function tableOf(rows: readonly (readonly number[])[]): Crosstab {
  const table = emptyCrosstab(rows.length);
  table.cells.set(rows.flat());
  addMargins(table);
  return table;
}

const nominal = distanceMatrix(3, "nominal");
const absolute = distanceMatrix(3, "absolute");
const squared = distanceMatrix(3, "squared");

/** 200 items; 0.70 alike. First: 120, 60, 20. Second: 100, 60, 40. */
const twoHundred = tableOf([
  [88, 14, 18],
  [10, 40, 10],
  [2, 6, 12],
]);

describe("agreement on paper", () => {
  it("has the distances between levels", () => {
    expect([...nominal]).toEqual([0, 1, 1, 1, 0, 1, 1, 1, 0]);
    expect([...absolute]).toEqual([0, 1, 2, 1, 0, 1, 2, 1, 0]);
    expect([...squared]).toEqual([0, 1, 4, 1, 0, 1, 4, 1, 0]);
  });

  it("has kappa (.70 − .41) / (1 − .41): by chance .6 × .5 + .3 × .3 + .1 × .2", () => {
    expect(cohenKappa(twoHundred, nominal)).toBeCloseTo(0.29 / 0.59, 12);
  });

  it("has pi (.70 − .415) / (1 − .415): pooled margins .55, .30, .15", () => {
    const chance = 0.55 ** 2 + 0.3 ** 2 + 0.15 ** 2;
    expect(chance).toBeCloseTo(0.415, 12);
    expect(scottPi(twoHundred, nominal)).toBeCloseTo((0.7 - chance) / (1 - chance), 12);
  });

  it("has weighted kappa 1 − observed over expected distance", () => {
    // Observed: 14 + 10 + 10 + 6 one level apart, 18 + 2 two. Expected shares apart: .18+.15+.06+.03, and .12+.05.
    expect(cohenKappa(twoHundred, absolute)).toBeCloseTo(1 - 0.4 / (0.42 + 2 * 0.17), 12);
    expect(cohenKappa(twoHundred, squared)).toBeCloseTo(1 - 0.6 / (0.42 + 4 * 0.17), 12);
  });

  it("has closeness 1 − 2 × 80 / (200 × 2), and 1 − 2 × 120 / (200 × 4) by squares", () => {
    expect(closeness(twoHundred, absolute, 2)).toBeCloseTo(0.6, 12);
    expect(closeness(twoHundred, squared, 4)).toBeCloseTo(0.7, 12);
  });

  it("has tau-b from concordant and discordant pairs", () => {
    const table = tableOf([
      [2, 1],
      [0, 1],
    ]);
    // Concordant 2 × 1, discordant 1 × 0; untied on the first 3 × 1, on the second 2 × 2.
    expect(kendallTauB(table)).toBeCloseTo(2 / Math.sqrt(3 * 4), 12);
  });

  it("ranks only the levels that occur", () => {
    // Levels 0, 2 and 3 of four have ranks 0, 1, 2.
    const gapped = tableOf([
      [3, 0, 1, 0],
      [0, 0, 0, 0],
      [0, 0, 2, 1],
      [1, 0, 0, 2],
    ]);
    const closed = tableOf([
      [3, 1, 0],
      [0, 2, 1],
      [1, 0, 2],
    ]);
    expect(rankedKappa(gapped)).toBeCloseTo(cohenKappa(closed, squared), 12);
    expect(rankedKappa(twoHundred)).toBeCloseTo(cohenKappa(twoHundred, squared), 12);
  });
});

describe("agreement where it has no meaning", () => {
  it("is missing, not 0, where both are constant at one level", () => {
    const constant = tableOf([
      [0, 0, 0],
      [0, 7, 0],
      [0, 0, 0],
    ]);
    expect(cohenKappa(constant, nominal)).toBeNaN();
    expect(scottPi(constant, absolute)).toBeNaN();
    expect(rankedKappa(constant)).toBeNaN();
    expect(kendallTauB(constant)).toBeNaN();
    expect(closeness(constant, absolute, 2)).toBe(1);
  });

  it("has tau-b missing where one alone is constant, though kappa is then 0", () => {
    const half = tableOf([
      [3, 4, 0],
      [0, 0, 0],
      [0, 0, 0],
    ]);
    expect(kendallTauB(half)).toBeNaN();
    expect(cohenKappa(half, nominal)).toBe(0);
  });

  it("is missing for an empty table", () => {
    const empty = emptyCrosstab(3);
    addMargins(empty);
    expect(closeness(empty, absolute, 2)).toBeNaN();
    expect(cohenKappa(empty, nominal)).toBeNaN();
    expect(scottPi(empty, nominal)).toBeNaN();
    expect(rankedKappa(empty)).toBeNaN();
    expect(kendallTauB(empty)).toBeNaN();
  });
});

describe("a coarser table", () => {
  it("merges levels, or leaves one out", () => {
    const into = emptyCrosstab(2);
    coarsen(twoHundred, [0, 1, 1], into);
    expect([...into.cells]).toEqual([88, 32, 12, 68]);
    coarsen(twoHundred, [0, undefined, 1], into);
    expect([...into.cells, into.total]).toEqual([88, 18, 2, 12, 120]);
  });
});
