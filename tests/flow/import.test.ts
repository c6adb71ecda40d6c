import { spawn, spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { SOURCES } from "../../src/record/index.ts";
import {
  checkLibrary,
  importData,
  listSources,
  readSource,
  type ImportReport,
} from "../../src/workbench/index.ts";
import { testSettings } from "../fixtures/core-record.ts";
import { emptyLibrary, fixtureOf, SOURCE_FOLDER } from "../fixtures/library.ts";
import { describeWithData, STAGED } from "../parity/staged.ts";

const ROOT = join(import.meta.dirname, "../..");
const MAIN = join(ROOT, "dist/surfaces/cli/main.js");
const quiet = () => {};

/** Paths of everything in a library, without what a moment's work leaves. */
function contentsOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true }).map(String).sort();
}

describe("sources", () => {
  it("have a folder each with schema, SOURCE.md and fixture, and an id of their own", () => {
    const folders = readdirSync(SOURCE_FOLDER, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && existsSync(join(SOURCE_FOLDER, entry.name, "schema.ts")))
      .map(({ name }) => name)
      .sort();
    expect(SOURCES.map(({ id }) => id).sort()).toEqual(folders);
    expect(folders.length).toBeGreaterThan(70);
    for (const folder of folders)
      expect([
        folder,
        readdirSync(join(SOURCE_FOLDER, folder)).filter((n) => /^(SOURCE\.md|fixture\.csv)$/.test(n)).length,
      ]).toEqual([folder, 2]);
  });

  it("name terms, citation, coverage and lag, and unique columns", () => {
    for (const schema of SOURCES) {
      expect([
        schema.id,
        schema.terms.length > 5,
        schema.citation.length > 10,
        schema.lagWhy.length > 10,
      ]).toEqual([schema.id, true, true, true]);
      expect(schema.coverage.from).toBeLessThanOrEqual(schema.coverage.to);
      const names = schema.columns.map(({ name }) => name);
      expect([schema.id, new Set(names).size]).toEqual([schema.id, names.length]);
      for (const name of schema.key ?? [])
        expect([schema.id, names.includes(name)]).toEqual([schema.id, true]);
    }
  });
});

describe("data import", () => {
  it.each(SOURCES.map(({ id }) => id))(
    "reads the invented rows of %s and sets the bad ones aside",
    async (id) => {
      const settings = emptyLibrary();
      const { files } = await importData({ path: fixtureOf(id), as: id }, settings, quiet);
      const [file] = files;
      if (file?.outcome !== "imported") throw new Error(JSON.stringify(file));
      expect(file.receipt.rows).toBeGreaterThan(0);
      const { rows, setAside, firstSetAside, unresolved, years } = file.receipt;
      expect({ rows, setAside, firstSetAside, unresolved, years }).toMatchSnapshot();
    },
  );

  it("reads tabs, gzip, a byte order mark, Latin-1 and other orders of columns alike", async () => {
    const text =
      "stateabb,ccode,year,milex,milper,irst,pec,tpop,upop,cinc,version\nUSA,2,1901,100,10,50,60,7000,900,0.05,\n";
    const reordered =
      "year,ccode,cinc,upop,tpop,pec,irst,milper,milex,note\n1901,2,0.05,900,7000,60,50,10,100,caf\u00E9\n";
    const forms: Record<string, Buffer> = {
      "plain.csv": Buffer.from(text),
      "tabs.txt": Buffer.from(text.replaceAll(",", "\t")),
      "semicolons.csv": Buffer.from(text.replaceAll(",", ";")),
      "packed.csv.gz": gzipSync(text),
      "mark.csv": Buffer.from(`\uFEFF${text}`),
      "windows.csv": Buffer.from(text.replaceAll("\n", "\r\n")),
      "latin.csv": Buffer.from(reordered, "latin1"),
    };
    for (const [name, bytes] of Object.entries(forms)) {
      const settings = emptyLibrary();
      const path = join(settings.libraryFolder, name);
      writeFileSync(path, bytes);
      const { files } = await importData({ path }, settings, quiet);
      expect([name, files[0]?.outcome === "imported" ? files[0].receipt.rows : files[0]]).toEqual([name, 1]);
    }
  });

  it("changes nothing when a file is imported again, or under another name", async () => {
    const settings = emptyLibrary();
    await importData({ path: fixtureOf("cow-nmc") }, settings, quiet);
    const before = contentsOf(settings.libraryFolder);
    const copy = join(mkdtempSync(join(tmpdir(), "entente-copy-")), "other-name.data");
    copyFileSync(fixtureOf("cow-nmc"), copy);
    const { files } = await importData({ path: copy }, settings, quiet);
    expect(files.map(({ outcome }) => outcome)).toEqual(["already there"]);
    expect(contentsOf(settings.libraryFolder)).toEqual(before);
    expect(listSources(settings, "cow-nmc")[0]?.imports).toHaveLength(1);
  });

  it("imports one of two files with the same rows that stand in one folder", async () => {
    const settings = emptyLibrary();
    const folder = mkdtempSync(join(tmpdir(), "entente-twins-"));
    for (const name of ["a.csv", "b.csv"]) copyFileSync(fixtureOf("cow-nmc"), join(folder, name));
    writeFileSync(join(folder, "c.gz"), gzipSync(readFileSync(fixtureOf("cow-nmc"))));
    const { files } = await importData({ path: folder }, settings, quiet);
    expect(files.map(({ outcome }) => outcome).sort()).toEqual([
      "already there",
      "already there",
      "imported",
    ]);
    expect(listSources(settings, "cow-nmc")[0]?.imports).toHaveLength(1);
  });

  it("names what it does not know and what it cannot tell apart, and goes on", async () => {
    const settings = emptyLibrary();
    const folder = mkdtempSync(join(tmpdir(), "entente-mixed-"));
    writeFileSync(join(folder, "a.csv"), "x,y\n1,2\n");
    writeFileSync(join(folder, "b.bin"), Buffer.from([0, 1, 2, 3]));
    writeFileSync(join(folder, "c.csv"), "year,v1,v2\n1990,USA,CAN\n");
    writeFileSync(join(folder, "d.csv.gz"), gzipSync(readFileSync(fixtureOf("cow-nmc"))).subarray(0, 60));
    copyFileSync(fixtureOf("cow-nmc"), join(folder, "e.csv"));
    const { files } = await importData({ path: folder }, settings, quiet);
    expect(files.map((one) => [one.file, one.outcome])).toEqual([
      ["a.csv", "not recognised"],
      ["b.bin", "not recognised"],
      ["c.csv", "not recognised"],
      ["d.csv.gz", expect.stringMatching(/not recognised|cannot be read/)],
      ["e.csv", "imported"],
    ]);
    expect(JSON.stringify(files[2])).toContain("say which with --as");
  });

  it("reads by content, not by name: gzip without its ending, pattern letters in a name", async () => {
    const text = readFileSync(fixtureOf("cow-nmc"), "utf8");
    const folder = mkdtempSync(join(tmpdir(), "entente-names-"));
    writeFileSync(join(folder, "packed"), gzipSync(text));
    writeFileSync(join(folder, "plain.gz"), text.replaceAll("1901", "1903"));
    writeFileSync(join(folder, "data[1].csv"), text.replaceAll("1901", "1904"));
    writeFileSync(
      join(folder, "data1.csv"),
      text.replaceAll("1901", "1905").split("\n").slice(0, 3).join("\n"),
    );
    writeFileSync(join(folder, "cut.csv.gz"), gzipSync(text.repeat(200)).subarray(0, 150));
    const { files } = await importData({ path: folder }, emptyLibrary(), quiet);
    expect(files.map((one) => [one.file, "receipt" in one ? one.receipt.rows : one.outcome])).toEqual([
      ["cut.csv.gz", "cannot be read"],
      ["data1.csv", 2],
      ["data[1].csv", 3],
      ["packed", 3],
      ["plain.gz", 3],
    ]);
  });

  it("counts lines through quoted line breaks and lines of the wrong shape", async () => {
    const settings = emptyLibrary();
    const path = join(settings.libraryFolder, "x.csv");
    const row = (year: string, name: string) => `${name},2,${year},1,1,1,1,1,1,0.1,v`;
    writeFileSync(
      path,
      [
        "stateabb,ccode,year,milex,milper,irst,pec,tpop,upop,cinc,version",
        row("1901", '"two\nlines"'),
        "only,three,cells",
        row("never", "USA"),
        row("1902", "USA"),
      ].join("\n"),
    );
    const { files } = await importData({ path }, settings, quiet);
    const [file] = files;
    if (file?.outcome !== "imported") throw new Error(JSON.stringify(file));
    expect(file.receipt.rows).toBe(2);
    expect(file.receipt.firstSetAside.map(({ line }) => line)).toEqual([4, 5]);
  });
});

describe("a killed import", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "entente-kill-"));
    const rows = Array.from(
      { length: 300_000 },
      (_, k) => `${2 + (k % 500)},${600 + ((k * 7) % 331)},${1886 + (k % 130)},${(k * 7919) % 20_000}.5`,
    );
    writeFileSync(join(folder, "b.csv"), ["ccode1,ccode2,year,mindist", ...rows].join("\n"));
    copyFileSync(fixtureOf("cow-state-system"), join(folder, "c.csv"));
  });

  it("loses nothing already imported and leaves a library that opens, fifteen times", async () => {
    const settings = emptyLibrary();
    await importData({ path: fixtureOf("cow-nmc") }, settings, quiet);
    const kept = contentsOf(join(settings.libraryFolder, "cow-nmc"));
    const environment = {
      ...process.env,
      ENTENTE_LIBRARY: settings.libraryFolder,
      ENTENTE_CACHE: settings.cacheFolder,
    };
    for (let run = 0; run < 15; run++) {
      await new Promise<void>((resolve) => {
        const child = spawn(process.execPath, [MAIN, "data", "import", folder], {
          env: environment,
          stdio: "ignore",
        });
        const timer = setTimeout(() => child.kill("SIGKILL"), 200 + run * 80);
        child.on("exit", () => {
          clearTimeout(timer);
          resolve();
        });
      });
      const nmc = listSources(settings, "cow-nmc")[0]?.imports ?? [];
      expect(nmc.some(({ file }) => file === "fixture.csv")).toBe(true);
    }
    expect(contentsOf(join(settings.libraryFolder, "cow-nmc"))).toEqual(expect.arrayContaining(kept));
    const { files } = await importData({ path: folder }, settings, quiet);
    expect(files.every(({ outcome }) => outcome === "imported" || outcome === "already there")).toBe(true);
  });

  const canMount = process.getuid?.() === 0 && spawnSync("mount", ["--version"]).status === 0;
  it.skipIf(!canMount)("says so plainly when the disk is full, and keeps what was there", async () => {
    const small = mkdtempSync(join(tmpdir(), "entente-small-"));
    if (spawnSync("mount", ["-t", "tmpfs", "-o", "size=96k", "tmpfs", small]).status !== 0) return;
    try {
      const settings = { ...testSettings(), libraryFolder: join(small, "library") };
      mkdirSync(settings.libraryFolder);
      await importData({ path: fixtureOf("cow-nmc") }, settings, quiet);
      await expect(importData({ path: join(folder, "b.csv") }, settings, quiet)).rejects.toMatchObject({
        code: "store/library-not-writable",
        kind: "input",
      });
      expect(listSources(settings, "cow-nmc")[0]?.imports).toHaveLength(1);
    } finally {
      spawnSync("umount", [small]);
      rmSync(small, { recursive: true, force: true });
    }
  });
});

describe("rows as of a day", () => {
  const head = "ccode,styear,stmonth,stday,endyear,endmonth,endday,statenme";
  const line = ([from, to]: readonly [number, number]) => `2,${from},1,1,${to},6,30,x`;

  async function shownOn(day: string, rows: readonly (readonly [number, number])[]) {
    const settings = emptyLibrary();
    const path = join(settings.libraryFolder, "x.csv");
    writeFileSync(path, [head, ...rows.map(line)].join("\n"));
    await importData({ path, as: "cow-state-system" }, settings, quiet);
    const found = await readSource(day, { id: "cow-state-system", limit: 100 }, settings);
    return found.rows.map((row) => JSON.stringify([row["valid_from"], row["valid_to"]])).sort();
  }

  it("do not change when later rows are added and ends not yet known are other ones", async () => {
    const spells = fc.array(fc.tuple(fc.integer({ min: 1816, max: 2005 }), fc.integer({ min: 0, max: 9 })), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(spells, fc.integer({ min: 1830, max: 2005 }), async (all, year) => {
        const every = [...new Map(all.map(([from, years]) => [from, from + years]))];
        const known = every.filter(([from]) => from <= year);
        fc.pre(known.length > 0);
        const otherwise = known.map(([from, to]): [number, number] => [from, to > year ? 2014 : to]);
        const day = `${year}-12-31`;
        expect(await shownOn(day, every)).toEqual(await shownOn(day, otherwise));
      }),
      { numRuns: 10 },
    );
  });
});

describeWithData("the staged files", () => {
  let report: ImportReport;
  const settings = emptyLibrary();
  beforeAll(async () => {
    report = await importData({ path: STAGED }, settings, quiet);
  });

  it("are all recognised, row for row, but for rows whose reason is known", () => {
    const [, ...lines] = readFileSync(join(STAGED, "MANIFEST.csv"), "utf8").trim().split("\n");
    const expected = new Map(
      lines
        .map((line) => line.split(","))
        .map(([path = "", rows]) => [path.split("/").at(-1) ?? "", Number(rows)]),
    );
    const imported = report.files.flatMap((one) => (one.outcome === "imported" ? [one] : []));
    expect(imported).toHaveLength(76);
    expect(report.superseded).toEqual([]);
    for (const { file, receipt } of imported)
      expect([file, receipt.rows + receipt.setAside]).toEqual([file, expected.get(file)]);
    const aside = imported.filter(({ receipt }) => receipt.setAside > 0);
    expect(aside.map(({ receipt }) => [receipt.source, receipt.setAside])).toEqual([
      ["military-exercises", 24],
      ["country-info", 1],
      ["desta-treaties", 82],
    ]);
  });

  it("resolve every code of a state in the COW system", () => {
    const cow = report.files.flatMap((one) =>
      one.outcome === "imported" &&
      [
        "cow-nmc",
        "atop-directed-dyads",
        "cow-mid-dyad-years",
        "cow-igo-dyad-years",
        "cow-minimum-distance",
        "democracy-scores",
      ].includes(one.receipt.source)
        ? [one.receipt]
        : [],
    );
    expect(cow).toHaveLength(6);
    expect(cow.map(({ source, unresolved }) => [source, unresolved])).toEqual(
      cow.map(({ source }) => [source, []]),
    );
  });

  it("keep their integrity rules but for what is written down", async () => {
    const { rules } = await checkLibrary(settings);
    expect(rules.length).toBeGreaterThan(80);
    const broken = rules.filter(({ breaches }) => breaches > 0);
    expect(broken.map(({ source, rule, breaches }) => `${source}: ${rule}: ${breaches}`)).toMatchSnapshot();
  });

  it("show no end, and nothing that tells it, before it is known", async () => {
    const { rows } = await readSource(
      "1962-01-01",
      { id: "archigos-leaders", state: "USA", limit: 500 },
      settings,
    );
    const [kennedy] = rows.filter((row) => String(row["leader"]).includes("Kennedy"));
    expect(kennedy).toMatchObject({ enddate: null, exit: null, exitcode: null, valid_to: null });
    const disputes = await readSource("2015-06-01", { id: "cow-mid-disputes", limit: 5 }, settings);
    expect(disputes.rows).toEqual([]);
  });

  it("show on a day only what could be known then", async () => {
    const asked = { id: "cow-nmc", state: "CHN", limit: 10_000 };
    const { rows } = await readSource("2015-06-01", asked, settings);
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.map((row) => String(row["known_from"])).every((day) => day <= "2015-06-01")).toBe(true);
    expect(Math.max(...rows.map((row) => Number(row["year"])))).toBe(2013);
  });
});
