import { beforeAll, describe, expect, it } from "vitest";
import { endOfYear, type StateId } from "../../src/core/index.ts";
import { pressureOn, PRESSURE_PARTS } from "../../src/panel/pressure.ts";
import { worldOfYear } from "../../src/panel/index.ts";
import { groupKnown } from "../../src/record/index.ts";
import { knownOn, loadCore, testSettings, TODAY, type CoreRecord } from "../fixtures/core-record.ts";
import { rowsOf } from "../fixtures/panel.ts";

const NEAR = 1e-5;

/** The panel's query counts what held on any day of a year, the lever what holds on the day: the last one here. */
describe("pressure of a day against the panel's of its year", () => {
  let core: CoreRecord;
  beforeAll(async () => {
    core = await loadCore();
  });

  it.each([
    [1938, 0.9],
    [1962, 0.8],
    [1985, 0.9],
    [2015, 0.99],
  ])(
    "is the same for the great powers of %i, at least %d of them, and never far off where a state or pact began or ended in it",
    async (year, least) => {
      const everything = knownOn(TODAY, core);
      const day = endOfYear(year);
      const begun = Object.values(everything.facts)
        .flat()
        .filter(({ validFrom }) => validFrom <= day);
      const known = groupKnown(day, begun, core.unitDistance);
      const world = worldOfYear(year, everything);
      const states = ["USA", "RUS", "CHN", "GBR", "FRA", "TUR", "IRN", "IND"];
      const years = { from: year, to: year };
      const asked = { columns: ["pressure", "system"], years, isDirected: true, states };
      const gaps = (await rowsOf(asked, testSettings())).map((row) => {
        const [from, to] = [String(row["state1"]) as StateId, String(row["state2"]) as StateId];
        const { parts, pressure } = pressureOn(known, world, from, to);
        const apart = PRESSURE_PARTS.map((part) =>
          Math.abs(Number(row[`pressure_${part}`]) - (parts[part] ?? Number.NaN)),
        );
        return Math.max(...apart, Math.abs(Number(row["pressure"]) - pressure));
      });
      expect(gaps.length).toBeGreaterThan(20);
      expect(Math.max(...gaps)).toBeLessThan(0.1);
      expect(gaps.filter((gap) => gap < NEAR).length / gaps.length).toBeGreaterThanOrEqual(least);
    },
  );
});
