import { describe, expect, it } from "vitest";
import { MEASURES, OUTCOMES } from "../../panel/index.ts";
import { COLUMNS } from "../hazard/design.ts";
import type { Labels, TrainingTable } from "../hazard/training.ts";
import { classesOfPair, countClasses, REFERENCE_CLASSES } from "./classes.ts";
import { CLASSES_SCHEMA, parseClassCounts } from "./stored.ts";

const at = (column: string) => COLUMNS.findIndex(({ id }) => id === column);

/** Pairs of one year, each with the columns that are on; of some the year of onset and the treaty. */
function tableOf(rows: readonly { year: number; on: readonly string[]; treaty?: number }[]): TrainingTable {
  const width = COLUMNS.length;
  const design = new Float32Array(rows.length * width);
  rows.forEach(({ on }, r) => {
    for (const column of on) design[r * width + at(column)] = 1;
  });
  const labels: Labels = {
    outcome: "defense",
    atRisk: new Uint8Array(rows.length).fill(1),
    onsetYear: Int16Array.from(rows, ({ year, treaty }) => (treaty === undefined ? 0 : year + 1)),
    treaty: Int32Array.from(rows, ({ treaty = -1 }) => treaty),
    treaties: [],
  };
  return {
    rows: rows.length,
    featureSet: "core",
    width,
    year: Int16Array.from(rows, ({ year }) => year),
    dyad: Int32Array.from(rows.keys()),
    a: new Uint16Array(rows.length),
    b: new Uint16Array(rows.length),
    states: [],
    design,
    complete: new Uint8Array(rows.length).fill(1),
    labels: { any: labels, restraint: labels, defense: labels },
  };
}

const TABLE = tableOf([
  { year: 1900, on: ["both-major", "common-threat"], treaty: 1 },
  { year: 1900, on: ["touching"], treaty: 2 },
  { year: 1900, on: ["same-region"], treaty: 2 },
  { year: 1900, on: [] },
  { year: 1990, on: ["both-major"] },
  { year: 1998, on: ["both-major"], treaty: 3 },
]);

const counted = (lastYear: number) =>
  new Map(countClasses(TABLE, "defense", lastYear).map((count) => [count.id, count]));

describe("reference classes", () => {
  it("count each treaty once however many pairs it made, and only windows that closed", () => {
    expect(counted(2000).get("all")).toEqual({ id: "all", pairYears: 5, treatyYears: 2, treaties: 2 });
    expect(counted(2003).get("all")).toMatchObject({ pairYears: 6, treatyYears: 3 });
    expect(counted(2000).get("relevant")).toMatchObject({ pairYears: 3, treatyYears: 1.5, treaties: 2 });
    expect(counted(2000).get("majors-threatened")).toMatchObject({ pairYears: 1, treatyYears: 1 });
  });

  it("keep eras apart: two major powers made a pact, but none within the last sixty years", () => {
    expect(counted(2000).get("majors")).toMatchObject({ pairYears: 2, treatyYears: 1 });
    expect(counted(2000).get("majors-recent")).toMatchObject({ pairYears: 1, treatyYears: 0 });
  });

  it("put a pair in the widest always and in others by its own measures", () => {
    const values = new Float32Array(MEASURES.length);
    expect(classesOfPair(values)).toContain("all");
    expect(classesOfPair(values)).not.toContain("majors");
    values[MEASURES.findIndex(({ id }) => id === "both-major")] = 1;
    expect(classesOfPair(values)).toEqual(expect.arrayContaining(["majors", "majors-recent", "relevant"]));
  });
});

describe("stored counts", () => {
  const stored = (classes: unknown) =>
    JSON.stringify({ schema: CLASSES_SCHEMA, outcome: OUTCOMES[0], years: [{ lastYear: 2000, classes }] });

  it("are read back as they were written", () => {
    const classes = countClasses(TABLE, "defense", 2000);
    expect(parseClassCounts(stored(classes), "x").years[0]?.classes).toEqual(classes);
  });

  it("are refused when a class is lacking or a count is none", () => {
    const classes = countClasses(TABLE, "defense", 2000);
    const damaged = classes.map((one, k) => (k === 0 ? { ...one, pairYears: -1 } : one));
    for (const wrong of [classes.slice(1), damaged, REFERENCE_CLASSES])
      expect(() => parseClassCounts(stored(wrong), "counts.json")).toThrow(/counts.json cannot be used/);
  });
});
