import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { HORIZONS, logOddsOf, parseDate, type StateId } from "../../src/core/index.ts";
import {
  buildEndings,
  buildEndingVintage,
  parseEndingVintage,
  predictEnding,
  type EndingForecast,
} from "../../src/model/index.ts";
import { buildCase, OUTCOMES } from "../../src/panel/index.ts";
import { fitEnding } from "../../src/workbench/index.ts";
import { openTraining, type Training } from "../../src/workbench/models/open-training.ts";
import { readSettings } from "../../src/workbench/settings.ts";
import { knownOn, loadCore, testSettings } from "../fixtures/core-record.ts";
import { describeWithData, STAGED } from "./staged.ts";

const quiet = () => {};

const shipped = (outcome: string, year: number) => {
  const path = join(readSettings().recordFolder, "vintages/ending", `${outcome}-${year}.json`);
  return parseEndingVintage(readFileSync(path, "utf8"), path);
};

describe("a forecast of an ending", () => {
  it("splits into contributions that add up, and grows with the horizon", async () => {
    const asOf = parseDate("1936-06-01");
    const states = { a: "FRA" as StateId, b: "POL" as StateId, against: "DEU" as StateId };
    const { values } = buildCase(knownOn(asOf, await loadCore()), states);
    for (const outcome of OUTCOMES) {
      const said: EndingForecast = predictEnding(shipped(outcome, 1935), values, {
        ageYears: 15,
        members: 2,
      });
      const sum = [...said.contributions.values()].reduce((total, step) => total + step, 0);
      expect(sum).toBeCloseTo(said.logOdds - logOddsOf(said.baseRate), 3);
      expect(logOddsOf(said.probability[5])).toBeCloseTo(said.logOdds, 8);
      const path = HORIZONS.map((years) => said.probability[years]);
      expect([...path].sort((p, q) => p - q)).toEqual(path);
    }
  });

  it("refuses a row with a gap and a pledge that cannot be", () => {
    const vintage = shipped("any", 2018);
    const lacking = new Float32Array(vintage.columns.length).fill(Number.NaN);
    expect(() => predictEnding(vintage, lacking, { ageYears: 1, members: 2 })).toThrow(/missing/);
    const whole = new Float32Array(vintage.columns.length);
    expect(() => predictEnding(vintage, whole, { ageYears: -1, members: 2 })).toThrow(RangeError);
  });

  it("is not made from a text that is no vintage", () => {
    expect(() => parseEndingVintage("{}", "here")).toThrow(/schema/);
    expect(() => parseEndingVintage("null", "here")).toThrow(/schema/);
    const short = JSON.stringify({ ...shipped("any", 2018), rateByAge: [] });
    expect(() => parseEndingVintage(short, "here")).toThrow(/columns/);
  });
});

describeWithData("endings on real outcomes", () => {
  let training: Training;
  beforeAll(async () => {
    training = await openTraining({ dataFolder: STAGED }, testSettings(), quiet);
  });

  it("are fitted again to the very bytes that are shipped", async () => {
    const outFolder = mkdtempSync(join(tmpdir(), "entente-ending-"));
    const written = await fitEnding({ dataFolder: STAGED, years: [1900], outFolder }, testSettings(), quiet);
    expect(written.map(({ outcome }) => outcome)).toEqual([...OUTCOMES]);
    for (const { path } of written) {
      const same = path.replace(outFolder, readSettings().recordFolder);
      expect(readFileSync(path, "utf8")).toBe(readFileSync(same, "utf8"));
    }
  });

  it("are learnt from nothing after the vintage's year", () => {
    const lastYear = 1940;
    const { table, pledges, outlives } = training;
    const vintageOf = (labels: ReturnType<typeof buildEndings>) =>
      buildEndingVintage({ table, labels, lastYear, inputsHash: "" });
    const asItWas = buildEndings("any", { table, pledges, outlives, lastYear: 2018 });
    const asItWasNot = buildEndings("any", {
      table,
      lastYear: 2018,
      outlives: (state, year) => year > lastYear || outlives(state, year),
      pledges: {
        holds: (outcome, a, b, year) => year <= lastYear && pledges.holds(outcome, a, b, year),
        held: (outcome, a, b, year) =>
          year > lastYear
            ? { treaty: "another", members: 9, ageYears: 0 }
            : pledges.held(outcome, a, b, year),
      },
    });
    expect(asItWasNot.endYear).not.toEqual(asItWas.endYear);
    expect(vintageOf(asItWasNot)).toEqual(vintageOf(asItWas));
  });

  it("call Czechoslovakia's pledges of 1992 cut off, not ended", () => {
    const { table, pledges, outlives } = training;
    const labels = buildEndings("any", { table, pledges, outlives, lastYear: 2018 });
    const of1991 = Array.from({ length: table.rows }, (_, row) => row).filter(
      (row) =>
        table.year[row] === 1991 &&
        labels.held[row] === 1 &&
        [table.a[row], table.b[row]].some((k) => table.states[k ?? 0] === "CSK"),
    );
    expect(of1991.length).toBeGreaterThan(20);
    expect(of1991.every((row) => labels.endYear[row] === 0 && labels.leftYear[row] === 1992)).toBe(true);
  });
});
