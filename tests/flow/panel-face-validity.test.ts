import { describe, expect, it } from "vitest";
import { testSettings } from "../fixtures/core-record.ts";
import { ofPair, rowsOf } from "../fixtures/panel.ts";

const settings = testSettings();
const directed = { isDirected: true } as const;
const [USA, RUS, CHN] = [2, 365, 710];

/** Pressure of the United States on Russia in some years. */
async function pressureOnRussia(column: string, years: readonly number[]): Promise<number[]> {
  const span = { from: Math.min(...years), to: Math.max(...years) };
  const rows = await rowsOf(
    { ...directed, columns: ["pressure"], years: span, states: ["USA", "RUS"] },
    settings,
  );
  return years.map((year) => Number(ofPair(rows, [USA, RUS], year)?.[column]));
}

describe("face validity by the core record alone", () => {
  it("Kilo submarines for Vietnam are a friction between Russia and China from the day they are ordered", async () => {
    const years = { from: 2009, to: 2009 };
    const states = ["RUS", "CHN", "IND", "VNM"];
    const asOf = async (day: string) => {
      const rows = await rowsOf({ ...directed, columns: ["rival-arms"], years, states, asOf: day }, settings);
      return [CHN, 750, 816].map((to) => ofPair(rows, [RUS, to], 2009)?.["arms_to_enemies"]);
    };
    // The order of six was signed on 15 December 2009; it touches China, not India or Vietnam itself.
    const [china, india, vietnam] = await asOf("2009-12-14");
    expect(await asOf("2009-12-15")).toEqual([Number(china) + 1, india, vietnam]);
    const rows = await rowsOf(
      { ...directed, columns: ["rival-arms"], years: { from: 1960, to: 2017 }, states },
      settings,
    );
    expect(ofPair(rows, [RUS, CHN], 1960)?.["arms_to_enemies"]).toBeNull();
    expect(Number(ofPair(rows, [RUS, CHN], 2017)?.["arms_to_enemies"])).toBeGreaterThan(Number(china));
  });

  it("each enlargement of NATO raises the pressure of the alliances of the United States around Russia", async () => {
    const around = await pressureOnRussia("pressure_alliances", [1998, 1999, 2004, 2009, 2022, 2023, 2024]);
    expect(around).toEqual([...new Set(around)].sort((p, q) => p - q));
    expect(around[2]).toBeGreaterThan(1.5 * Number(around[0]));
    const [before, after] = await pressureOnRussia("pressure", [1998, 2004]);
    expect(after).toBeGreaterThan(1.5 * Number(before));
  });

  it("the threat of the United States to both was high when Russia and China signed the treaty of 1950", async () => {
    for (const year of [1949, 1950]) {
      const years = { from: year, to: year };
      const rows = await rowsOf({ ...directed, columns: ["threat", "shared-threat"], years }, settings);
      const threats = rows.map((row) => row["threat"]).filter((value) => typeof value === "number");
      expect(threats.length).toBeGreaterThan(5000);
      for (const target of [RUS, CHN]) {
        const own = Number(ofPair(rows, [USA, target], year)?.["threat"]);
        expect(threats.filter((value) => value >= own).length / threats.length).toBeLessThan(0.02);
      }
      expect(ofPair(rows, [RUS, CHN], year)).toMatchObject({ shared_threat_from: "USA" });
    }
  });

  it("2014 and 2022 raise the pressure between Russia and the United States, where hostility is at its ceiling", async () => {
    const [reset, before, crimea, eve, war] = await pressureOnRussia(
      "pressure",
      [2010, 2013, 2014, 2021, 2022],
    );
    expect(crimea).toBeGreaterThan(2 * Number(reset));
    expect(crimea).toBeGreaterThan(2 * Number(before));
    expect(war).toBeGreaterThan(Number(eve));
    expect(war).toBeGreaterThan(Number(crimea));
    const years = { from: 2013, to: 2022 };
    const rows = await rowsOf(
      { ...directed, columns: ["pressure", "threat"], years, states: ["USA", "RUS"] },
      settings,
    );
    const back = (year: number) => Number(ofPair(rows, [RUS, USA], year)?.["pressure"]);
    expect(back(2014)).toBeGreaterThan(2 * back(2013));
    expect(new Set(rows.map((row) => row["hostility"]))).toEqual(new Set([1]));
  });
});
