import { describe, expect, it } from "vitest";
import { testSettings } from "../fixtures/core-record.ts";
import { rowsOf } from "../fixtures/panel.ts";

const settings = testSettings();
const directed = { isDirected: true } as const;

/** A column of one directed pair by year. */
async function through(
  column: string,
  pair: readonly [number, number],
  years: readonly number[],
): Promise<unknown[]> {
  const span = { from: Math.min(...years), to: Math.max(...years) };
  const rows = await rowsOf(
    { ...directed, columns: ["threat", "friction"], years: span, states: ["USA", "RUS", "CHN", "VNM"] },
    settings,
  );
  return years.map(
    (year) =>
      rows.find((row) => row["year"] === year && row["ccode1"] === pair[0] && row["ccode2"] === pair[1])?.[
        column
      ],
  );
}

describe("threat on known cases", () => {
  it("from the United States to China in 1951 is among the greatest twentieth of all pairs", async () => {
    const rows = await rowsOf(
      { ...directed, columns: ["threat"], years: { from: 1951, to: 1951 } },
      settings,
    );
    const threats = rows.map((row) => row["threat"]).filter((value) => typeof value === "number");
    const own = rows.find((row) => row["ccode1"] === 2 && row["ccode2"] === 710)?.["threat"];
    expect(threats.filter((value) => value > Number(own)).length / threats.length).toBeLessThan(0.05);
  });

  it("rises between Russia and the United States once they are rivals again, and then has nowhere to go", async () => {
    // The greatest part counts: a rivalry of full severity hides what sanctions and crises add after 2014.
    const [before, rivals, crimea, war] = await through("hostility", [2, 365], [2003, 2010, 2014, 2022]);
    expect(Number(rivals)).toBeGreaterThan(Number(before));
    expect([rivals, crimea, war]).toEqual([1, 1, 1]);
  });

  it("is the same hostility both ways, and nothing where capability is not known", async () => {
    const rows = await rowsOf(
      { ...directed, columns: ["threat"], years: { from: 1938, to: 1938 } },
      settings,
    );
    const at = new Map(rows.map((row) => [`${String(row["ccode1"])}-${String(row["ccode2"])}`, row]));
    const turned = rows.filter(
      (row) =>
        at.get(`${String(row["ccode2"])}-${String(row["ccode1"])}`)?.["hostility"] !== row["hostility"],
    );
    expect(turned).toEqual([]);
    const outside = rows.filter(
      ({ threat: value }) => value !== null && !(Number(value) >= 0 && Number(value) <= 1),
    );
    expect(outside).toEqual([]);
  });
});

describe("pressure on known cases", () => {
  it("of the United States on Russia rises as NATO takes in its neighbours, and with 2014", async () => {
    const [before, after] = await through("pressure_alliances", [2, 365], [1998, 2004]);
    expect(Number(after)).toBeGreaterThan(Number(before) * 1.5);
    const [calm, crimea] = await through("pressure", [2, 365], [2010, 2014]);
    expect(Number(crimea)).toBeGreaterThan(Number(calm) * 1.5);
  });
});

describe("friction on known cases", () => {
  it("shows Russian submarines for Vietnam between Russia and China, and none of it in 1960", async () => {
    const [then, now] = await through("arms_to_enemies", [365, 710], [1960, 2014]);
    expect(then).toBeNull();
    expect(Number(now)).toBeGreaterThan(0);
  });

  it("counts the treaties of 1926 and 1939 as promises broken in 1941, and starts at one half", async () => {
    const rows = await rowsOf(
      { columns: ["trust"], years: { from: 1940, to: 1942 }, states: ["DEU", "RUS", "CHL", "THA"] },
      settings,
    );
    const of = (a: number, b: number, year: number) =>
      rows.find((row) => row["ccode1"] === a && row["ccode2"] === b && row["year"] === year);
    expect(of(155, 800, 1942)).toMatchObject({ trust: 0.5, promises_kept: 0, promises_broken: 0 });
    expect(of(255, 365, 1940)).toMatchObject({ promises_broken: 0 });
    expect(of(255, 365, 1942)).toMatchObject({ promises_broken: 2 });
    expect(Number(of(255, 365, 1942)?.["trust"])).toBeLessThan(Number(of(255, 365, 1940)?.["trust"]));
  });
});
