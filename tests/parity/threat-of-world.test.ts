import { beforeAll, describe, expect, it } from "vitest";
import type { StateId } from "../../src/core/index.ts";
import { worldOfYear } from "../../src/panel/index.ts";
import { threatFrom } from "../../src/panel/threat.ts";
import { knownOn, loadCore, testSettings, TODAY, type CoreRecord } from "../fixtures/core-record.ts";
import { rowsOf } from "../fixtures/panel.ts";

/** What a state that ended in the year moves of others' shares is less. */
const TOLERANCE = 1e-3;

/** The panel's queries and the model's world follow one formula; they differ in years in which something ended before their last day. */
describe("threat in the panel against the model's own at the end of the year", () => {
  let core: CoreRecord;
  beforeAll(async () => {
    core = await loadCore();
  });

  it.each([
    [1850, 1],
    [1880, 1],
    [1913, 0.9],
    [1938, 0.9],
    [1985, 0.999],
    [2015, 1],
  ])(
    "is the same for the pairs of %i, at least %d of them, and hostility is never less",
    async (year, least) => {
      const world = worldOfYear(year, knownOn(TODAY, core));
      const asked = { columns: ["threat", "system"], years: { from: year, to: year }, isDirected: true };
      const rows = await rowsOf(asked, testSettings());
      let [same, count, less] = [0, 0, 0];
      for (const row of rows) {
        const from = world.index.get(String(row["state1"]) as StateId);
        const to = world.index.get(String(row["state2"]) as StateId);
        if (from === undefined || to === undefined) continue;
        const own = threatFrom(world, from, to);
        const [hostility, chance] = [Number(row["hostility"]), row["chance_to_lose"]];
        const isSameChance =
          chance === null
            ? Number.isNaN(own.chanceToLose)
            : Math.abs(Number(chance) - own.chanceToLose) <= TOLERANCE * own.chanceToLose;
        count++;
        if (isSameChance && Math.abs(hostility - own.hostility) < 1e-6) same++;
        if (hostility < own.hostility - 1e-6) less++;
      }
      expect(count).toBeGreaterThan(1000);
      expect(less).toBe(0);
      expect(same / count).toBeGreaterThanOrEqual(least);
    },
  );
});
