import { beforeAll, describe, expect, it } from "vitest";
import { loadCore, type CoreRecord } from "../fixtures/core-record.ts";
import { ALLIES, placeOf, placeWithoutHolder, QUIET, type Place } from "./face-validity.ts";

const NEAR_TOP_PCT = 5;
const LEAST_NEAR_TOP = 8;
/** A quiet pair is no likelier than this multiple of the base rate, and never above this probability. */
const QUIET_TIMES = 2;
const QUIET_PROBABILITY = 0.01;

let core: CoreRecord;
let places: Place[] = [];
beforeAll(async () => {
  core = await loadCore();
  places = ALLIES.map((one) => placeOf(one, core));
});

describe("pairs that history brought together", () => {
  it("stand where they stood among all pairs of their day", async () => {
    await expect(`${JSON.stringify(places, undefined, 2)}\n`).toMatchFileSnapshot(
      "face-validity/allies.json",
    );
  });

  it("stand among the likeliest twentieth in at least eight of twelve; a pair bound already counts as none", () => {
    expect(places).toHaveLength(12);
    const near = places.filter(({ topPct }) => topPct !== undefined && topPct <= NEAR_TOP_PCT);
    expect(near.length).toBeGreaterThanOrEqual(LEAST_NEAR_TOP);
  });

  it("would stand there too where a treaty of the record held them that day, were that treaty taken out", async () => {
    const held = ALLIES.filter((_, k) => places[k]?.status === "bound");
    const without = held.map((one) => placeWithoutHolder(one, core));
    await expect(`${JSON.stringify(without, undefined, 2)}\n`).toMatchFileSnapshot(
      "face-validity/allies-without-the-treaty-that-held-them.json",
    );
  });
});

describe("quiet pairs", () => {
  it("stay near the base rate or below it", async () => {
    const quiet = QUIET.map((one) => placeOf(one, core));
    for (const { name, probability = 1, timesBaseRate = 1000 } of quiet) {
      expect([name, timesBaseRate <= QUIET_TIMES]).toEqual([name, true]);
      expect([name, probability < QUIET_PROBABILITY]).toEqual([name, true]);
    }
    await expect(`${JSON.stringify(quiet, undefined, 2)}\n`).toMatchFileSnapshot("face-validity/quiet.json");
  });
});
