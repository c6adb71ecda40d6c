import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import type { Answer } from "../../src/core/index.ts";
import { analogues, ask, importData, rank, type AskedQuestion } from "../../src/workbench/index.ts";
import type { Settings } from "../../src/workbench/settings.ts";
import { emptyLibrary } from "../fixtures/library.ts";
import { libraryOf } from "../fixtures/panel.ts";
import { describeWithData, STAGED } from "../parity/staged.ts";

const SLOW = 240_000;
const ELSE = [
  "diplomacy/cow_igo_3.0_joint_memberships_dyadyear.csv.gz",
  "diplomacy/cow_igo_3.0_state_year.csv.gz",
  "diplomacy/unga_votes_1946_2019.csv.gz",
  "diplomacy/unga_roll_calls.csv.gz",
  "economy/cow_dyadic_trade_4.0_nondirected.csv.gz",
  "economy/cow_national_trade_4.0.csv.gz",
  "conflict/cow_mid_5.0_directed_dispute_year.csv.gz",
  "regimes/world_religion_project_national.csv.gz",
];
/** Files of which a copy without later years is imported beside. */
const CUT = ["diplomacy/unga_ideal_points_july2025.csv.gz", "regimes/democracy_scores_cow.csv.gz"];
const QUESTION: AskedQuestion = {
  a: "RUS",
  b: "CHN",
  against: "USA",
  asOf: "2015-06-01",
  featureSet: "full",
};

const RANKED = { asOf: "2015-06-01", featureSet: "full", involving: "Russia", top: "200" } as const;

/** A staged file without the rows after a year. */
function cutAfter(file: string, lastYear: number): string {
  const lines = gunzipSync(readFileSync(join(STAGED, file)))
    .toString("utf8")
    .split("\n");
  const at = (lines[0] ?? "").split(",").findIndex((name) => name.replaceAll('"', "").trim() === "year");
  const kept = lines.filter(
    (line, k) => k === 0 || Number(line.split(",")[at]?.replaceAll('"', "")) <= lastYear,
  );
  const path = join(
    mkdtempSync(join(tmpdir(), "entente-cut-")),
    file.split("/").at(-1)?.replace(".gz", "") ?? "",
  );
  writeFileSync(path, `${kept.join("\n")}\n`);
  return path;
}

describe("the full feature set without datasets", () => {
  it("refuses when a dataset is not imported and says which and what to do", async () => {
    await expect(ask(QUESTION, emptyLibrary())).rejects.toMatchObject({
      code: "record/no-dataset",
      kind: "missing",
      message: expect.stringContaining("un-ideal-points"),
      hint: expect.stringContaining("--features core"),
    });
  });
});

describeWithData("the full feature set over staged datasets", () => {
  let settings: Settings;
  let answer: Answer;
  beforeAll(async () => {
    settings = await libraryOf(...ELSE, ...CUT);
    answer = await ask(QUESTION, settings);
  }, SLOW);

  it("answers with measures of the years that could be known that day, steps adding up", () => {
    expect(answer.provenance).toMatchObject({ featureSet: "full", modelVintage: "full-2010" });
    const terms = [...answer.drivers, ...answer.frictions];
    const organisations = terms.find(({ id }) => id === "organisations");
    expect(organisations?.value).toMatch(/^\d+ shared \(2013\)$/);
    expect(organisations?.facts[0]?.source).toMatch(/Pevehouse/);
    const whole = terms.reduce((sum, { logOdds = 0 }) => sum + logOdds, 0);
    expect(whole).toBeCloseTo(answer.path[1]?.logOdds ?? Number.NaN, 9);
  });

  it("ranks a pair by the number, interval and counterfactual that its own answer has", async () => {
    const { pairs, provenance } = await rank({ ...RANKED, against: "USA" }, settings);
    expect(provenance).toMatchObject({ featureSet: "full", modelVintage: "full-2010" });
    const found = pairs.find(({ members }) => members.join() === "CHN,RUS");
    const { headline, threat } = answer;
    expect([found?.probability, found?.low, found?.high, found?.aimedAtC, found?.withoutThreat]).toEqual([
      headline.probability,
      headline.low,
      headline.high,
      headline.aimedAtC,
      threat.withoutThreat?.probability,
    ]);
  });

  it("finds analogues by the lines of that model, datasets among them", async () => {
    const { analogues: found, rate, provenance } = await analogues({ ...QUESTION, count: "20" }, settings);
    expect(provenance.featureSet).toBe("full");
    expect(found).toEqual(answer.analogues);
    expect(rate.model).toBe(answer.headline.probability);
    const core = await analogues({ ...QUESTION, featureSet: "core" }, settings);
    expect(found).not.toEqual(core.analogues);
  });

  it("says the same when the two states are swapped", async () => {
    const swapped = await ask({ ...QUESTION, a: "CHN", b: "RUS" }, settings);
    expect(swapped.headline).toEqual(answer.headline);
    expect(swapped.ladder).toEqual(answer.ladder);
  });

  it(
    "does not change by a byte when later rows were never there",
    async () => {
      const before = await libraryOf(...ELSE);
      const cut = { ...before, libraryFolder: before.libraryFolder };
      for (const file of CUT) await importData({ path: cutAfter(file, 2014) }, cut, () => {});
      const without = await ask(QUESTION, cut);
      expect(JSON.stringify(without)).toBe(JSON.stringify(answer));
    },
    SLOW,
  );
});
