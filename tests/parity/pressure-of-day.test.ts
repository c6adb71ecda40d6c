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

  it.each([1938, 1962, 1985, 2015])(
    "is the same for the great powers of %i but for what ended in it",
    async (year) => {
      const everything = knownOn(TODAY, core);
      const day = endOfYear(year);
      const known = groupKnown(
        day,
        Object.values(everything.facts)
          .flat()
          .filter(({ validFrom }) => validFrom <= day),
        core.unitDistance,
      );
      const world = worldOfYear(year, everything);
      const states = ["USA", "RUS", "CHN", "GBR", "FRA", "TUR", "IRN", "IND"];
      const asked = {
        columns: ["pressure", "system"],
        years: { from: year, to: year },
        isDirected: true,
        states,
      };
      let [same, count] = [0, 0];
      for (const row of await rowsOf(asked, testSettings())) {
        const [from, to] = [String(row["state1"]) as StateId, String(row["state2"]) as StateId];
        if (!world.index.has(from) || !world.index.has(to)) continue;
        const own = pressureOn(known, world, from, to);
        const gaps = PRESSURE_PARTS.map((part) =>
          Math.abs(Number(row[`pressure_${part}`]) - (own.parts[part] ?? 0)),
        );
        count++;
        if (Math.max(...gaps, Math.abs(Number(row["pressure"]) - own.pressure)) < NEAR) same++;
      }
      expect(count).toBeGreaterThan(20);
      expect(same / count).toBeGreaterThanOrEqual(0.9);
    },
  );
});
