import { describe, expect, it } from "vitest";
import type { StateId } from "../core/index.ts";
import { Pledges } from "./pledges.ts";

const [FRA, RUS, GBR] = ["FRA", "RUS", "GBR"] as StateId[] as [StateId, StateId, StateId];
const STATES = new Map([
  [220, FRA],
  [365, RUS],
  [200, GBR],
]);

const none = { offense: false, neutrality: false, nonaggression: false, consultation: false };
const treaty = (id: string, beginYear: number, defense: boolean) => ({
  id,
  beginYear,
  ...none,
  defense,
  consultation: true,
  integrated: false,
});
const member = (allianceId: string, ccode: number, entryYear: number, exitYear?: number) => ({
  allianceId,
  ccode,
  entryYear,
  exitYear,
});

/** A pair treaty of 1892–1917, a three-state one of 1914–1918 that Russia left in 1917, and talks since 1900. */
const pledges = new Pledges({
  atop: {
    alliances: [treaty("pair", 1892, true), treaty("three", 1914, true), treaty("talks", 1900, false)],
    memberships: [
      member("pair", 220, 1892, 1917),
      member("pair", 365, 1892, 1917),
      member("three", 220, 1914, 1918),
      member("three", 200, 1914, 1918),
      member("three", 365, 1914, 1917),
      member("talks", 220, 1900),
      member("talks", 200, 1900),
    ],
  },
  outcomes: {
    // ATOP has a row for every year in which a promise stood on at least one day.
    has: (outcome, a, b, year) =>
      a !== b && (outcome === "defense" ? year >= 1892 && year <= 1918 : year >= 1892),
  },
  stateOf: (ccode) => STATES.get(ccode),
});

describe("pledges", () => {
  it("no longer hold at the end of the year in which one of the two left", () => {
    expect(pledges.holds("defense", FRA, RUS, 1916)).toBe(true);
    expect(pledges.holds("defense", FRA, RUS, 1917)).toBe(false);
    expect(pledges.holds("defense", RUS, FRA, 1916)).toBe(true);
  });

  it("are counted with the largest treaty that holds the pair, and aged by the pair's unbroken run", () => {
    expect(pledges.held("defense", FRA, RUS, 1913)).toEqual({ treaty: "pair", members: 2, ageYears: 21 });
    expect(pledges.held("defense", FRA, RUS, 1914)).toEqual({ treaty: "three", members: 3, ageYears: 22 });
    expect(pledges.held("defense", FRA, GBR, 1917)).toEqual({ treaty: "three", members: 2, ageYears: 3 });
  });

  it("hold only what the treaty promises", () => {
    expect(pledges.held("defense", FRA, GBR, 1905)).toBeUndefined();
    expect(pledges.held("any", FRA, GBR, 1905)).toEqual({ treaty: "talks", members: 2, ageYears: 5 });
  });
});
