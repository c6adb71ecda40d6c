import { describe, expect, it } from "vitest";
import type { Fact, FactKind, IsoDate, StateId } from "../../core/index.ts";
import { groupKnown, type KnownRecord } from "../../record/index.ts";
import { sampleKAds } from "./k-ads.ts";

const STATES = ["AAA", "BBB", "CCC", "DDD", "EEE", "FFF"] as StateId[];
const YEARS = new Map([1900, 1901, 1902].map((year) => [year, STATES] as const));

/** A record with defence pacts only: a day and the founders of each. */
function recordOf(pacts: readonly (readonly [day: string, ...founders: string[]])[]): KnownRecord {
  const fact = (
    kind: FactKind,
    id: string,
    subjects: string[],
    day: string,
    attributes: Fact["attributes"],
  ): Fact => ({
    id,
    kind,
    subjects: subjects as StateId[],
    validFrom: day as IsoDate,
    validTo: undefined,
    knownFrom: day as IsoDate,
    endKnownFrom: undefined,
    source: "invented",
    locator: "",
    licence: "",
    grade: "",
    attributes,
  });
  const facts = pacts.flatMap(([day, ...founders], k) => [
    fact("treaty", `treaty:${k}`, [], day, { treaty: `pact-${k}`, name: "Pact", defense: true }),
    ...founders.map((state) =>
      fact("treaty-membership", `member:${k}:${state}`, [state], day, {
        treaty: `pact-${k}`,
        promises: true,
      }),
    ),
  ]);
  return groupKnown("1999-12-31" as IsoDate, facts, () => undefined);
}

const known = recordOf([
  ["1900-05-01", "BBB", "AAA"],
  ["1902-03-01", "CCC", "DDD", "EEE"],
]);
const groups = sampleKAds(known, YEARS, { controls: 4, seed: 1 });

describe("a sample of k-ads", () => {
  it("has every case once, in its year, weighing one", () => {
    const cases = groups.filter(({ treaty }) => treaty !== undefined);
    expect(cases.map(({ year, members, weight }) => [year, members.join(), weight])).toEqual([
      [1900, "AAA,BBB", 1],
      [1902, "CCC,DDD,EEE", 1],
    ]);
  });

  it("draws controls of the sizes of the cases in every year, none twice, none a case", () => {
    for (const year of YEARS.keys()) {
      for (const size of [2, 3]) {
        const same = groups.filter((one) => one.year === year && one.members.length === size);
        const names = same.map(({ members }) => members.join());
        expect([year, size, same.filter(({ treaty }) => treaty === undefined).length]).toEqual([
          year,
          size,
          4,
        ]);
        expect(new Set(names).size).toBe(names.length);
      }
    }
  });

  it("weighs controls so that with the cases they stand for every group of their size", () => {
    const stood = (year: number, size: number) =>
      groups
        .filter((one) => one.year === year && one.members.length === size)
        .reduce((sum, { weight }) => sum + weight, 0);
    expect([stood(1900, 2), stood(1901, 2), stood(1902, 3)]).toEqual([15, 15, 20]);
  });

  it("takes every group when fewer are left than asked for", () => {
    const all = sampleKAds(known, YEARS, { controls: 100, seed: 1 });
    expect(all.filter((one) => one.year === 1900 && one.members.length === 2)).toHaveLength(15);
    expect(new Set(all.map(({ weight }) => weight))).toEqual(new Set([1]));
  });

  it("is the same for the same seed, whatever other years are asked for, and another for another", () => {
    const names = (list: typeof groups) => list.map(({ members }) => members.join()).join("|");
    expect(names(sampleKAds(known, YEARS, { controls: 4, seed: 1 }))).toBe(names(groups));
    expect(names(sampleKAds(known, YEARS, { controls: 4, seed: 2 }))).not.toBe(names(groups));
  });
});
