import { describe, expect, it } from "vitest";
import { testSettings } from "../fixtures/core-record.ts";
import { libraryOf, ofPair, rowsOf } from "../fixtures/panel.ts";
import { describeWithData } from "../parity/staged.ts";

const settings = testSettings();
const [USA, GBR, DEU, RUS, UKR, CHN, JPN, LKA, VNM] = [2, 200, 255, 365, 369, 710, 740, 780, 816];

describe("spheres of influence", () => {
  it("shows in spheres that meet in Central Asia, Mongolia and Korea, more than those of most neighbours", async () => {
    const asked = { columns: ["spheres"], years: { from: 2013, to: 2013 } };
    const rows = await rowsOf(asked, settings);
    const own = ofPair(rows, [RUS, CHN], 2013);
    expect(own).toMatchObject({ spheres_shared: 5 });
    const above = rows.filter((row) => Number(row["spheres_overlap"]) > Number(own?.["spheres_overlap"]));
    expect(above.length / rows.length).toBeLessThan(0.1);
  });

  it("meet more between Russia and China after 1991, and those of an island without allies with none", async () => {
    const asked = { columns: ["spheres"], years: { from: 1985, to: 2000 }, states: ["RUS", "CHN", "LKA"] };
    const rows = await rowsOf(asked, settings);
    const shared = (pair: readonly [number, number], year: number) =>
      ofPair(rows, pair, year)?.["spheres_shared"];
    expect(Number(shared([RUS, CHN], 2000))).toBeGreaterThan(Number(shared([RUS, CHN], 1985)));
    expect([shared([CHN, LKA], 2000), shared([RUS, LKA], 2000)]).toEqual([0, 0]);
  });
});

describe("trust", () => {
  it("counts the treaties of 1926 and 1939 as promises broken in 1941, and starts at one half", async () => {
    const rows = await rowsOf(
      { columns: ["trust"], years: { from: 1940, to: 1942 }, states: ["DEU", "RUS", "CHL", "THA"] },
      settings,
    );
    const of = (a: number, b: number, year: number) => ofPair(rows, [a, b], year);
    expect(of(155, 800, 1942)).toMatchObject({ trust: 0.5, promises_kept: 0, promises_broken: 0 });
    expect(of(DEU, RUS, 1940)).toMatchObject({ promises_broken: 0 });
    expect(of(DEU, RUS, 1942)).toMatchObject({ promises_broken: 2, promises_violated: 2 });
    expect(Number(of(DEU, RUS, 1942)?.["trust"])).toBeLessThan(Number(of(DEU, RUS, 1940)?.["trust"]));
  });

  it("does not let a promise count less in the years before it is broken", async () => {
    const rows = await rowsOf(
      { columns: ["trust", "core-clashes"], years: { from: 1930, to: 1942 }, states: ["USA", "JPN"] },
      settings,
    );
    // The Four-Power Treaty of 1921 held for ten years and was broken in December 1941.
    const of = (year: number) => ofPair(rows, [USA, JPN], year);
    expect(of(1940)).toMatchObject({ promises_kept: 2, promises_broken: 0 });
    expect(of(1942)).toMatchObject({ promises_kept: 1, promises_broken: 1, clash_years_since: 0 });
  });

  it("does not see a promise broken before it was", async () => {
    const asked = { columns: ["trust"], years: { from: 1940, to: 1940 }, states: ["DEU", "RUS"] };
    const [then] = await rowsOf({ ...asked, asOf: "1940-12-31" }, settings);
    const [today] = await rowsOf(asked, settings);
    expect(then).toMatchObject({ promises_broken: 0 });
    expect(then?.["trust"]).toBe(today?.["trust"]);
  });
});

describeWithData("arms of the whole market", () => {
  it("go from Russia to the enemies of China in a growing share, net of what China gets", async () => {
    const rows = await rowsOf(
      {
        isDirected: true,
        columns: ["rival-arms-share"],
        years: { from: 1958, to: 2022 },
        states: ["RUS", "CHN", "VNM"],
      },
      await libraryOf("capabilities/sipri_tiv_supplier_recipient_year.csv.gz"),
    );
    const at = (year: number) => ofPair(rows, [RUS, CHN], year);
    for (const name of ["arms_enemies_tiv", "arms_enemies_share", "arms_enemies_net"])
      expect([at(1958)?.[name], at(2022)?.[name]], name).toEqual([null, null]);
    expect(Number(at(1959)?.["arms_enemies_share"])).toBeLessThan(0.01);
    expect(Number(at(2016)?.["arms_enemies_share"])).toBeGreaterThan(0.4);
    expect(Number(at(2005)?.["arms_enemies_net"])).toBeLessThan(0);
    expect(Number(at(2016)?.["arms_enemies_net"])).toBeGreaterThan(0);
    expect(ofPair(rows, [VNM, CHN], 2016)?.["arms_enemies_net"]).toBeNull();
  });
});

describeWithData("the gap of visions of order", () => {
  it("has Russia and China nearer to each other than to the United States in 2015", async () => {
    const imported = await libraryOf("diplomacy/unga_ideal_points_july2025.csv.gz");
    const rows = await rowsOf(
      {
        unit: "triad-year",
        columns: ["order"],
        years: { from: 2015, to: 2015 },
        states: ["RUS", "CHN"],
        against: ["USA"],
      },
      imported,
    );
    const [row = {}] = rows;
    const distance = (pair: string) => Number(row[`ideal_distance_${pair}`]);
    const gap = (distance("ac") + distance("bc")) / 2 - distance("ab");
    expect(row["order_vision_gap"]).toBeCloseTo(gap, 12);
    expect(gap).toBeGreaterThan(1);
  });
});

describeWithData("the asymmetry of dependence on trade", () => {
  it("is the difference of the two dependences, missing where one is, and has Ukraine lean on Russia", async () => {
    const rows = await rowsOf(
      {
        isDirected: true,
        columns: ["trade-dependence", "trade-asymmetry", "trade-dependence-gap"],
        years: { from: 1959, to: 2015 },
        states: ["USA", "GBR", "RUS", "UKR", "CHN", "JPN"],
      },
      await libraryOf(
        "economy/cow_dyadic_trade_4.0_nondirected.csv.gz",
        "economy/world_bank_gdp_current_usd.csv.gz",
      ),
    );
    const wrong = rows.filter((row) => {
      const [one, other] = [Number(row["ccode1"]), Number(row["ccode2"])];
      const back = ofPair(rows, [other, one], Number(row["year"]));
      const [own, its] = [row["trade_dependence"], back?.["trade_dependence"]];
      if (own === null || its === null)
        return row["trade_dependence_gap"] !== null || row["trade_asymmetry"] !== null;
      const gap = Number(own) - Number(its);
      return row["trade_dependence_gap"] !== gap || row["trade_asymmetry"] !== Math.abs(gap);
    });
    expect(wrong).toEqual([]);
    const gap = (pair: readonly [number, number], year: number) =>
      ofPair(rows, pair, year)?.["trade_dependence_gap"];
    expect(Number(gap([UKR, RUS], 2000))).toBeGreaterThan(0.2);
    expect(Number(gap([RUS, UKR], 2000))).toBeLessThan(-0.2);
    // No income of the Soviet Union is known; none of anyone before 1960 or trade after 2014.
    expect(Number(ofPair(rows, [USA, RUS], 1980)?.["trade_dependence"])).toBeGreaterThan(0);
    for (const [pair, year] of [
      [[USA, RUS], 1980],
      [[USA, GBR], 1959],
      [[CHN, JPN], 2015],
    ] as const)
      expect([gap(pair, year), ofPair(rows, pair, year)?.["trade_asymmetry"]]).toEqual([null, null]);
  });
});
