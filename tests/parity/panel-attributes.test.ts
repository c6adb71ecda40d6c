import { describe, expect, it } from "vitest";
import type { Row } from "../../src/store/index.ts";
import { testSettings } from "../fixtures/core-record.ts";
import { libraryOf, rowsOf } from "../fixtures/panel.ts";
import { describeWithData } from "./staged.ts";

const CODE = { USA: 2, DEU: 255, DEU_WEST: 260 } as const;

/** The one row of a pair and year. */
async function pairOf(
  pair: readonly [string, string],
  year: number,
  columns: readonly string[],
  files: readonly string[] = [],
): Promise<Row> {
  const settings = files.length === 0 ? testSettings() : await libraryOf(...files);
  const rows = await rowsOf({ columns, years: { from: year, to: year }, states: [...pair] }, settings);
  expect(rows).toHaveLength(1);
  return rows[0] as Row;
}

/** The row of a state and year. */
async function stateOf(
  state: string,
  year: number,
  columns: readonly string[],
  files: readonly string[] = [],
): Promise<Row | undefined> {
  const settings = files.length === 0 ? testSettings() : await libraryOf(...files);
  const rows = await rowsOf(
    { unit: "state-year", columns, years: { from: year, to: year }, states: [state] },
    settings,
  );
  return rows[0];
}

describe("attributes of the core record", () => {
  it("know the codes, the major and the nuclear powers", async () => {
    expect(await stateOf("DEU", 1990, ["system"])).toMatchObject({
      ccode: CODE.DEU,
      cow_letters: "GMY",
      gw_number: 260,
      major: 0,
      nuclear: 0,
    });
    expect(await stateOf("CHN", 1964, ["system"])).toMatchObject({ nuclear: 1, nuclear_years: 0, major: 1 });
    expect(await stateOf("CHN", 1963, ["system"])).toMatchObject({ nuclear: 0, nuclear_years: null });
  });

  it("put Moscow and Beijing about 5,800 km apart, and follow the capitals as they move", async () => {
    const { capital_km: now } = await pairOf(["RUS", "CHN"], 2000, ["capital-distance"]);
    expect(Number(now)).toBeCloseTo(5794, -1);
    const { capital_km: nanking } = await pairOf(["RUS", "CHN"], 1930, ["capital-distance"]);
    expect(Number(nanking)).toBeGreaterThan(6500);
    const { capital_km: bonn } = await pairOf(["FRA", "DEU"], 1989, ["capital-distance"]);
    const { capital_km: berlin } = await pairOf(["FRA", "DEU"], 1990, ["capital-distance"]);
    expect(Number(bonn)).toBeLessThan(420);
    expect(Number(berlin)).toBeGreaterThan(850);
  });

  it("see land borders, regions and regimes of two states", async () => {
    expect(await pairOf(["FRA", "DEU"], 2000, ["geography", "regimes"])).toMatchObject({
      land_km: 0,
      land_border: 1,
      same_region: 1,
      regime_gap: 0,
      both_democracies: 1,
    });
    expect(await pairOf(["USA", "CHN"], 2000, ["geography", "regimes"])).toMatchObject({
      land_border: 0,
      same_region: 0,
      regime_gap: 2,
      both_democracies: 0,
    });
    expect(await stateOf("DEU", 1933, ["regimes"])).toMatchObject({ regime: "autocracy", regime_change: 1 });
  });

  it("share out the world's population and income among all members", async () => {
    const rows = await rowsOf(
      { unit: "state-year", columns: ["core-capability"], years: { from: 1950, to: 1950 } },
      testSettings(),
    );
    const sum = (name: string) => rows.reduce((total, row) => total + Number(row[name]), 0);
    expect(
      [sum("population_share"), sum("gdp_share"), sum("capability_share")].map((n) => +n.toFixed(9)),
    ).toEqual([1, 1, 1]);
    expect((await pairOf(["USA", "RUS"], 1950, ["core-capability-ratio"]))["capability_ratio"]).toBeLessThan(
      1,
    );
  });
});

describeWithData("attributes of imported datasets", () => {
  it("have the United States strongest in 1945 and West Germany as Germany", async () => {
    const files = ["capabilities/cow_nmc_7.0.csv.gz"];
    const rows = await rowsOf(
      { unit: "state-year", columns: ["cow-nmc"], years: { from: 1945, to: 1945 } },
      await libraryOf(...files),
    );
    const strongest = rows.toSorted((p, q) => Number(q["cinc"]) - Number(p["cinc"]))[0];
    expect(strongest?.["ccode"]).toBe(CODE.USA);
    expect((await stateOf("DEU", 1989, ["cow-nmc"], files))?.["ccode"]).toBe(CODE.DEU_WEST);
    const { cinc_ratio: ratio, cinc1, cinc2 } = await pairOf(["USA", "FRA"], 1990, ["capability"], files);
    expect(ratio).toBeCloseTo(Number(cinc2) / Number(cinc1), 12);
  });

  it("have France and Germany contiguous by land, the United States and Russia across the strait, others not", async () => {
    const files = ["states/cow_direct_contiguity_v3.2_spells.csv.gz"];
    const type = async (pair: readonly [string, string], year: number) =>
      (await pairOf(pair, year, ["cow-direct-contiguity"], files))["conttype"];
    expect(await type(["FRA", "DEU"], 2000)).toBe(1);
    expect(await type(["USA", "RUS"], 2000)).toBe(2);
    expect(await type(["USA", "CHN"], 2000)).toBe(0);
    expect(await type(["USA", "CHN"], 2018)).toBeNull();
  });

  it("have distances as the staged files give them", async () => {
    const files = ["states/cow_capitals.csv.gz", "states/cow_min_distance_dyadyear.csv.gz"];
    const row = await pairOf(["RUS", "CHN"], 2000, ["cow-capitals", "cow-minimum-distance"], files);
    expect(Number(row["capdist"])).toBeCloseTo(5776, -1);
    expect(row["mindist"]).toBe(0);
    expect((await pairOf(["RUS", "CHN"], 2020, ["cow-minimum-distance"], files))["mindist"]).toBeNull();
  });

  it("have trade of both ways, as imports of each from the other", async () => {
    const files = [
      "economy/cow_dyadic_trade_4.0_nondirected.csv.gz",
      "economy/cow_national_trade_4.0.csv.gz",
      "economy/world_bank_gdp_current_usd.csv.gz",
    ];
    const row = await pairOf(["USA", "JPN"], 2005, ["trade"], files);
    expect(row).toMatchObject({
      imports_12: 141950,
      exports_12: 65447,
      imports_21: 65447,
      exports_21: 141950,
    });
    const both = 141950 + 65447;
    expect(row["trade_share_12"]).toBeCloseTo(
      both / (Number(row["imports_all1"]) + Number(row["exports_all1"])),
      12,
    );
    expect(Number(row["trade_dependence_21"])).toBeGreaterThan(Number(row["trade_dependence_12"]));
    const gap = await pairOf(["USA", "DEU"], 1980, ["trade"], files);
    expect([gap["imports_12"], gap["imports_all2"]]).toEqual([null, 188003.8]);
  });

  it("have the scores of democracy, joint and apart", async () => {
    const files = ["regimes/democracy_scores_cow.csv.gz"];
    expect(await stateOf("USA", 1900, ["democracy-scores"], files)).toMatchObject({ polity2: 9 });
    expect(await pairOf(["USA", "CHN"], 2000, ["joint-democracy"], files)).toMatchObject({
      polity2_min: -7,
      polity2_diff: 17,
      polity2_both_6: 0,
    });
  });

  it("have the leader of the year's end, with the changes of the year", async () => {
    const files = [
      "leaders/archigos_4.1.csv.gz",
      "leaders/lead_leader_background.csv.gz",
      "leaders/leader_willingness_use_force.csv.gz",
      "leaders/reign_leader_list_2021_03.csv.gz",
    ];
    expect(await stateOf("USA", 1963, ["leaders"], files)).toMatchObject({
      leader: "Johnson",
      leader_years: 0,
      leader_entries: 1,
      irregular_exits: 1,
      lead_milservice: 1,
    });
    expect(await stateOf("CHL", 1973, ["leaders"], files)).toMatchObject({
      leader: "Pinochet",
      leader_irregular: 1,
      irregular_exits: 1,
    });
    expect(await stateOf("USA", 2019, ["leaders"], files)).toMatchObject({
      leader: null,
      reign_leader: "Trump",
    });
  });

  it("have opinion, arms, signals and agreements the way they go", async () => {
    const files = [
      "opinion/pew_favorability_toplines_2002_2023.csv.gz",
      "capabilities/sipri_tiv_supplier_recipient_year.csv.gz",
      "alliances/mcmanus_nieman_major_power_signals.csv.gz",
      "alliances/mme_v7_military_exercises_long.csv.gz",
      "alliances/dcad_v1.0_defense_cooperation_agreements.csv.gz",
    ];
    const row = await pairOf(["USA", "JPN"], 2005, ["ties", "opinion"], files);
    expect(row).toMatchObject({ arms_tiv_12: 348, arms_tiv_21: 0, signal_pact_12: 1, signal_pact_21: null });
    expect(Number(row["exercises_shared"])).toBeGreaterThan(3);
    const opinion = await pairOf(["GBR", "USA"], 2010, ["opinion"], files);
    expect(Number(opinion["pew_favorable_21"])).toBeGreaterThan(50);
    expect(opinion["pew_favorable_12"]).toBeNull();
    expect((await pairOf(["RUS", "CHN"], 2005, ["dcad"], files))["dca_in_force"]).toBe(2);
  });
});
