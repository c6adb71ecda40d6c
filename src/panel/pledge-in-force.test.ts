import { describe, expect, it } from "vitest";
import { parseDate, type Fact, type Obligations, type StateId } from "../core/index.ts";
import type { Pledge, TreatyMember } from "../record/treaties.ts";
import { pledgeInForce } from "./pledge-in-force.ts";

const NOTHING: Obligations = {
  defense: false,
  offense: false,
  neutrality: false,
  nonaggression: false,
  consultation: false,
  integrated: false,
};

const member = (state: string, from: string, to?: string): TreatyMember => ({
  state: state as StateId,
  from: parseDate(from),
  to: to === undefined ? undefined : parseDate(to),
  promises: true,
});

/** A promise of AAA and BBB, with others beside them. */
function pledge(
  id: string,
  span: readonly [string, string?],
  made: Partial<Obligations> & { readonly others?: readonly TreatyMember[] },
): Pledge {
  const [from, to] = span;
  const { others = [], ...promised } = made;
  const until = to === undefined ? undefined : parseDate(to);
  const fact: Fact = {
    id,
    kind: "treaty",
    subjects: [],
    attributes: {},
    validFrom: parseDate(from),
    validTo: undefined,
    knownFrom: parseDate(from),
    endKnownFrom: undefined,
    source: "",
    locator: "",
    licence: "",
    grade: "F6",
  };
  const treaty = {
    id,
    name: id,
    from: parseDate(from),
    to: until,
    obligations: { ...NOTHING, ...promised },
    targets: [],
    pairs: undefined,
    members: [member("AAA", from, to), member("BBB", from, to), ...others],
    depth: {},
    fact,
  };
  return {
    a: "AAA" as StateId,
    b: "BBB" as StateId,
    from: parseDate(from),
    to: until,
    route: "bilateral",
    treaty,
  };
}

const on = (day: string, pledges: readonly Pledge[], endedPledges: readonly Pledge[] = []) => ({
  asOf: parseDate(day),
  grounds: { pledges, endedPledges },
});

describe("the pledge in force", () => {
  it("is as old as the year-ends that have passed since its first", () => {
    const one = pledge("pact", ["1950-06-01"], { defense: true });
    const age = (day: string) => pledgeInForce(on(day, [one]), "defense")?.ageYears;
    expect([
      age("1950-07-01"),
      age("1950-12-31"),
      age("1951-07-01"),
      age("1951-12-31"),
      age("1960-01-01"),
    ]).toEqual([0, 0, 0, 1, 9]);
  });

  it("counts its age through a treaty that was followed by another, and not across a year-end without one", () => {
    const now = pledge("second", ["1960-06-01"], { consultation: true });
    const before = (end: string) => [pledge("first", ["1950-06-01", end], { consultation: true })];
    expect(pledgeInForce(on("1970-06-01", [now], before("1960-05-01")), "any")?.ageYears).toBe(19);
    expect(pledgeInForce(on("1970-06-01", [now], before("1959-05-01")), "any")?.ageYears).toBe(9);
  });

  it("is that of the treaty with most members on the day, of equals the newest", () => {
    const third = [member("CCC", "1950-01-01"), member("DDD", "1950-01-01", "1955-01-01")];
    const wide = pledge("wide", ["1950-01-01"], { defense: true, others: third });
    const [old, young] = [
      pledge("old", ["1950-01-01"], { defense: true }),
      pledge("young", ["1952-01-01"], { defense: true }),
    ];
    const held = (...pledges: Pledge[]) => pledgeInForce(on("1960-06-01", pledges), "defense");
    expect(held(old, wide)).toMatchObject({ treaty: "wide", members: 3 });
    expect(held(old, young)).toMatchObject({ treaty: "young", members: 2, ageYears: 9 });
  });

  it("is absent where what is promised is less than the outcome, and holds the outcomes below", () => {
    const one = pledge("pact", ["1950-06-01"], { nonaggression: true });
    const held = (outcome: "any" | "restraint" | "defense") =>
      pledgeInForce(on("1960-06-01", [one]), outcome)?.treaty;
    expect([held("any"), held("restraint"), held("defense")]).toEqual(["pact", "pact", undefined]);
  });
});
