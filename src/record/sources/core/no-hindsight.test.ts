import { beforeAll, describe, expect, it } from "vitest";
import { loadCore } from "../../../../tests/fixtures/core-record.ts";
import type { Fact } from "../../../core/index.ts";

/** Facts that rightly name a year to come: what was planned or agreed when the fact became known. */
const PLANNED: Readonly<Record<string, string>> = {
  "practice:rus-chn-2017-roadmap": "The plan signed in 2017 is for the years 2017 to 2020.",
};

/** Attributes shown only once the end of the fact is known. */
const KNOWN_AT_THE_END = new Set(["endedWith"]);

const YEAR = /(?<!\d)(?:1[89]\d\d|20\d\d|2100)(?!\d)/g;
const AFTERTHOUGHT = /\b(?:from then on|since then|later|afterwards|thereafter)\b/i;

/** The id of a fact and every text it carries that can be read on the day it becomes known. */
function textsOf(fact: Fact): string[] {
  const shown = Object.entries(fact.attributes).filter(([name]) => !KNOWN_AT_THE_END.has(name));
  return [fact.id, ...shown.flatMap(([, value]) => (typeof value === "string" ? [value] : []))];
}

function namesYearToCome(fact: Fact): boolean {
  const knownIn = Number(fact.knownFrom.slice(0, 4));
  return textsOf(fact).some((text) => (text.match(YEAR) ?? []).some((year) => Number(year) > knownIn));
}

function looksBack(fact: Fact): boolean {
  return textsOf(fact).some((text) => AFTERTHOUGHT.test(text));
}

const show = (facts: readonly Fact[]): string[] =>
  facts.map((fact) => `${fact.locator}, known from ${fact.knownFrom}: ${textsOf(fact).join(" | ")}`);

describe("the shipped record tells nothing that was not yet known", () => {
  let facts: readonly Fact[] = [];

  beforeAll(async () => {
    const core = await loadCore();
    facts = core.facts.filter(({ kind }) => kind !== "treaty" && kind !== "treaty-membership");
  });

  it("holds enough facts for the checks to mean something", () => {
    expect(facts.length).toBeGreaterThan(2_000);
  });

  it("names no year after the one in which a fact became known", () => {
    expect(show(facts.filter((fact) => namesYearToCome(fact) && !(fact.id in PLANNED)))).toEqual([]);
  });

  it("uses no words that look back on a fact", () => {
    expect(show(facts.filter(looksBack))).toEqual([]);
  });

  it("keeps no exception that is not needed", () => {
    const needed = facts.filter(namesYearToCome).map(({ id }) => id);
    expect(Object.keys(PLANNED).filter((id) => !needed.includes(id))).toEqual([]);
  });

  it("finds a year to come in an id and in a text, and leaves what ended a fact alone", () => {
    const [sample] = facts;
    if (sample === undefined) throw new Error("no facts");
    const known = { ...sample, knownFrom: "1963-11-30" as Fact["knownFrom"], id: "practice:a-b-1963" };
    expect(namesYearToCome({ ...known, attributes: { what: "Arms, and bases from 1972" } })).toBe(true);
    expect(namesYearToCome({ ...known, id: "practice:a-b-1972", attributes: {} })).toBe(true);
    expect(namesYearToCome({ ...known, attributes: { endedWith: "Treaty of 1972", size: 2000 } })).toBe(
      false,
    );
    expect(looksBack({ ...known, attributes: { what: "Arms and, two years later, bases" } })).toBe(true);
    expect(looksBack({ ...known, attributes: { what: "A collateral agreement" } })).toBe(false);
  });
});
