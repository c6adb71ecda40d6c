import { spawn } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeWorkshop, walkFiles } from "../../src/store/index.ts";
import {
  checkLibrary,
  forgetFiles,
  importData,
  listForgettable,
  listSources,
  readSource,
  recordStatus,
} from "../../src/workbench/index.ts";
import { emptyLibrary, fixtureOf } from "../fixtures/library.ts";

const quiet = () => {};
const newFolder = () => mkdtempSync(join(tmpdir(), "entente-folder-"));

type Settings = ReturnType<typeof emptyLibrary>;

/** Imports a text as a file of a name, the first named first. */
async function importText(settings: Settings, name: string, text: string, as?: string) {
  const path = join(newFolder(), name);
  writeFileSync(path, text);
  const report = await importData({ path, ...(as === undefined ? {} : { as }) }, settings, quiet);
  return report.files[0];
}

const nmc = (year: number, milper: number) =>
  `stateabb,ccode,year,milex,milper,irst,pec,tpop,upop,cinc,version\nUSA,2,${year},1,${milper},1,1,1,1,0.1,v\n`;

async function shown(settings: Settings, id = "cow-nmc") {
  const { rows, files } = await readSource("2026-01-01", { id, limit: 100 }, settings);
  return { rows: rows.map((row) => [row["year"], row["milper"]]), files };
}

describe("a folder to import", () => {
  it("is walked through links, each folder once, and past what cannot be read", () => {
    const folder = newFolder();
    const elsewhere = newFolder();
    copyFileSync(fixtureOf("cow-nmc"), join(elsewhere, "linked.csv"));
    symlinkSync(join(elsewhere, "linked.csv"), join(folder, "a.csv"));
    symlinkSync(elsewhere, join(folder, "b"));
    symlinkSync(folder, join(elsewhere, "round"));
    symlinkSync("self", join(folder, "self"));
    symlinkSync("/nowhere/at/all", join(folder, "gone.csv"));
    writeFileSync(join(folder, ".hidden"), "x");
    const { files, unreadable } = walkFiles(folder);
    expect(files.map(({ path }) => path)).toEqual([join(folder, "a.csv"), join(folder, "b/linked.csv")]);
    expect(unreadable.map(({ path, why }) => [path, why])).toEqual([
      [join(folder, "gone.csv"), "it is a link to nothing"],
      [join(folder, "self"), "it is a link that leads round to itself"],
    ]);
  });

  it("gives a line for what cannot be read, and the rest is imported", async () => {
    const folder = newFolder();
    symlinkSync("/nowhere/at/all", join(folder, "a.csv"));
    copyFileSync(fixtureOf("cow-nmc"), join(folder, "b.csv"));
    const { files } = await importData({ path: folder }, emptyLibrary(), quiet);
    expect(files.map(({ file, outcome }) => [file, outcome])).toEqual([
      ["b.csv", "imported"],
      ["a.csv", "cannot be read"],
    ]);
  });
});

describe("a damaged slot", () => {
  const damages: readonly [string, (slot: string) => void][] = [
    ["a receipt that is no JSON", (slot) => writeFileSync(join(slot, "receipt.json"), "{")],
    ["a receipt of something else", (slot) => writeFileSync(join(slot, "receipt.json"), `{"rows":1}`)],
    ["rows cut short", (slot) => truncateSync(join(slot, "rows.parquet"), 100)],
    ["no rows", (slot) => renameSync(join(slot, "rows.parquet"), join(slot, "rows.old"))],
  ];
  it.each(damages)("with %s is named, read by nobody, and filled again", async (_, damage) => {
    const settings = emptyLibrary();
    await importText(settings, "nmc.csv", nmc(1950, 1));
    await importData({ path: fixtureOf("cow-state-system") }, settings, quiet);
    const folder = join(settings.libraryFolder, "cow-nmc");
    damage(join(folder, readdirSync(folder)[0] ?? ""));
    const [listed] = listSources(settings, "cow-nmc");
    expect(listed).toMatchObject({ imports: [], damaged: [{ source: "cow-nmc", why: /./ }] });
    expect((await recordStatus(settings)).damaged.map(({ id }) => id)).toEqual(["cow-nmc"]);
    const { rules, damaged } = await checkLibrary(settings);
    expect(damaged).toHaveLength(1);
    expect(rules.some(({ source }) => source === "cow-state-system")).toBe(true);
    expect(rules.some(({ source }) => source === "cow-nmc")).toBe(false);
    await expect(shown(settings)).rejects.toMatchObject({
      code: "record/no-dataset",
      message: expect.stringContaining("damaged") as string,
    });
    expect(await importText(settings, "nmc.csv", nmc(1950, 1))).toMatchObject({ outcome: "imported" });
    expect((await shown(settings)).rows).toEqual([[1950, 1]]);
    expect(listSources(settings, "cow-nmc")[0]?.damaged).toEqual([]);
  });
});

describe("what a killed process leaves", () => {
  it("is cleared away after an hour, what a living one works on never", async () => {
    const { libraryFolder: folder } = emptyLibrary();
    const child = spawn("sleep", ["60"]);
    const dead = spawn("true");
    await new Promise((resolve) => dead.on("exit", resolve));
    const longAgo = new Date(Date.now() - 2 * 3600 * 1000);
    const left = { living: `building-${child.pid}-00000001`, dead: `building-${dead.pid}-00000002` };
    for (const name of Object.values(left)) {
      mkdirSync(join(folder, name));
      utimesSync(join(folder, name), longAgo, longAgo);
    }
    mkdirSync(join(folder, `building-${dead.pid}-00000003`));
    makeWorkshop({ folder, nowMs: Date.now() });
    child.kill();
    expect(existsSync(join(folder, left.living))).toBe(true);
    expect(existsSync(join(folder, left.dead))).toBe(false);
    expect(existsSync(join(folder, `building-${dead.pid}-00000003`))).toBe(true);
  });
});

describe("several files of one source", () => {
  it("speak alone by the latest where they share a year, side by side where they share none", async () => {
    const settings = emptyLibrary();
    await importText(settings, "old.csv", nmc(1950, 1));
    await importText(settings, "other-years.csv", nmc(1990, 5));
    await importText(settings, "new.csv", nmc(1950, 2));
    const { rows, files } = await shown(settings);
    expect(new Map(rows as [number, number][])).toEqual(
      new Map([
        [1950, 2],
        [1990, 5],
      ]),
    );
    expect(rows).toHaveLength(2);
    expect([...files].sort()).toEqual(["new.csv", "other-years.csv"]);
    expect(
      listSources(settings, "cow-nmc")[0]?.imports.map(({ file, supersededBy }) => [file, supersededBy]),
    ).toEqual([
      ["new.csv", undefined],
      ["other-years.csv", undefined],
      ["old.csv", "new.csv"],
    ]);
    const checked = (await checkLibrary(settings)).rules.filter(({ source }) => source === "cow-nmc");
    expect(new Set(checked.map(({ rule }) => rule)).size).toBe(checked.length / 2);
  });

  it("order by day of import before the hour of the disk", async () => {
    const settings = emptyLibrary();
    await importText({ ...settings, today: "2026-11-02" as never }, "later.csv", nmc(1950, 2));
    await importText(settings, "earlier.csv", nmc(1950, 1));
    expect((await shown(settings)).files).toEqual(["later.csv"]);
  });

  it("that come in parts stand side by side, a part of the same name taking the place of an older one", async () => {
    const settings = emptyLibrary();
    const text = readFileSync(fixtureOf("gdelt-1-events"), "utf8");
    const [first = "", second = ""] = text.trim().split("\n");
    await importText(settings, "20150601.export.CSV", `${first}\n`, "gdelt-1-events");
    await importText(settings, "20150602.export.CSV", `${second}\n`, "gdelt-1-events");
    expect((await shown(settings, "gdelt-1-events")).files).toHaveLength(2);
    await importText(settings, "20150601.export.CSV", `${first}\n${second}\n`, "gdelt-1-events");
    const imports = listSources(settings, "gdelt-1-events")[0]?.imports ?? [];
    expect(imports.filter(({ supersededBy }) => supersededBy !== undefined)).toHaveLength(1);
  });
});

describe("data forget", () => {
  it("removes the file named, or all, and nothing else", async () => {
    const settings = emptyLibrary();
    await importText(settings, "old.csv", nmc(1950, 1));
    await importText(settings, "new.csv", nmc(1950, 2));
    await importData({ path: fixtureOf("cow-state-system") }, settings, quiet);
    const id = "cow-nmc";
    expect(() => listForgettable({ id, all: false }, settings)).toThrow("2 files");
    expect(() => listForgettable({ id, file: "x.csv", all: false }, settings)).toThrow('No file "x.csv"');
    forgetFiles(listForgettable({ id, file: "new.csv", all: false }, settings), settings);
    expect(await shown(settings)).toEqual({ rows: [[1950, 1]], files: ["old.csv"] });
    forgetFiles(listForgettable({ id, all: true }, settings), settings);
    expect(() => listForgettable({ id, all: true }, settings)).toThrow("Nothing of");
    expect(readdirSync(settings.libraryFolder).sort()).toEqual(["cow-nmc", "cow-state-system"]);
    expect(listSources(settings, "cow-state-system")[0]?.imports).toHaveLength(1);
  });
});

describe("rows of a state", () => {
  it("are found by name, letters and number, and a stranger is refused with suggestions", async () => {
    const settings = emptyLibrary();
    await importText(settings, "nmc.csv", nmc(1950, 1));
    for (const state of ["USA", "usa", "United States", "2"]) {
      const found = await readSource("2015", { id: "cow-nmc", state, limit: 5 }, settings);
      expect([found.state, found.count]).toEqual(["USA", 1]);
    }
    await expect(
      readSource("2015", { id: "cow-nmc", state: "Rusia", limit: 5 }, settings),
    ).rejects.toMatchObject({
      code: "record/unknown-state",
      hint: expect.stringContaining("Russia") as string,
    });
  });
});
