import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { stateCodeRows } from "../../src/record/index.ts";
import { Database, listSlots } from "../../src/store/index.ts";
import { importData } from "../../src/workbench/index.ts";
import { loadCore, testSettings } from "../fixtures/core-record.ts";
import { describeWithData, STAGED } from "../parity/staged.ts";

describe("a code in a year", () => {
  let rows: readonly string[][];
  beforeAll(async () => {
    rows = stateCodeRows((await loadCore()).facts);
  });
  const meaning = (system: string, code: string, year: number) =>
    rows
      .filter(([s, c, from, to]) => s === system && c === code && Number(from) <= year && year <= Number(to))
      .map((row) => row[4]);

  it.each<[string, string, number, string]>([
    ["cow", "255", 1914, "DEU"],
    ["cow", "260", 1960, "DEU"],
    ["cow", "265", 1960, "DDR"],
    ["cow", "255", 1995, "DEU"],
    ["gw", "260", 1995, "DEU"],
    ["cow", "816", 1960, "VNM"],
    ["cow", "817", 1960, "RVN"],
    ["cow", "678", 1980, "YEM"],
    ["cow", "680", 1980, "YMD"],
    ["cow", "679", 2000, "YEM"],
    ["gw", "678", 2000, "YEM"],
    ["cow", "345", 1930, "SRB"],
    ["cow", "345", 1999, "SRB"],
    ["cow", "365", 1900, "RUS"],
    ["cow", "365", 1970, "RUS"],
    ["cow", "315", 1930, "CSK"],
    ["cow", "565", 2000, "NAM"],
    ["name", "soviet union", 1970, "RUS"],
    ["name", "burma", 1960, "MMR"],
    ["name", "zaire", 1980, "COD"],
    ["iso3", "XKX", 2010, "XKX"],
  ])("%s %s in %d is %s", (system, code, year, id) => {
    expect(meaning(system, code, year)).toEqual([id]);
  });

  it("means one state at the most, in every system and year", () => {
    const spans = new Map<string, [number, number][]>();
    for (const [system, code, from, to] of rows) {
      const key = `${system} ${code}`;
      const list = spans.get(key) ?? [];
      spans.set(key, list);
      list.push([Number(from), Number(to)]);
    }
    expect(spans.size).toBeGreaterThan(900);
    for (const [key, list] of spans) {
      const sorted = list.sort((p, q) => p[0] - q[0]);
      sorted.slice(1).forEach(([from], k) => {
        expect([key, from > (sorted[k]?.[1] ?? 0)]).toEqual([key, true]);
      });
    }
  });
});

describeWithData("the COW and Gleditsch–Ward systems", () => {
  it("name the same state in every state-year both cover, but for none", async () => {
    const settings = { ...testSettings(), libraryFolder: mkdtempSync(join(tmpdir(), "entente-codes-")) };
    await importData({ path: join(STAGED, "states/cow_gw_code_panel.csv.gz") }, settings, () => {});
    const [slot] = listSlots(settings.libraryFolder);
    const database = await Database.open(":memory:", "write");
    try {
      const [counts] = await database.all(
        `select count(*)::integer as n, count(*) filter (ccode_id is null or gwcode_id is null)::integer as unknown,
          count(*) filter (ccode_id <> gwcode_id)::integer as different
         from read_parquet('${slot?.rowsPath ?? ""}') where ccode is not null and gwcode is not null`,
      );
      expect(Number(counts?.["n"])).toBeGreaterThan(15_000);
      expect([counts?.["unknown"], counts?.["different"]]).toEqual([0, 0]);
    } finally {
      database.close();
    }
  });
});
