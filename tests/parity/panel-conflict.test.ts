import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COLUMN_SETS, type ColumnSet } from "../../src/panel/index.ts";
import type { Database, Row } from "../../src/store/index.ts";
import { importData } from "../../src/workbench/index.ts";
import { coverageOf } from "../../src/workbench/panel/choose-columns.ts";
import { openPanelDatabase, sourceRowsAsOf } from "../../src/workbench/panel/panel-tables.ts";
import { testSettings, TODAY } from "../fixtures/core-record.ts";
import { libraryOf, rowsOf } from "../fixtures/panel.ts";
import { describeWithData } from "./staged.ts";

const FILES = [
  "conflict/gml_mid_2.2.1_directed_dispute_year",
  "conflict/gml_mid_2.2.1_directed_dyadyear_unique",
  "conflict/cow_mid_5.0_directed_dispute_year",
  "conflict/cow_mid_5.0_dispute_level",
  "conflict/cow_mid_5.0_directed_dyadyear_unique",
  "conflict/cow_interstate_war_4.0_directed_dyadyear",
  "conflict/dyadic_interstate_war_2018",
  "conflict/ucdp_armed_conflict_25.1",
  "conflict/thompson_dreyer_rivalries_2012",
  "conflict/thompson_sakuwa_suhas_rivalries_2021",
  "conflict/latent_territorial_threat",
  "conflict/gibler_rider_hutchison_arms_races",
  "alliances/peace_data_3.1_dyad_spells",
  "economy/ties_imposed_sanctions_1945_2005",
].map((file) => `${file}.csv.gz`);

const GROUPS = ["disputes", "wars", "ucdp", "peace", "rivalry", "sanctions"] as const;
const FAMILY = COLUMN_SETS.filter(
  ({ id, group }) =>
    GROUPS.some((name) => name === group) || ["pact-spells", "territorial-threat"].includes(id),
);
const STAGED_SETS = FAMILY.filter(({ id }) => !id.startsWith("acd-"));
const IDS = STAGED_SETS.map(({ id }) => id);

const library = () => libraryOf(...FILES);

/** Rows of a directed panel of a few states with every column of the family. */
async function panelOf(states: readonly string[], from: number, to = from): Promise<Row[]> {
  return rowsOf({ columns: IDS, years: { from, to }, states, isDirected: true }, await library());
}

const STATES = ["USA", "CUB", "NIC", "ARG", "GBR", "FRA", "RUS", "JPN", "IND", "PAK"];
let world: Promise<Row[]> | undefined;

/** Two centuries of ten states, read once. */
function worldRows(): Promise<Row[]> {
  world ??= panelOf(STATES, 1816, 2026);
  return world;
}

async function rowOf(first: number, second: number, year: number): Promise<Row> {
  const rows = await worldRows();
  const found = rows.find(
    (row) => row["ccode1"] === first && row["ccode2"] === second && row["year"] === year,
  );
  if (found === undefined) throw new Error(`no row ${first}, ${second}, ${year}`);
  return found;
}

async function yearsOf(first: number, second: number, from: number, to: number): Promise<Row[]> {
  const rows = await worldRows();
  return rows.filter(
    (row) =>
      row["ccode1"] === first &&
      row["ccode2"] === second &&
      Number(row["year"]) >= from &&
      Number(row["year"]) <= to,
  );
}

async function withDatabase<T>(
  work: (database: Database, rows: (set: string | ColumnSet) => string) => Promise<T>,
) {
  const settings = await library();
  const { database } = await openPanelDatabase(TODAY, settings);
  try {
    await database.all(`create table state_year as select distinct y.year::integer as year, s.k, s.state, true as in_cow
      from range(1990, 2000) y(year) join core_member m on m.system = 'cow' and year(m.from_day) <= y.year and year(m.to_day) >= y.year
      join core_state s on s.state = m.state`);
    const source = sourceRowsAsOf(TODAY, settings);
    return await work(database, (set) => (typeof set === "string" ? source(set) : `(${set.rows(source)})`));
  } finally {
    database.close();
  }
}

const TYPES = { integer: "INTEGER", number: "DOUBLE", text: "VARCHAR", date: "DATE" } as const;
/** Key of a set's rows, and when a row pairs a state with itself. */
const KEYS = {
  "state-year": ["year, state", "false"],
  "dyad-year": ["year, least(a, b), greatest(a, b)", "a = b"],
  "directed-dyad-year": ["year, a, b", "a = b"],
} as const;

const setOf = (id: string): ColumnSet => {
  const set = COLUMN_SETS.find((one) => one.id === id);
  if (set === undefined) throw new Error(`no set ${id}`);
  return set;
};

describeWithData("columns on conflict", () => {
  it.each([
    ["gml-disputes", "gml", "gml-mid-dyad-years", "gmlmid", 9284],
    ["cow-disputes", "cowmid", "cow-mid-dyad-years", "cowmid", 10234],
  ] as const)(
    "keep of several disputes in %s the one that the published table keeps",
    async (id, prefix, unique, theirs, n) => {
      const [counted] = await withDatabase((database, rows) =>
        database.all(`select count(*)::integer as n,
            (count(*) filter (where k.${prefix}_dispnum is distinct from u.dispnum))::integer as number,
            (count(*) filter (where k.${prefix}_onset is distinct from u.${theirs}onset::integer))::integer as onset,
            (count(*) filter (where k.${prefix}_ongoing is distinct from u.${theirs}ongoing::integer))::integer as ongoing,
            (count(*) filter (where k.${prefix}_hostlev is distinct from u.hostlev1
              or k.${prefix}_hostlev_opp is distinct from u.hostlev2
              or k.${prefix}_side_a is distinct from u.sidea1::integer))::integer as other
          from ${rows(setOf(id))} k full join ${rows(unique)} u
            on u.year = k.year and u.ccode1_id = k.a and u.ccode2_id = k.b`),
      );
      expect(counted).toEqual({ n, number: 0, onset: 0, ongoing: 0, other: 0 });
    },
  );

  it("have one row per key, never a state with itself, and columns of the types they tell", async () => {
    const wrong = await withDatabase(async (database, rows) => {
      const found: string[] = [];
      for (const set of STAGED_SETS) {
        const [key, self] = KEYS[set.grain];
        const [counted] = await database.all(`select count(*)::integer as n,
            count(distinct (${key}))::integer as keys, (count(*) filter (where ${self}))::integer as selves
          from ${rows(set)}`);
        if (counted?.["n"] !== counted?.["keys"] || counted?.["n"] === 0 || counted?.["selves"] !== 0)
          found.push(`${set.id} ${JSON.stringify(counted)}`);
        const typed = await database.all(`describe select * from ${rows(set)}`);
        const types = new Map(typed.map((row) => [row["column_name"], row["column_type"]]));
        found.push(
          ...set.columns
            .filter(({ name, type }) => types.get(name) !== TYPES[type])
            .map(({ name }) => `${name} is ${String(types.get(name))}`),
        );
      }
      return found;
    });
    expect(wrong).toEqual([]);
  });

  it("have no value outside their years, and none missing within where silence means zero", async () => {
    const rows = await worldRows();
    expect(rows.length).toBeGreaterThan(10_000);
    const wrong = STAGED_SETS.flatMap((set) => {
      const { from, to } = coverageOf(set);
      const suffixes = set.grain === "state-year" ? ["1", "2"] : [""];
      return set.columns.flatMap(({ name, absent }) =>
        suffixes.flatMap((suffix) => {
          const cells = rows.map((row) => [Number(row["year"]), row[name + suffix]] as const);
          const outside = cells.filter(([year, cell]) => (year < from || year > to) && cell !== null);
          const holes = cells.filter(([year, cell]) => year >= from && year <= to && cell === null);
          const never = cells.every(([, cell]) => cell === null);
          return [
            ...(outside.length > 0 ? [`${name}: ${outside.length} outside`] : []),
            ...((absent ?? set.absent) === "zero" && holes.length > 0
              ? [`${name}: ${holes.length} holes`]
              : []),
            ...(never ? [`${name}: never a value`] : []),
          ];
        }),
      );
    });
    expect(wrong).toEqual([]);
  });

  it("are the same both ways where they are about an undirected pair", async () => {
    const rows = await worldRows();
    const byKey = new Map(
      rows.map((row) => [`${String(row["ccode1"])}-${String(row["ccode2"])}-${String(row["year"])}`, row]),
    );
    const names = STAGED_SETS.filter(({ grain }) => grain === "dyad-year").flatMap(({ columns }) =>
      columns.map(({ name }) => name),
    );
    const unlike = rows.flatMap((row) => {
      const mirror = byKey.get(`${String(row["ccode2"])}-${String(row["ccode1"])}-${String(row["year"])}`);
      return names.filter((name) => row[name] !== mirror?.[name]);
    });
    expect(unlike).toEqual([]);
    expect(names.length).toBeGreaterThan(40);
  });

  it("count years of peace as their definition does, year by year", async () => {
    const rows = await worldRows();
    const pairs = new Map<string, Row[]>();
    for (const row of rows) {
      const pair = `${String(row["ccode1"])}-${String(row["ccode2"])}`;
      const years = pairs.get(pair) ?? [];
      pairs.set(pair, years);
      years.push(row);
    }
    const wrong: string[] = [];
    for (const [pair, years] of pairs) {
      for (const [column, event, to] of [
        ["gml_peace_years", "gml_ongoing", 2010],
        ["cowmid_peace_years", "cowmid_ongoing", 2014],
        ["war_peace_years", "war_ongoing", 2007],
      ] as const) {
        let quietFrom = Number(years[0]?.["year"]);
        for (const row of years.filter(({ year }) => Number(year) <= to)) {
          if (row[column] !== Number(row["year"]) - quietFrom)
            wrong.push(`${pair} ${String(row["year"])} ${column}`);
          if (row[event] === 1) quietFrom = Number(row["year"]) + 1;
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(pairs.size).toBe(90);
  });

  it("count years of peace the same in a panel of a few years as in one of all", async () => {
    const all = await panelOf(["IRN", "IRQ"], 1930, 1992);
    const few = await panelOf(["IRN", "IRQ"], 1990, 1992);
    expect(few).toEqual(all.filter(({ year }) => Number(year) >= 1990));
  });
});

describeWithData("wars and disputes that are known", () => {
  it("Russia and Japan 1904: Japan attacked, fought in 1904 and 1905, and won", async () => {
    const row = await rowOf(740, 365, 1904);
    expect(row).toMatchObject({ war_ongoing: 1, war_onset: 1, war_initiator: 1, war_initiator_opp: 0 });
    expect(row).toMatchObject({
      dwar_role: 1,
      dwar_role_opp: 3,
      dwar_outcome: 1,
      clash_level: 4,
      clash_war_onset: 1,
    });
    expect([Number(row["war_warnum"]), Number(row["war_outcome"]), Number(row["war_deaths"])]).toEqual([
      85, 1, 80378,
    ]);
    expect(await rowOf(740, 365, 1905)).toMatchObject({ war_ongoing: 1, war_onset: 0 });
    expect(await rowOf(740, 365, 1906)).toMatchObject({ war_ongoing: 0, war_peace_years: 0 });
  });

  it.each([1965, 1971])(
    "India and Pakistan %i: a war, a dispute and a rivalry, and both claim land",
    async (year) => {
      const row = await rowOf(750, 770, year);
      expect(row).toMatchObject({
        war_onset: 1,
        dwar_ongoing: 1,
        clash_war: 1,
        gml_ongoing: 1,
        cowmid_ongoing: 1,
      });
      expect(row).toMatchObject({
        riv_ongoing: 1,
        riv_severity: 2,
        td_ongoing: 1,
        tssr_ongoing: 1,
        ps_level: 0,
      });
      expect(row).toMatchObject({
        ucdp_dyad_ongoing: 1,
        ucdp_dyad_intensity: 2,
        ucdp_interstate1: 1,
        claim_either: 1,
      });
    },
  );

  it("Britain and Argentina 1982: a war over the Falklands that Argentina began and lost", async () => {
    const row = await rowOf(160, 200, 1982);
    expect(row).toMatchObject({
      war_onset: 1,
      war_initiator: 1,
      gml_init: 1,
      gml_revisionist: 1,
      claim_ongoing: 1,
    });
    expect([Number(row["gml_dispnum"]), Number(row["war_outcome"]), Number(row["gml_revtype"])]).toEqual([
      3630, 2, 1,
    ]);
    expect(await rowOf(200, 160, 1982)).toMatchObject({
      gml_init: 0,
      claim_ongoing: 0,
      claim_either: 1,
    });
  });

  it("United States and Soviet Union: rivals from 1945 to 1989, in transition to 1992", async () => {
    const rows = await yearsOf(2, 365, 1944, 1993);
    for (const column of ["riv_ongoing", "td_ongoing", "tssr_ongoing"]) {
      const years = rows.filter((row) => row[column] === 1).map(({ year }) => year);
      expect([column, years[0], years.at(-1)]).toEqual([column, 1945, 1989]);
    }
    expect(rows.find(({ year }) => year === 1989)).toMatchObject({
      td_years: 44,
      tssr_principal: 1,
      td_type: "positional",
    });
  });

  it("the peace scale runs straight between two levels: United States and Nicaragua 1926 to 1933", async () => {
    const rows = await yearsOf(2, 93, 1925, 1934);
    const levels = rows.map((row) => Number(row["ps_level"]));
    expect(levels[0]).toBe(0);
    // 24 September 1926 to 1 January 1933 are 2291 days; to the end of 1929, 1194.
    expect(levels[4]).toBeCloseTo((0.5 * 1194) / 2291, 10);
    expect(levels.at(-1)).toBe(0.5);
    expect(rows.map((row) => row["ps_transition"])).toEqual([0, 1, 1, 1, 1, 1, 1, 1, 0, 0]);
  });

  it("sanctions go from sender to target: the United States on Cuba from 1960", async () => {
    expect(await rowOf(2, 40, 1960)).toMatchObject({
      sanc_onset: 1,
      sanc_severity: 3,
      tsanc_onset: 1,
    });
    expect(await rowOf(2, 40, 1970)).toMatchObject({
      sanc_ongoing: 1,
      sanc_onset: 0,
      sanc_years: 10,
    });
    expect(await rowOf(40, 2, 1960)).toMatchObject({ sanc_ongoing: 0, tsanc_ongoing: 0 });
  });

  it("the pact of the United States and France began in 1949", async () => {
    expect(await rowOf(2, 220, 1949)).toMatchObject({ pact_onset: 1, pact_run_years: 0 });
    expect(await rowOf(2, 220, 1951)).toMatchObject({
      pact_onset: 0,
      pact_run_years: 2,
      pact_gap_years: 0,
    });
    expect(await rowOf(2, 220, 1948)).toMatchObject({ pact_onset: 0, pact_run_years: null });
  });

  it("arms races are told only between rivals: India and Pakistan, not Norway and Sweden", async () => {
    expect((await panelOf(["NOR", "SWE"], 1970))[0]).toMatchObject({ race_ongoing: null, td_ongoing: 0 });
    expect(await rowOf(750, 770, 1964)).toMatchObject({ race_ongoing: 0 });
  });
});

describe("armed conflicts in the publisher's layout", () => {
  it("are read from lists of states: a civil war with supporters, and a conflict of two states", async () => {
    const settings = { ...testSettings(), libraryFolder: mkdtempSync(join(tmpdir(), "entente-library-")) };
    const fixture = join(
      import.meta.dirname,
      "../../src/record/sources/ucdp-prio-conflict-years/fixture.csv",
    );
    await importData({ path: fixture }, settings, () => {});
    const states = await rowsOf(
      {
        unit: "state-year",
        columns: ["acd-states"],
        years: { from: 1994, to: 1995 },
        states: ["PER", "COL"],
      },
      settings,
    );
    expect(states).toMatchObject([
      { ccode: 100, year: 1994, acd_ongoing: 0, acd_support: 0 },
      { ccode: 100, year: 1995, acd_ongoing: 0, acd_support: 1, acd_intensity: 0 },
      { ccode: 135, year: 1994, acd_ongoing: 1, acd_new: 1, acd_intensity: 1, acd_internationalized: 0 },
      { ccode: 135, year: 1995, acd_ongoing: 1, acd_onset: 0, acd_intensity: 2, acd_internationalized: 1 },
    ]);
    const pairs = await rowsOf(
      { columns: ["acd-dyads"], years: { from: 2003, to: 2003 }, states: ["IND", "CHN", "PER"] },
      settings,
    );
    expect(pairs.filter((row) => row["acd_dyad_ongoing"] === 1)).toMatchObject([
      { ccode1: 710, ccode2: 750, acd_dyad_onset: 1, acd_dyad_intensity: 1, acd_dyad_together: 0 },
    ]);
  });
});
