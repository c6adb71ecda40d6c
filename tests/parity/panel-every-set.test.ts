import { expect, it } from "vitest";
import {
  COLUMN_SETS,
  planPanel,
  stateYearStatement,
  TRIAD_SETS,
  type ColumnSet,
  type SetOfColumns,
} from "../../src/panel/index.ts";
import type { Row } from "../../src/store/index.ts";
import { chooseSets, coverageOf } from "../../src/workbench/panel/choose-columns.ts";
import { openPanelDatabase, sourceRowsAsOf } from "../../src/workbench/panel/panel-tables.ts";
import { libraryOf, rowsOf } from "../fixtures/panel.ts";
import { describeWithData } from "./staged.ts";

/** Staged files of every source that a set reads. */
const FILES: readonly string[] = [
  "alliances/dcad_v1.0_defense_cooperation_agreements.csv.gz",
  "alliances/mcmanus_nieman_major_power_signals.csv.gz",
  "alliances/mme_v7_military_exercises_long.csv.gz",
  "alliances/peace_data_3.1_dyad_spells.csv.gz",
  "capabilities/cow_nmc_7.0.csv.gz",
  "capabilities/sipri_arms_transfers_register_2000_2023.csv.gz",
  "capabilities/sipri_milex_owid_1949_2020.csv.gz",
  "capabilities/sipri_tiv_supplier_recipient_year.csv.gz",
  "capabilities/us_troop_deployments_country_year.csv.gz",
  "conflict/cow_interstate_war_4.0_directed_dyadyear.csv.gz",
  "conflict/cow_mid_5.0_directed_dispute_year.csv.gz",
  "conflict/cow_mid_5.0_dispute_level.csv.gz",
  "conflict/dyadic_interstate_war_2018.csv.gz",
  "conflict/gibler_rider_hutchison_arms_races.csv.gz",
  "conflict/gml_mid_2.2.1_directed_dispute_year.csv.gz",
  "conflict/latent_territorial_threat.csv.gz",
  "conflict/thompson_dreyer_rivalries_2012.csv.gz",
  "conflict/thompson_sakuwa_suhas_rivalries_2021.csv.gz",
  "conflict/ucdp_armed_conflict_25.1.csv.gz",
  "diplomacy/cow_igo_3.0_joint_memberships_dyadyear.csv.gz",
  "diplomacy/cow_igo_3.0_state_year.csv.gz",
  "diplomacy/unga_ideal_points_july2025.csv.gz",
  "diplomacy/us_state_dept_un_voting_coincidence_2013_2023.csv.gz",
  "economy/cepii_geodist_dyads.csv.gz",
  "economy/cow_dyadic_trade_4.0_nondirected.csv.gz",
  "economy/cow_national_trade_4.0.csv.gz",
  "economy/gdp_population_fariss_cow.csv.gz",
  "economy/surplus_domestic_product_cow.csv.gz",
  "economy/ties_imposed_sanctions_1945_2005.csv.gz",
  "economy/world_bank_gdp_current_usd.csv.gz",
  "economy/world_bank_population.csv.gz",
  "events/gdelt2_dyad_month_goldstein_2018_2024.csv.gz",
  "leaders/archigos_4.1.csv.gz",
  "leaders/lead_leader_background.csv.gz",
  "leaders/leader_willingness_use_force.csv.gz",
  "leaders/reign_leader_list_2021_03.csv.gz",
  "opinion/pew_favorability_toplines_2002_2023.csv.gz",
  "regimes/democracy_scores_cow.csv.gz",
  "regimes/world_religion_project_national.csv.gz",
  "states/cow_capitals.csv.gz",
  "states/cow_direct_contiguity_v3.2_spells.csv.gz",
  "states/cow_major_powers_v2016.csv.gz",
  "states/cow_min_distance_dyadyear.csv.gz",
  "states/maoz_global_regional_powers.csv.gz",
];

/** Sets whose sources are not staged or take long; held elsewhere to fixtures, and votes to values of R. */
const ELSEWHERE = [
  "acd-states",
  "acd-dyads",
  "cow-direct-contiguity-years",
  "vdem-country-years",
  "vote-similarity",
];

/** So many years at either end of its span a list may have nothing to tell. */
const QUIET_YEARS = 2;
/** Lists whose first years were quiet indeed: no bomb before 1945, no war between members from 1816 to 1822. */
const QUIET_AT_FIRST = ["nuclear-powers", "cow-wars", "core-clashes"];

const YEARS = { from: 1816, to: 2026 };
const STATES = ["USA", "GBR", "FRA", "RUS", "CHN", "JPN", "TUR", "CUB", "ARG", "IND"];

/** Sets whose tables take the record's world of each year; walked over fewer years. */
const isQuery = (set: ColumnSet): boolean => set.computed === undefined;
const meansZero = (set: SetOfColumns, column: SetOfColumns["columns"][number]): boolean =>
  (column.absent ?? set.absent) === "zero";

/** What is wrong with the cells of a set: outside its years, empty where silence means none, or never there. */
function faultsOf(set: SetOfColumns, rows: readonly Row[], suffixes: readonly string[]): string[] {
  const { from, to } = coverageOf(set);
  return set.columns.flatMap((column) => {
    const cells = rows.flatMap((row) =>
      suffixes.map((suffix) => [Number(row["year"]), row[column.name + suffix]] as const),
    );
    const isWithin = (year: number) => year >= from && year <= to;
    const outside = cells.filter(([year, cell]) => !isWithin(year) && cell !== null);
    const holes = cells.filter(([year, cell]) => isWithin(year) && cell === null);
    return [
      ...(outside.length > 0 ? [`${column.name}: ${outside.length} outside ${from}–${to}`] : []),
      ...(meansZero(set, column) && holes.length > 0 ? [`${column.name}: ${holes.length} holes`] : []),
      ...(cells.every(([, cell]) => cell === null) ? [`${column.name}: never a value`] : []),
    ];
  });
}

describeWithData("every set of columns over the staged data", () => {
  it("is walked here but for those named", async () => {
    const { sets, lacking } = chooseSets(["all"], await libraryOf(...FILES), "triad-year");
    expect(lacking.map(({ id }) => id).toSorted()).toEqual(ELSEWHERE.toSorted());
    expect(sets.length + lacking.length).toBe(COLUMN_SETS.length);
  });

  it("has one row per key, and some from the first of its years to the last where silence means none", async () => {
    const settings = await libraryOf(...FILES);
    const queried = chooseSets(["all"], settings).sets.filter(isQuery);
    const { database } = await openPanelDatabase(settings.today, settings);
    try {
      const request = { unit: "dyad-year", isDirected: false, system: "cow", years: YEARS } as const;
      const source = sourceRowsAsOf(settings.today, settings);
      const plan = planPanel(request, queried, { source, coverageOf });
      await database.all(stateYearStatement(request));
      for (const { statement } of plan.setStatements) await database.all(statement);
      const counts: Row[] = [];
      for (const { id } of queried) {
        counts.push(
          ...(await database.all(
            `select '${id}' as id, count(*)::integer as n, count(distinct key)::integer as keys,
              min(key // 1000000)::integer as first, max(key // 1000000)::integer as last from set_${id.replaceAll("-", "_")}`,
          )),
        );
      }
      expect(counts.filter(({ n, keys }) => n !== keys || n === 0)).toEqual([]);
      // Else a span wider than what is known would be filled with zeros.
      const short = queried.flatMap((set) => {
        const row = counts.find(({ id }) => id === set.id);
        const { from, to } = coverageOf(set);
        const late = Number(row?.["first"]) - Math.max(from, YEARS.from);
        const early = Math.min(to, YEARS.to) - Number(row?.["last"]);
        const isZero =
          set.columns.some((column) => meansZero(set, column)) && !QUIET_AT_FIRST.includes(set.id);
        return isZero && Math.max(late, early) > QUIET_YEARS
          ? [`${set.id}: ${late} late, ${early} early`]
          : [];
      });
      expect(short).toEqual([]);
    } finally {
      database.close();
    }
  });

  it("has values of every column in its years, none outside, and none missing where silence means none", async () => {
    const settings = await libraryOf(...FILES);
    const wanted = chooseSets(["all"], settings).sets.filter(isQuery);
    const columns = wanted.map(({ id }) => id);
    const rows = await rowsOf({ columns, years: YEARS, states: STATES }, settings);
    expect(new Set(rows.map((row) => [row["ccode1"], row["ccode2"], row["year"]].join())).size).toBe(
      rows.length,
    );
    const spots = { "state-year": ["1", "2"], "dyad-year": [""], "directed-dyad-year": ["_12", "_21"] };
    expect(wanted.flatMap((set) => faultsOf(set, rows, spots[set.grain]))).toEqual([]);
  });

  it("says the same of a pair both ways where it is about an undirected pair", async () => {
    const settings = await libraryOf(...FILES);
    const wanted = chooseSets(["all"], settings).sets.filter(({ grain }) => grain === "dyad-year");
    const columns = wanted.filter(isQuery).map(({ id }) => id);
    const years = { from: 1985, to: 2012 };
    const rows = await rowsOf({ columns, years, states: STATES, isDirected: true }, settings);
    const keyOf = (row: Row, one: string, other: string) => [row[one], row[other], row["year"]].join();
    const byKey = new Map(rows.map((row) => [keyOf(row, "ccode1", "ccode2"), row]));
    const names = wanted.filter(isQuery).flatMap((set) => set.columns.map(({ name }) => name));
    const unlike = rows.flatMap((row) => {
      const mirror = byKey.get(keyOf(row, "ccode2", "ccode1"));
      return names.filter((name) => row[name] !== mirror?.[name]);
    });
    expect([...new Set(unlike)]).toEqual([]);
    expect(names.length).toBeGreaterThan(100);
  });

  it("of a state that is no member says nothing where only members are counted", async () => {
    const settings = await libraryOf(...FILES);
    const wanted = chooseSets(["all"], settings).sets.filter(
      (set) => isQuery(set) && set.universe === "cow" && set.grain !== "state-year",
    );
    // In 1900 Gleditsch and Ward have states that the Correlates of War do not, such as Transvaal and Afghanistan.
    const rows = await rowsOf(
      { columns: wanted.map(({ id }) => id), system: "gw", years: { from: 1900, to: 1901 } },
      settings,
    );
    const members = await rowsOf({ columns: ["ties"], years: { from: 1900, to: 1901 } }, settings);
    const names = wanted.flatMap((set) =>
      set.columns.flatMap(({ name }) => (set.grain === "dyad-year" ? [name] : [`${name}_12`, `${name}_21`])),
    );
    const silent = rows.filter((row) => names.every((name) => row[name] === null));
    expect(rows.length).toBeGreaterThan(members.length);
    expect(rows.length - silent.length).toBeLessThanOrEqual(members.length);
  });

  it("of triads and of the signed network has values in its years and none outside", async () => {
    const settings = await libraryOf(...FILES);
    const columns = ["edges", ...TRIAD_SETS.map(({ id }) => id)];
    const asked = { unit: "triad-year", columns, states: ["USA", "RUS", "CHN"] } as const;
    const rows: Row[] = [];
    for (const year of [1816, 1875, 1934, 1935, 1960, 1970, 2000, 2015, 2026])
      rows.push(...(await rowsOf({ ...asked, years: { from: year, to: year } }, settings)));
    expect(rows.length).toBeGreaterThan(500);
    expect(TRIAD_SETS.flatMap((set) => faultsOf(set, rows, [""]))).toEqual([]);
    const edges = COLUMN_SETS.filter(({ id }) => id === "edges");
    expect(edges.flatMap((set) => faultsOf(set, rows, ["_ab", "_ac", "_bc"]))).toEqual([]);
  });
});
