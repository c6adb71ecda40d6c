import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeProbability, type HorizonYears, type LadderRung } from "../core/index.ts";
import { update, updateLadder } from "./update.ts";

const inner = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }).map(makeProbability);
const step = fc.double({ min: -3, max: 3, noNaN: true });

describe("from prior to posterior", () => {
  it("keeps order, stays within 0–1, and rises with the step", () => {
    fc.assert(
      fc.property(inner, inner, step, (p, q, by) => {
        const [low, high] = p <= q ? [p, q] : [q, p];
        expect(update(low, by)).toBeLessThanOrEqual(update(high, by));
        expect(update(low, by)).toBeGreaterThanOrEqual(0);
        expect(update(low, by)).toBeLessThanOrEqual(1);
        expect(update(low, by + 0.5)).toBeGreaterThanOrEqual(update(low, by));
      }),
    );
  });

  it("is the prior where nothing is added", () => {
    fc.assert(
      fc.property(inner, (p) => {
        expect(update(p, 0)).toBe(p);
      }),
    );
    expect(update(makeProbability(0), 1)).toBe(0);
    expect(update(makeProbability(1), -1)).toBe(1);
  });

  it("moves odds by the step", () => {
    const posterior = update(makeProbability(0.2), Math.log(2));
    expect(posterior / (1 - posterior)).toBeCloseTo(0.5, 12);
  });

  it("leaves a ladder that falls by rung and rises by horizon so", () => {
    const years: readonly HorizonYears[] = [1, 2, 3, 5, 10];
    const chances = fc.array(inner, { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(chances, step, (drawn, by) => {
        const order = [...drawn].sort((p, q) => p - q);
        const rung = (name: "consultation" | "defense", from: number): LadderRung => ({
          rung: name,
          status: "open",
          resolution: "",
          horizons: years.map((year, k) => {
            const p = order[Math.min(9, from + k)] ?? makeProbability(0.5);
            return { years: year, probability: p, low: p, high: p, baseRate: p };
          }),
        });
        const moved = updateLadder([rung("consultation", 5), rung("defense", 0)], by);
        const [lower = [], higher = []] = moved.map(({ horizons }) =>
          horizons.map(({ probability }) => probability),
        );
        higher.forEach((p, k) => expect(p).toBeLessThanOrEqual(lower[k] ?? 0));
        lower.slice(1).forEach((p, k) => expect(p).toBeGreaterThanOrEqual(lower[k] ?? 1));
      }),
      { numRuns: 60 },
    );
  });
});
