import { describe, expect, it } from "vitest";
import type { StateId } from "../../core/index.ts";
import { buildEndings, sampleEndings, type EndingWorld } from "./labels.ts";

const STATES = ["AAA", "BBB", "CCC"] as StateId[];
const YEARS = [1900, 1901, 1902, 1903, 1904, 1905, 1906];
const PAIRS = [
  [0, 1],
  [0, 2],
  [1, 2],
] as const;
const ROWS = YEARS.flatMap((year) => PAIRS.map(([a, b]) => ({ year, a, b })));

/** One treaty of three from 1899: A–B lose it in 1903; C leaves the system in 1905 with its treaty. */
const lastHeld = (a: StateId, b: StateId) => (a === "AAA" && b === "BBB" ? 1902 : 1904);
const pledges: EndingWorld["pledges"] = {
  holds: (_, a, b, year) => year >= 1899 && year <= lastHeld(a, b),
  held: (_, a, b, year) =>
    year >= 1899 && year <= lastHeld(a, b)
      ? { treaty: "three", members: 3, ageYears: year - 1899 }
      : undefined,
};
const table = {
  rows: ROWS.length,
  year: Int16Array.from(ROWS, ({ year }) => year),
  a: Uint16Array.from(ROWS, ({ a }) => a),
  b: Uint16Array.from(ROWS, ({ b }) => b),
  states: STATES,
  complete: new Uint8Array(ROWS.length).fill(1),
};
const outlives = (state: StateId, year: number) => state !== "CCC" || year < 1905;
const world: EndingWorld = { table, pledges, outlives, lastYear: 1906 };
const at = (year: number, pair: number) => (year - 1900) * PAIRS.length + pair;

describe("labels of endings", () => {
  const labels = buildEndings("defense", world);

  it("say which pairs hold, for how long, and in which year they lost it", () => {
    expect(labels.held[at(1902, 0)]).toBe(1);
    expect(labels.held[at(1903, 0)]).toBe(0);
    expect(labels.ageYears[at(1902, 0)]).toBe(3);
    expect(labels.members[at(1902, 0)]).toBe(3);
    expect(labels.endYear[at(1900, 0)]).toBe(1903);
    expect(labels.leftYear[at(1900, 0)]).toBe(0);
  });

  it("call it no ending when a state left the system", () => {
    expect(labels.endYear[at(1903, 1)]).toBe(0);
    expect(labels.leftYear[at(1903, 1)]).toBe(1905);
  });

  it("do not look past the last year", () => {
    const until = buildEndings("defense", { ...world, lastYear: 1902 });
    expect(until.held[at(1902, 0)]).toBe(1);
    expect(until.endYear[at(1900, 0)]).toBe(0);
    expect(until.held[at(1903, 1)]).toBe(0);
  });
});

describe("a sample of endings", () => {
  const labels = buildEndings("defense", world);

  it("counts a treaty once in each year, over the pairs it held", () => {
    const sample = sampleEndings(table, labels, 3, (year) => year === 1900 || year === 1901);
    expect([...sample.rows]).toEqual([0, 1, 2, 3, 4, 5]);
    expect([...sample.y]).toEqual([1, 0, 0, 1, 0, 0]);
    expect(sample.treatyWeight.reduce((sum, w) => sum + w, 0)).toBeCloseTo(2, 12);
    expect(sample.left).toBe(0);
  });

  it("leaves out pairs whose state left the system within the horizon and counts them", () => {
    const sample = sampleEndings(table, labels, 5, (year) => year === 1900);
    expect([...sample.rows]).toEqual([0]);
    expect([...sample.treatyWeight]).toEqual([1]);
    expect(sample.left).toBe(2);
  });
});
