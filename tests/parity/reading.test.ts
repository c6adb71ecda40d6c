import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { benchRead } from "../../src/workbench/index.ts";
import { testSettings } from "../fixtures/core-record.ts";

const GOLD = join(import.meta.dirname, "../../../shared/gold");

/** Measures of accuracy only: speed depends on what else the machine does. */
const MACHINE = new Set(["sentences a second", "start, seconds", "memory, MB"]);

/** Measures below their aim, with what they reach; the docs name them. */
const MISSED: ReadonlyMap<string, number> = new Map([
  ["claims: content shares half its letters or more, F1", 0.69],
]);

describe.skipIf(!existsSync(GOLD))("reading of labelled sentences", () => {
  it("reaches every aim but the one that is known to be missed, which it comes near", async () => {
    const { metrics } = await benchRead(GOLD, testSettings());
    expect(metrics.length).toBeGreaterThan(8);
    const short = metrics.filter(
      ({ aim, value, name }) => aim !== undefined && !MACHINE.has(name) && value < (MISSED.get(name) ?? aim),
    );
    expect(short).toEqual([]);
  });
});
