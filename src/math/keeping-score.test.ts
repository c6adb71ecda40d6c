import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { murphyParts, reliabilityBins } from "./murphy.ts";
import { shareInterval } from "./interval.ts";
import { poolLogOdds } from "./pooling.ts";
import { brierScore, rankedProbabilityScore } from "./scoring.ts";

const chance = fc.double({ min: 0.001, max: 0.999, noNaN: true });
const scored = fc
  .array(fc.tuple(chance, fc.boolean(), fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 60 })
  .map((rows) => ({
    probability: Float64Array.from(rows, ([p]) => p),
    outcome: Uint8Array.from(rows, ([, y]) => (y ? 1 : 0)),
    weight: Float64Array.from(rows, ([, , w]) => w),
  }));
const edges = fc.uniqueArray(chance, { maxLength: 10 }).map((list) => list.toSorted((a, b) => a - b));

describe("a Brier score taken apart", () => {
  it("adds up again, whatever the forecasts and the bins", () => {
    fc.assert(
      fc.property(scored, edges, (forecasts, cuts) => {
        const { reliability, resolution, uncertainty, brier } = murphyParts(forecasts, cuts);
        expect(brier).toBe(brierScore(forecasts));
        expect(reliability - resolution + uncertainty).toBeCloseTo(brier, 12);
        expect(reliability).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("is Murphy's own where every bin holds one forecast: two at 0.2 of which one came, one at 0.8 that came", () => {
    const forecasts = {
      probability: Float64Array.of(0.2, 0.2, 0.8),
      outcome: Uint8Array.of(0, 1, 1),
      weight: Float64Array.of(1, 1, 1),
    };
    const parts = murphyParts(forecasts, [0.5]);
    expect(parts.reliability).toBeCloseTo((2 * 0.3 ** 2 + 0.2 ** 2) / 3, 12);
    expect(parts.resolution).toBeCloseTo((2 * (1 / 6) ** 2 + (1 / 3) ** 2) / 3, 12);
    expect(parts.uncertainty).toBeCloseTo(2 / 9, 12);
    expect(reliabilityBins(forecasts, [0.5]).map(({ entries, observed }) => [entries, observed])).toEqual([
      [2, 0.5],
      [1, 1],
    ]);
  });
});

describe("a pool of forecasts", () => {
  it("of equal ones is that one; of any lies between them, in whatever order", () => {
    fc.assert(
      fc.property(chance, fc.integer({ min: 1, max: 20 }), (p, n) => {
        expect(poolLogOdds(Array.from({ length: n }, () => p))).toBeCloseTo(p, 12);
      }),
    );
    fc.assert(
      fc.property(fc.array(chance, { minLength: 1, maxLength: 9 }), (list) => {
        const pooled = poolLogOdds(list) ?? Number.NaN;
        expect(pooled).toBeGreaterThanOrEqual(Math.min(...list) - 1e-12);
        expect(pooled).toBeLessThanOrEqual(Math.max(...list) + 1e-12);
        expect(poolLogOdds(list.toReversed())).toBeCloseTo(pooled, 12);
      }),
    );
    expect(poolLogOdds([])).toBeUndefined();
  });
});

describe("the ranked probability score", () => {
  it("is nought for what was foreseen with certainty, and only then", () => {
    const ladder = fc
      .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 })
      .map((list) => list.toSorted((a, b) => b - a));
    fc.assert(
      fc.property(ladder, fc.integer({ min: 0, max: 4 }), (atLeast, reached) => {
        const perfect = [0, 1, 2, 3].map((step) => (step < reached ? 1 : 0));
        expect(rankedProbabilityScore(perfect, reached)).toBe(0);
        const isPerfect = atLeast.every((p, step) => Math.abs(p - (perfect[step] ?? 0)) < 1e-9);
        if (!isPerfect) expect(rankedProbabilityScore(atLeast, reached)).toBeGreaterThan(0);
      }),
    );
    expect(rankedProbabilityScore([0.9, 0.5, 0.2, 0.1], 2)).toBeCloseTo((0.01 + 0.25 + 0.04 + 0.01) / 4, 12);
  });
});

describe("the interval of a share", () => {
  it("holds the share, lies within 0 and 1, and narrows with more", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (of, some) => {
        const hits = Math.min(some, of);
        const { low, high } = shareInterval(hits, of) ?? { low: Number.NaN, high: Number.NaN };
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(hits / of);
        expect(high).toBeGreaterThanOrEqual(hits / of);
        expect(high).toBeLessThanOrEqual(1);
        const wider = shareInterval(10 * hits, 10 * of) ?? { low: 0, high: 2 };
        expect(wider.high - wider.low).toBeLessThan(high - low);
      }),
    );
    // By definition: the share seen lies 1.6449 standard deviations of the bound away from it.
    const bound = shareInterval(3, 20)?.low ?? Number.NaN;
    expect((0.15 - bound) / Math.sqrt((bound * (1 - bound)) / 20)).toBeCloseTo(1.6449, 10);
    expect(shareInterval(0, 0)).toBeUndefined();
  });
});
