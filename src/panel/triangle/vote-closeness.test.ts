import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StateId } from "../../core/index.ts";
import { voteCloseness } from "./vote-closeness.ts";

const id = (k: number) => `S${k}` as StateId;
const pointsOf = (points: readonly number[]) =>
  points.map((point, k) => ({ year: 1990, state: id(k), point }));

describe("closeness in votes", () => {
  it("ranks pairs: the nearest highest, and half of the rest further apart at 0.5", () => {
    const votes = voteCloseness(pointsOf([0, 0.1, 1, 3]));
    expect(votes(1990, id(0), id(1))).toBeCloseTo(11 / 12);
    expect(votes(1990, id(0), id(3))).toBeCloseTo(1 / 12);
  });

  it("is the same both ways, within 0 and 1, and 0.5 on the average", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 2, maxLength: 12 }),
        (points) => {
          const votes = voteCloseness(pointsOf(points));
          let [sum, pairs] = [0, 0];
          for (let i = 0; i < points.length; i++) {
            for (let j = i + 1; j < points.length; j++) {
              const one = votes(1990, id(i), id(j)) ?? Number.NaN;
              expect(votes(1990, id(j), id(i))).toBe(one);
              expect(one).toBeGreaterThan(0);
              expect(one).toBeLessThan(1);
              sum += one;
              pairs++;
            }
          }
          expect(sum / pairs).toBeCloseTo(0.5);
        },
      ),
    );
  });

  it("is missing for a state or a year without votes", () => {
    const votes = voteCloseness(pointsOf([0, 1]));
    expect([votes(1991, id(0), id(1)), votes(1990, id(0), id(2))]).toEqual([undefined, undefined]);
  });
});
