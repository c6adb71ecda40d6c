import { describe, expect, it } from "vitest";
import { inverseLogit, seededRandom } from "../math/index.ts";
import { estimateBalance, type BalanceRows } from "./estimate-balance.ts";

/** Pair-years whose onsets follow the prior and, by a known coefficient, the balance of acts. */
function history(coefficient: number, seed = 7): BalanceRows {
  const random = seededRandom(seed);
  const rows = 8000;
  const draw = <T>(make: () => T) => Array.from({ length: rows }, make);
  const offset = Float64Array.from(draw(() => -3 + 2 * random()));
  const cooperative = Float64Array.from(draw(() => Math.floor(12 * random())));
  const conflictual = Float64Array.from(draw(() => Math.floor(12 * random())));
  const y = Uint8Array.from(offset, (odds, r) => {
    const [c, k] = [cooperative[r] as number, conflictual[r] as number];
    return random() < inverseLogit(odds + coefficient * ((c - k) / (c + k + 5))) ? 1 : 0;
  });
  return {
    year: Int16Array.from(y, (_, r) => 2000 + (r % 12)),
    offset,
    cooperative,
    conflictual,
    y,
    weight: new Float64Array(rows).fill(1),
    cluster: Int32Array.from(y, (_, r) => r),
  };
}

const HOW = { ballast: 5, replicates: 400, seed: 1 };

describe("the balance of acts", () => {
  it("has its effect found where there is one", () => {
    const { balance, balanceError, outOfSample } = estimateBalance(history(2), HOW);
    expect(balance.low).toBeGreaterThan(0);
    expect(balance.low).toBeLessThan(2);
    expect(balance.high).toBeGreaterThan(2);
    expect((balance.high - balance.low) / 3.92 / balanceError).toBeCloseTo(1, 0);
    expect(outOfSample.gain.low).toBeGreaterThan(0);
    expect([outOfSample.firstOrigin, outOfSample.lastOrigin]).toEqual([2005, 2011]);
  });

  it("is not told apart from nought where there is none", () => {
    const { balance } = estimateBalance(history(0), HOW);
    expect(balance.low).toBeLessThan(0);
    expect(balance.high).toBeGreaterThan(0);
  });
});
