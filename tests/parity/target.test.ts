import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { endOfYear, parseDate, type IsoDate, type StateId } from "../../src/core/index.ts";
import { choiceLogLikelihood } from "../../src/math/index.ts";
import { predictTarget, TARGET_MODELS, usableTreaties } from "../../src/model/index.ts";
import { RIDGES } from "../../src/model/target/design.ts";
import { fitEveryTarget, layOut } from "../../src/model/target/fit.ts";
import { buildWorld, type World } from "../../src/panel/index.ts";
import { backtestTarget, fitTargetVintages, TARGET_VINTAGE_YEARS } from "../../src/workbench/index.ts";
import { readSettings } from "../../src/workbench/settings.ts";
import { loadTargetVintage, openTarget } from "../../src/workbench/models/target.ts";
import { knownOn, loadCore, statesOn, testSettings, type CoreRecord } from "../fixtures/core-record.ts";
import { describeWithData, STAGED } from "./staged.ts";

const quiet = () => {};

describe("whom a pact is aimed at", () => {
  let core: CoreRecord;
  beforeAll(async () => {
    core = await loadCore();
  });

  const worldOn = (day: IsoDate): World => buildWorld(knownOn(day, core), statesOn(day, core));
  const forecast = (day: IsoDate, a: string, b: string) => {
    const world = worldOn(day);
    const at = (state: string) => world.index.get(state as StateId) ?? -1;
    const vintage = loadTargetVintage(day, readSettings().recordFolder);
    if (vintage === undefined) throw new Error(`no target vintage before ${day}`);
    return predictTarget(vintage, world, at(a), at(b));
  };

  it("gives every third state a probability, and they sum to 1", () => {
    const day = parseDate("2018-06-01");
    const { candidates, lacking } = forecast(day, "RUS", "CHN");
    expect(candidates.length + lacking.length).toBe(statesOn(day, core).length - 2);
    expect(candidates.map(({ state }) => state)).not.toContain("RUS");
    expect(candidates.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 10);
  });

  it("splits into contributions whose differences are log ratios of probabilities, and whose mean is 0", () => {
    const { candidates } = forecast(parseDate("1936-06-01"), "DEU", "ITA");
    const total = (one: (typeof candidates)[number] | undefined) =>
      [...(one?.contributions.values() ?? [])].reduce((sum, step) => sum + step, 0);
    const [first, second] = candidates;
    expect(total(first) - total(second)).toBeCloseTo(
      Math.log((first?.probability ?? 0) / (second?.probability ?? 0)),
      8,
    );
    expect(candidates.reduce((sum, one) => sum + total(one), 0)).toBeCloseTo(0, 8);
  });

  it("does not change when the two are swapped", () => {
    const day = parseDate("1901-06-01");
    const [one, other] = [forecast(day, "GBR", "JPN"), forecast(day, "JPN", "GBR")];
    expect(other.candidates.map(({ state }) => state)).toEqual(one.candidates.map(({ state }) => state));
    one.candidates.forEach(({ probability }, k) =>
      expect(other.candidates[k]?.probability).toBeCloseTo(probability, 12),
    );
  });

  it("names Germany for France and Russia in 1891 and Russia for Britain and Japan in 1901", () => {
    expect(forecast(parseDate("1891-06-01"), "FRA", "RUS").candidates[0]?.state).toBe("DEU");
    expect(forecast(parseDate("1901-06-01"), "GBR", "JPN").candidates[0]?.state).toBe("RUS");
  });

  it("takes a vintage older than the question, and none before the first", () => {
    const { recordFolder } = readSettings();
    expect(loadTargetVintage(parseDate("1900-01-01"), recordFolder)?.lastYear).toBe(1895);
    expect(loadTargetVintage(parseDate("2026-01-01"), recordFolder)?.lastYear).toBe(2018);
    expect(loadTargetVintage(endOfYear(1870), recordFolder)).toBeUndefined();
    expect(
      TARGET_VINTAGE_YEARS.map((year) => loadTargetVintage(endOfYear(year + 1), recordFolder)?.lastYear),
    ).toEqual(TARGET_VINTAGE_YEARS);
  });
});

describeWithData("the target model on treaties that name a state", () => {
  it("is fitted again to the very bytes that are shipped", async () => {
    const outFolder = mkdtempSync(join(tmpdir(), "entente-target-"));
    const written = await fitTargetVintages(
      { dataFolder: STAGED, years: [1900], outFolder },
      testSettings(),
      quiet,
    );
    expect(written).toHaveLength(1);
    for (const { path } of written) {
      const shipped = path.replace(outFolder, readSettings().recordFolder);
      expect(readFileSync(path, "utf8")).toBe(readFileSync(shipped, "utf8"));
    }
  });

  it("chooses by losses within 0.02 of those of fits made anew without each treaty", async () => {
    const { table } = await openTarget(STAGED, testSettings(), quiet);
    const layouts = layOut(table);
    const training = usableTreaties(table).filter(
      (treaty) => (table.treaties[treaty]?.signedYear ?? 0) <= 1914,
    );
    const stepped = fitEveryTarget(table, layouts, training);
    const exact = stepped.map(() => 0);
    for (const treaty of training) {
      const rest = training.filter((other) => other !== treaty);
      fitEveryTarget(table, layouts, rest, stepped).forEach((fit, k) => {
        const layout = layouts[Math.floor(k / RIDGES.length)];
        const own = table.choicesOf[treaty] ?? [];
        for (const c of own) {
          if (layout === undefined) continue;
          exact[k] =
            (exact[k] ?? 0) -
            choiceLogLikelihood(layout.problem, c, fit.coefficients) / own.length / training.length;
        }
      });
    }
    stepped.forEach(({ innerLogLoss }, k) =>
      expect(Math.abs(innerLogLoss - (exact[k] ?? 0))).toBeLessThan(0.02),
    );
  });

  it("meets its aims on treaties it has not seen", async () => {
    const result = await backtestTarget(STAGED, testSettings(), quiet);
    expect([result.namingTreaties, result.usableTreaties, result.pairs]).toEqual([121, 84, 330]);
    const score = (era: string, ranking: string) =>
      result.scores.find((one) => one.era === era && one.ranking === ranking);
    const model = score("all", TARGET_MODELS.others);
    expect(model?.meanReciprocalRank.mean ?? 0).toBeGreaterThanOrEqual(0.68);
    expect(model?.top3.mean ?? 0).toBeGreaterThanOrEqual(0.8);
    expect(score("after 1945", TARGET_MODELS.others)?.top1.mean ?? 0).toBeGreaterThanOrEqual(0.4);
    expect(model?.logLoss ?? 9).toBeLessThan((score("all", "any state alike")?.logLoss ?? 0) - 2);
    const rival = score("all", "strongest shared rival");
    expect(model?.meanReciprocalRank.mean ?? 0).toBeGreaterThan(rival?.meanReciprocalRank.mean ?? 1);
  });
});
