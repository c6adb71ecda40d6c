import { describe, expect, it } from "vitest";
import { testSettings } from "../fixtures/core-record.ts";
import { libraryOf, rowsOf } from "../fixtures/panel.ts";
import { describeWithData } from "../parity/staged.ts";

const YEAR = { from: 1914, to: 1914 };

describe("a panel of the core record", () => {
  const settings = testSettings();

  it("has each pair of members once, or once each way, in order", async () => {
    const states = await rowsOf({ unit: "state-year", columns: ["system"], years: YEAR }, settings);
    const pairs = await rowsOf({ columns: ["ties"], years: YEAR }, settings);
    const both = await rowsOf({ columns: ["ties"], years: YEAR, isDirected: true }, settings);
    const n = states.length;
    expect(n).toBeGreaterThan(40);
    expect([pairs.length, both.length]).toEqual([(n * (n - 1)) / 2, n * (n - 1)]);
    const keys = both.map((row) => Number(row["ccode1"]) * 1000 + Number(row["ccode2"]));
    expect(keys).toEqual([...keys].sort((p, q) => p - q));
  });

  it("says who was bound to whom: Germany and Austria-Hungary, France and Russia in 1914", async () => {
    const rows = await rowsOf(
      { columns: ["ties"], years: YEAR, states: ["DEU", "AUH", "FRA", "RUS"] },
      settings,
    );
    const bound = rows.filter((row) => row["tie_defense"] === 1).map((row) => [row["ccode1"], row["ccode2"]]);
    expect(bound).toEqual([
      [220, 365],
      [255, 300],
    ]);
    expect(rows).toHaveLength(6);
  });

  it("keeps only relevant pairs, or those not yet allied, when asked", async () => {
    const all = await rowsOf({ columns: ["ties"], years: YEAR }, settings);
    const relevant = await rowsOf({ columns: ["ties"], years: YEAR, relevant: true }, settings);
    const open = await rowsOf({ columns: ["ties"], years: YEAR, notAllied: true }, settings);
    expect(relevant.length).toBeGreaterThan(100);
    expect(relevant.length).toBeLessThan(all.length);
    const allied = all.length - open.length;
    expect(allied).toBeGreaterThan(3);
    expect(allied).toBeLessThan(60);
  });

  it("puts three states in a row of a triad, each with its own columns and each pair with its own", async () => {
    const rows = await rowsOf(
      {
        unit: "triad-year",
        columns: ["system", "ties"],
        years: { from: 1970, to: 1970 },
        states: ["USA", "GBR"],
        against: ["RUS"],
      },
      settings,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      state_a: "USA",
      state_b: "GBR",
      state_c: "RUS",
      tie_defense_ab: 1,
      tie_defense_ac: 0,
    });
  });

  it("refuses columns that do not exist and spans that are none", async () => {
    await expect(rowsOf({ columns: ["tiez"], years: YEAR }, settings)).rejects.toMatchObject({
      code: "panel/unknown-columns",
    });
    await expect(
      rowsOf({ columns: ["ties"], years: { from: 1950, to: 1940 } }, settings),
    ).rejects.toMatchObject({
      code: "panel/bad-request",
    });
    await expect(
      rowsOf({ columns: ["ties"], years: { from: 2020, to: 2027 } }, settings),
    ).rejects.toMatchObject({ code: "panel/bad-request" });
    await expect(
      rowsOf({ columns: ["ties"], years: YEAR, asOf: "2027-01-01" }, settings),
    ).rejects.toMatchObject({
      code: "record/date-out-of-range",
    });
    await expect(rowsOf({ columns: ["cow-nmc"], years: YEAR }, settings)).rejects.toMatchObject({
      code: "record/no-dataset",
    });
  });
});

describeWithData("a panel of imported datasets", () => {
  it("has no value outside a source's years, and zero within where the source says nothing", async () => {
    const settings = await libraryOf("conflict/gml_mid_2.2.1_directed_dispute_year.csv.gz");
    const rows = await rowsOf(
      { columns: ["disputes"], years: { from: 2009, to: 2012 }, states: ["NOR", "SWE"] },
      settings,
    );
    expect(rows.map((row) => [row["year"], row["gml_ongoing_12"]])).toEqual([
      [2009, 0],
      [2010, 0],
      [2011, null],
      [2012, null],
    ]);
  });

  it("has no zero for a year that could not be known yet on the panel's day", async () => {
    const settings = await libraryOf("conflict/gml_mid_2.2.1_directed_dispute_year.csv.gz");
    const rows = await rowsOf(
      {
        columns: ["disputes", "ties"],
        years: { from: 2006, to: 2009 },
        states: ["NOR", "SWE"],
        asOf: "2008-06-30",
      },
      settings,
    );
    expect(rows.map((row) => [row["year"], row["gml_ongoing_12"], row["tie_defense"]])).toEqual([
      [2006, 0, 0],
      [2007, 0, 0],
      [2008, null, 0],
      [2009, null, null],
    ]);
  });

  it("has no zero of a list that was not out yet on the panel's day", async () => {
    const settings = await libraryOf("states/maoz_global_regional_powers.csv.gz");
    const asked = { columns: ["maoz-powers"], years: { from: 2000, to: 2000 }, states: ["USA", "NOR"] };
    const globalOf = async (asOf: string) =>
      (await rowsOf({ ...asked, unit: "state-year", asOf }, settings)).map((row) => row["maoz_global"]);
    expect(await globalOf("2015-01-01")).toEqual([null, null]);
    expect(await globalOf("2021-01-01")).toEqual([1, 0]);
  });
});
