import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { benchRead } from "../../src/workbench/index.ts";
import { testSettings } from "../fixtures/core-record.ts";

const GOLD = join(import.meta.dirname, "../../../shared/gold");

/** Measures of accuracy only: speed depends on what else the machine does. */
const MACHINE = new Set(["sentences a second", "start, seconds", "memory, MB"]);

describe.skipIf(!existsSync(GOLD))("reading of labelled sentences", () => {
  it("reaches every aim", async () => {
    const { metrics } = await benchRead(GOLD, testSettings());
    expect(metrics.length).toBeGreaterThan(8);
    const short = metrics.filter(
      ({ aim, value, name }) => aim !== undefined && !MACHINE.has(name) && value < aim,
    );
    expect(short).toEqual([]);
  });
});
