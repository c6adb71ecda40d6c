import { beforeAll, describe, expect, it } from "vitest";
import { assess } from "../../src/assessment/index.ts";
import { parseDate, type Answer, type Question, type StateId } from "../../src/core/index.ts";
import { commonValues } from "../../src/model/index.ts";
import { buildCase, LIBRARY_MEASURES, LibraryValues } from "../../src/panel/index.ts";
import { loadVintages } from "../../src/workbench/models/load-vintages.ts";
import { readSettings } from "../../src/workbench/settings.ts";
import { answerFrom, knownOn, loadCore, type CoreRecord } from "../fixtures/core-record.ts";

let core: CoreRecord;
beforeAll(async () => {
  core = await loadCore();
});

const QUESTION: Question = {
  a: "RUS" as StateId,
  b: "CHN" as StateId,
  against: "USA" as StateId,
  asOf: parseDate("2015-06-01"),
  rung: "defense",
  horizonYears: 10,
};
const MEASURE = "ideal-distance";

const fullVintages = () => loadVintages(QUESTION.asOf, readSettings().recordFolder, "full");

/** The answer by the `full` feature set, of whose measures only one is known, or none. */
function answerKnowing(value: number | undefined): Answer {
  const known = value === undefined ? [] : [value];
  const library = new LibraryValues({
    a: known.map(() => QUESTION.a),
    b: known.map(() => QUESTION.b),
    year: Int32Array.from(known, () => 2014),
    columns: LIBRARY_MEASURES.map(({ id }) =>
      Float32Array.from(known, (one) => (id === MEASURE ? one : Number.NaN)),
    ),
    lastYearKnown: LIBRARY_MEASURES.map(() => () => 2014),
  });
  return assess(QUESTION, buildCase(knownOn(QUESTION.asOf, core), QUESTION, { library }), {
    vintages: fullVintages(),
    classes: { any: [], restraint: [], defense: [] },
    target: undefined,
    endings: undefined,
    recordVersion: "test",
    inputsHash: "test",
  });
}

describe("what is not known", () => {
  it("is told with how far it could move the number, which is where the number goes when it is known", () => {
    const answer = answerKnowing(undefined);
    const gap = answer.gaps.find(({ why }) => why.startsWith("the imported datasets say nothing"));
    const { ifKnown } = gap ?? {};
    const widest = LIBRARY_MEASURES.find(({ label }) => label === ifKnown?.what);
    expect(widest).toBeDefined();
    expect(ifKnown?.points).toBeGreaterThan(0);

    const [low = Number.NaN, high = Number.NaN] = commonValues(fullVintages().defense, MEASURE) ?? [];
    expect(low).toBeLessThan(high);
    const now = answer.headline.probability ?? Number.NaN;
    const moves = [low, high].map((value) => (answerKnowing(value).headline.probability ?? Number.NaN) - now);
    const farthest = 100 * Math.max(...moves.map(Math.abs));
    expect(farthest).toBeGreaterThan(0);
    expect(farthest).toBeLessThanOrEqual((ifKnown?.points ?? 0) + 1e-9);
    if (widest?.id === MEASURE) expect(ifKnown?.points).toBeCloseTo(farthest, 6);
  });

  it("is listed by how far it could move the number, each range holding the number, or says why not", () => {
    for (const answer of [answerKnowing(undefined), answerFrom(QUESTION, core)]) {
      const now = answer.headline.probability ?? Number.NaN;
      const points = answer.gaps.map(({ ifKnown }) => ifKnown?.points ?? -1);
      expect(points).toEqual([...points].sort((p, q) => q - p));
      expect(points[0]).toBeGreaterThan(0);
      for (const { ifKnown, ifKnownWhyNot } of answer.gaps) {
        expect(ifKnown === undefined).toBe(ifKnownWhyNot !== undefined);
        if (ifKnown === undefined) continue;
        expect(ifKnown.low).toBeLessThanOrEqual(now);
        expect(ifKnown.high).toBeGreaterThanOrEqual(now);
        expect(ifKnown.points).toBeCloseTo(100 * Math.max(now - ifKnown.low, ifKnown.high - now), 9);
      }
    }
  });

  it("moves nothing where the rung is held already", () => {
    const held = answerFrom({ ...QUESTION, rung: "restraint" }, core);
    expect(held.headline.status).toBe("held");
    expect(held.gaps.filter((gap) => gap.ifKnown ?? gap.ifKnownWhyNot)).toEqual([]);
    expect(held.confidence.points).toEqual([]);
  });
});
