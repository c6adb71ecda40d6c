import { describe, expect, it } from "vitest";
import { testSettings } from "../fixtures/core-record.ts";
import { ofPair, rowsOf } from "../fixtures/panel.ts";

const settings = testSettings();

describe("pressure", () => {
  it("goes one way: Russia has no alliances or troops around the United States in 2010", async () => {
    const years = { from: 2010, to: 2010 };
    const rows = await rowsOf(
      { isDirected: true, columns: ["pressure"], years, states: ["USA", "RUS"] },
      settings,
    );
    expect(ofPair(rows, [365, 2], 2010)).toMatchObject({ pressure_alliances: 0, pressure_troops: 0 });
    expect(Number(ofPair(rows, [2, 365], 2010)?.["pressure_troops"])).toBeGreaterThan(0.5);
  });

  it("is not known before sanctions are, and otherwise lies from 0 to 1 as the mean of its parts", async () => {
    const span = { from: 1934, to: 1935 };
    const rows = await rowsOf({ isDirected: true, columns: ["pressure"], years: span }, settings);
    expect(rows.filter((row) => row["year"] === 1934 && row["pressure"] !== null)).toEqual([]);
    const later = rows.filter((row) => row["year"] === 1935);
    expect(later.length).toBeGreaterThan(1000);
    const wrong = later.filter((row) => {
      const part = (name: string) => Number(row[`pressure_${name}`]);
      const forward = (part("alliances") + part("troops")) / 2;
      const mean = (part("sanctions") + part("acts") + part("disputes") + forward) / 4;
      return !(Math.abs(mean - Number(row["pressure"])) < 1e-9 && mean >= 0 && mean <= 1);
    });
    expect(wrong).toEqual([]);
  });
});
