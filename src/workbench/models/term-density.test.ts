import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TermPoint } from "../../model/index.ts";
import { countTerm, layOutTerm } from "./term-density.ts";

const straight = (to: number) => ({
  valueAt: (share: number) => share * to,
  shareAt: (value: number) => value / to,
});

const pointsAt = (values: readonly number[]): TermPoint[] =>
  values.map((value) => ({ value, logOdds: value, low: value, high: value, specifications: [] }));

describe("where a term is drawn", () => {
  it("is at each value where there are few, also where there is an axis", () => {
    const values = Float32Array.from([2, 0, 0, 1, 0]);
    const layout = layOutTerm(values, straight(2));
    const { bins, rows } = countTerm(values, layout, pointsAt(layout.values));
    expect(layout.kind).toBe("levels");
    expect(bins).toEqual([
      { from: 0, to: 0, pairYears: 3, share: 0.6 },
      { from: 1, to: 1, pairYears: 1, share: 0.2 },
      { from: 2, to: 2, pairYears: 1, share: 0.2 },
    ]);
    expect(rows.map(({ value, pairYears }) => [value, pairYears])).toEqual([
      [0, 3],
      [1, 1],
      [2, 1],
    ]);
  });

  it("is a curve of 97 points where there are many, and every value is counted once in bins and in rows", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 1000 }), { minLength: 25 }), (list) => {
        const values = Float32Array.from([...list, 0, 1000]);
        const layout = layOutTerm(values, straight(1000));
        expect([layout.kind, layout.values.length]).toEqual(["curve", 97]);
        const { bins, rows } = countTerm(values, layout, pointsAt(layout.values));
        expect([bins.length, rows.length]).toEqual([96, 17]);
        for (const parts of [bins, rows]) {
          expect(parts.reduce((sum, { pairYears }) => sum + pairYears, 0)).toBe(values.length);
          expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
        }
        for (const { value, from, to } of rows) expect(from <= value && value <= to).toBe(true);
      }),
    );
  });

  it("keeps what lies a hair past an end in the bin at that end", () => {
    const values = Float32Array.from([...Array.from({ length: 30 }, (_, k) => k / 30), -1e-7, 1.000_001]);
    const layout = layOutTerm(values, straight(1));
    expect([layout.binOf(-1e-7), layout.binOf(1.000_001)]).toEqual([0, 95]);
  });

  it("has nothing to draw without data", () => {
    const none = new Float32Array(0);
    const layout = layOutTerm(none, straight(1));
    expect(countTerm(none, layout, [])).toEqual({ bins: [], rows: [] });
  });
});
