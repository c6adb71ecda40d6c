import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { OBLIGATION_RUNGS, rungOf, rungRank, type Obligations } from "./ladder.ts";

const none: Obligations = {
  defense: false,
  offense: false,
  neutrality: false,
  nonaggression: false,
  consultation: false,
  integrated: false,
};

describe("rungOf", () => {
  it("reads each rung from what the text promises", () => {
    expect(rungOf(none)).toBe("none");
    expect(rungOf({ ...none, consultation: true })).toBe("consultation");
    expect(rungOf({ ...none, neutrality: true })).toBe("restraint");
    expect(rungOf({ ...none, nonaggression: true, consultation: true })).toBe("restraint");
    expect(rungOf({ ...none, offense: true })).toBe("defense");
    expect(rungOf({ ...none, defense: true, integrated: true })).toBe("integrated");
  });

  it("never falls when a promise is added", () => {
    const flags = fc.record({
      defense: fc.boolean(),
      offense: fc.boolean(),
      neutrality: fc.boolean(),
      nonaggression: fc.boolean(),
      consultation: fc.boolean(),
      integrated: fc.boolean(),
    });
    const names = Object.keys(none) as (keyof Obligations)[];
    fc.assert(
      fc.property(flags, fc.constantFrom(...names), (before, added) => {
        expect(rungRank(rungOf({ ...before, [added]: true }))).toBeGreaterThanOrEqual(
          rungRank(rungOf(before)),
        );
      }),
    );
    expect(OBLIGATION_RUNGS.map(rungRank)).toEqual([0, 1, 2, 3, 4]);
  });
});
