import { describe, expect, it } from "vitest";
import { parseAdjustment } from "./adjustment.ts";

describe("an analyst's adjustment", () => {
  it("is a step in log-odds with its reason, and none where none is given", () => {
    expect(parseAdjustment("0.3", " a text\n is ready ")).toEqual({
      logOdds: 0.3,
      because: "a text is ready",
    });
    expect(parseAdjustment("−1", "they quarrel")).toMatchObject({ logOdds: -1 });
    expect(parseAdjustment(undefined, undefined)).toBeUndefined();
  });

  it("is refused without a number within bounds or without a reason", () => {
    for (const step of ["", "much", "3.1", "-4", "NaN", "Infinity"])
      expect(() => parseAdjustment(step, "why")).toThrow(/no adjustment in log-odds/);
    expect(() => parseAdjustment("1", " ")).toThrow(/needs a reason/);
    expect(() => parseAdjustment(undefined, "why")).toThrow(/no adjustment/);
    expect(() => parseAdjustment("1", "x".repeat(501))).toThrow(/longer than 500/);
  });
});
