import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  auc,
  averagePrecision,
  brierScore,
  calibrationSlope,
  expectedOverObserved,
  logLoss,
  type Scored,
} from "./scoring.ts";

function scored(probability: number[], outcome: number[], weight = outcome.map(() => 1)): Scored {
  return {
    probability: Float64Array.from(probability),
    outcome: Uint8Array.from(outcome),
    weight: Float64Array.from(weight),
  };
}

describe("scores", () => {
  const four = scored([0.9, 0.6, 0.6, 0.1], [1, 0, 1, 0]);

  it("are what they are on paper", () => {
    expect(logLoss(four)).toBeCloseTo(
      -(Math.log(0.9) + Math.log(0.4) + Math.log(0.6) + Math.log(0.9)) / 4,
      12,
    );
    expect(brierScore(four)).toBeCloseTo((0.01 + 0.36 + 0.16 + 0.01) / 4, 12);
    expect(auc(four)).toBe(0.875);
    expect(averagePrecision(four)).toBeCloseTo((1 + 2 / 3) / 2, 12);
    expect(expectedOverObserved(four)).toBeCloseTo(1.1, 12);
  });

  it("are absent where they have no meaning", () => {
    const onlyNegatives = scored([0.2, 0.3], [0, 0]);
    expect(
      [auc, averagePrecision, calibrationSlope, expectedOverObserved].map((score) => score(onlyNegatives)),
    ).toEqual([undefined, undefined, undefined, undefined]);
  });

  it("find a slope of one in forecasts that are right", () => {
    const p = [0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.5, 0.5];
    expect(calibrationSlope(scored(p, [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0]))).toBeCloseTo(1, 6);
  });
});

const forecasts = fc
  .array(
    fc.record({
      p: fc.double({ min: 0.001, max: 0.999, noNaN: true }),
      y: fc.integer({ min: 0, max: 1 }),
      w: fc.double({ min: 0.01, max: 3, noNaN: true }),
    }),
    { minLength: 2, maxLength: 60 },
  )
  .filter((rows) => rows.some(({ y }) => y === 1) && rows.some(({ y }) => y === 0));

describe("auc", () => {
  it("is the weighted share of pairs in the right order, ties counted half", () => {
    fc.assert(
      fc.property(forecasts, (rows) => {
        let [wins, pairs] = [0, 0];
        for (const up of rows.filter(({ y }) => y === 1)) {
          for (const down of rows.filter(({ y }) => y === 0)) {
            pairs += up.w * down.w;
            wins += up.w * down.w * (up.p > down.p ? 1 : up.p === down.p ? 0.5 : 0);
          }
        }
        const found = auc(
          scored(
            rows.map(({ p }) => p),
            rows.map(({ y }) => y),
            rows.map(({ w }) => w),
          ),
        );
        expect(found).toBeCloseTo(wins / pairs, 9);
      }),
    );
  });

  it("does not depend on the order of the rows, and neither does average precision", () => {
    fc.assert(
      fc.property(forecasts, (rows) => {
        const make = (list: typeof rows) =>
          scored(
            list.map(({ p }) => p),
            list.map(({ y }) => y),
            list.map(({ w }) => w),
          );
        const [one, two] = [make(rows), make(rows.toReversed())];
        expect(auc(one)).toBeCloseTo(auc(two) ?? Number.NaN, 9);
        expect(averagePrecision(one)).toBeCloseTo(averagePrecision(two) ?? Number.NaN, 9);
      }),
    );
  });
});
