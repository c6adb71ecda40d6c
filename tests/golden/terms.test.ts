import { describe, expect, it } from "vitest";
import { endOfYear } from "../../src/core/index.ts";
import { termAxis, termCurve } from "../../src/model/index.ts";
import { MEASURES, measureYears } from "../../src/panel/index.ts";
import { renderTerm } from "../../src/surfaces/cli/views/term-table.ts";
import { listTerms, term } from "../../src/workbench/index.ts";
import { loadVintages } from "../../src/workbench/models/load-vintages.ts";
import { loadCore, testSettings } from "../fixtures/core-record.ts";

describe("the curve of a term", () => {
  it("reads at 80 columns as it did", async () => {
    const asked = { name: "least-distance", outcome: "defense", vintage: 2010 } as const;
    const text = renderTerm(await term(asked, testSettings()));
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
    await expect(`${text}\n`).toMatchFileSnapshot("terms/2010-least-distance.txt");
  });

  it("never falls with a common threat or shared enemies in the models that hold their signs", () => {
    const vintage = loadVintages(endOfYear(2011), testSettings().recordFolder).defense;
    for (const measure of ["common-threat", "shared-enemies", "pact-gain"]) {
      const axis = termAxis(vintage, measure);
      if (axis === undefined) throw new Error(`${measure} has no axis`);
      const values = Array.from({ length: 97 }, (_, k) => axis.valueAt(k / 96));
      const points = termCurve(vintage, measure, values);
      for (const model of ["additive", "additive-small"]) {
        const curve = points.map(
          ({ specifications }) => specifications.find((one) => one.name === model)?.logOdds ?? Number.NaN,
        );
        expect(curve.at(-1)).toBeGreaterThanOrEqual(curve[0] ?? Number.NaN);
        for (let k = 1; k < curve.length; k++)
          expect(curve[k]).toBeGreaterThanOrEqual((curve[k - 1] ?? Number.NaN) - 1e-9);
      }
    }
  });

  it("stays within its range, for levels and for curves, and counts every pair-year once", async () => {
    const settings = testSettings();
    for (const name of ["weaker-pledge", "stronger-share", "shared-allies"]) {
      const view = await term({ name, outcome: "any", vintage: 1900 }, settings);
      const values = view.points.map(({ value }) => value);
      expect(values).toEqual([...values].sort((p, q) => p - q));
      expect(view.range).toEqual([values[0], values.at(-1)]);
      expect(view.bins.reduce((sum, { pairYears }) => sum + pairYears, 0)).toBe(view.data.pairYears);
      expect(view.rows.reduce((sum, { pairYears }) => sum + pairYears, 0)).toBe(view.data.pairYears);
      expect(view.data.lastYear).toBe(1895);
      for (const { low, logOdds, high } of view.points) {
        expect(low).toBeLessThanOrEqual(logOdds);
        expect(logOdds).toBeLessThanOrEqual(high);
      }
    }
  });

  it("takes the vintage a question of the day is answered with", async () => {
    const { vintage } = await term({ name: "youth", outcome: "defense", asOf: "1914-06-28" }, testSettings());
    expect(vintage.name).toBe("core-1910");
  });

  it("counts data as known then: what was learnt later changes nothing", async () => {
    const { facts, unitDistance } = await loadCore();
    const [measure] = MEASURES.filter(({ id }) => id === "shared-enemies");
    if (measure === undefined) throw new Error("no such measure");
    const years = [1880, 1913];
    const count = (known: typeof facts) =>
      measureYears({ measure, outcome: "defense", facts: known, unitDistance, years }).values;
    const all = count(facts);
    expect(all.length).toBeGreaterThan(500);
    expect(count(facts.filter(({ knownFrom }) => knownFrom <= "1913-12-31"))).toEqual(all);
  });

  it("is there for every measure of the model, each named once", () => {
    const ids = listTerms().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(MEASURES.map(({ id }) => id));
  });
});
