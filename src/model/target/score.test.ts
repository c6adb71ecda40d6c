import { describe, expect, it } from "vitest";
import type { StateId } from "../../core/index.ts";
import { TERMS } from "./design.ts";
import { scoreTreaty, type Ranking } from "./score.ts";
import type { TargetTable } from "./training.ts";

/** One treaty of one pair with four third states, of which it names those given. */
function tableNaming(named: readonly number[]): TargetTable {
  const states = [2, 3, 4, 5];
  return {
    treaties: [{ treaty: "1", signedYear: 1900, members: ["AAA", "BBB"] as StateId[], named: [] }],
    choices: [{ treaty: 0, i: 0, j: 1, states, x: new Float64Array(states.length * TERMS.length), named }],
    choicesOf: [[0]],
  };
}

const ranking = (scores: readonly number[], isUtility = false): Ranking => ({
  scores: () => Float64Array.from(scores),
  isUtility,
});

describe("scoreTreaty", () => {
  it("gives the second of four the rank 2", () => {
    const hit = scoreTreaty(tableNaming([1]), 0, ranking([5, 4, 3, 2]));
    expect(hit).toEqual({ top1: 0, top3: 1, reciprocalRank: 0.5, logLoss: undefined });
  });

  it("breaks a tie of all four as if by lot: a quarter, three quarters, the mean of 1, 1/2, 1/3 and 1/4", () => {
    const hit = scoreTreaty(tableNaming([2]), 0, ranking([0, 0, 0, 0], true));
    expect(hit.top1).toBeCloseTo(1 / 4, 12);
    expect(hit.top3).toBeCloseTo(3 / 4, 12);
    expect(hit.reciprocalRank).toBeCloseTo(25 / 48, 12);
    expect(hit.logLoss).toBeCloseTo(Math.log(4), 12);
  });

  it("ranks each of two named states among those not named", () => {
    const hit = scoreTreaty(tableNaming([0, 1]), 0, ranking([5, 4, 3, 2]));
    expect(hit.reciprocalRank).toBe(1);
    const split = scoreTreaty(tableNaming([0, 2]), 0, ranking([5, 4, 3, 2]));
    expect(split.reciprocalRank).toBe(0.75);
  });
});
