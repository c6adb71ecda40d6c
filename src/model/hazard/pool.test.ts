import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { poolForecasts, stackWeights, type PastForecasts } from "./pool.ts";

/** Rows of which one in ten has an onset; the first specification knows which, the second knows nothing. */
function pastOf(rows: number, spread: number): PastForecasts {
  const y = Uint8Array.from({ length: rows }, (_, r) => (r % 10 === 0 ? 1 : 0));
  return {
    logOdds: [
      Float64Array.from(y, (one) => (one === 1 ? spread : -spread)),
      new Float64Array(rows).fill(-2.2),
    ],
    y,
    weight: new Float64Array(rows).fill(1),
  };
}

describe("stackWeights", () => {
  it("gives equal weights before any forecast has been scored", () => {
    expect(stackWeights([], 4)).toEqual([0.25, 0.25, 0.25, 0.25]);
  });

  it("gives more weight to the specification that was right, the more the longer the record", () => {
    const [short = 0] = stackWeights([pastOf(50, 3)], 2);
    const [long = 0] = stackWeights([pastOf(5000, 3)], 2);
    expect(short).toBeGreaterThan(0.5);
    expect(long).toBeGreaterThan(short);
  });

  it("moves on large records too, where every specification's slope is steep", () => {
    const [knowing = 0] = stackWeights([pastOf(200_000, 3)], 2);
    expect(knowing).toBeGreaterThan(0.9);
  });

  it("always gives weights of at least zero that sum to one", () => {
    const forecasts = fc.array(fc.tuple(fc.double({ min: -9, max: 9, noNaN: true }), fc.boolean()), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(forecasts, forecasts, (one, two) => {
        const rows = Math.min(one.length, two.length);
        const series = [one, two].map((list) => Float64Array.from(list.slice(0, rows), ([eta]) => eta));
        const y = Uint8Array.from(one.slice(0, rows), ([, came]) => (came ? 1 : 0));
        const weights = stackWeights([{ logOdds: series, y, weight: new Float64Array(rows).fill(1) }], 2);
        expect(weights.every((w) => w >= 0)).toBe(true);
        expect(weights.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe("poolForecasts", () => {
  it("is linear in log-odds", () => {
    const pooled = poolForecasts([Float64Array.of(-2, 0), Float64Array.of(-4, 2)], [0.25, 0.75]);
    expect([...pooled]).toEqual([-3.5, 1.5]);
  });
});
