import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { Database } from "../../src/store/index.ts";
import { writePanel, type AskedPanel, type WrittenPanel } from "../../src/workbench/index.ts";
import { testSettings } from "../fixtures/core-record.ts";

const ROOT = join(import.meta.dirname, "../..");
const MAIN = join(ROOT, "dist/surfaces/cli/main.js");
const settings = testSettings();
const folder = mkdtempSync(join(tmpdir(), "entente-panel-"));
const asked: AskedPanel = {
  unit: "dyad-year",
  isDirected: true,
  system: "cow",
  years: { from: 1990, to: 1992 },
  columns: ["system", "ties"],
};

/** Whether a program of the machine can do something. */
const can = (program: string, ...args: string[]) => spawnSync(program, args).status === 0;
const run = (program: string, ...args: string[]) =>
  spawnSync(program, args, { encoding: "utf8" }).stdout.trim();

describe("a written panel", () => {
  let csv: WrittenPanel;
  let parquet: WrittenPanel;
  beforeAll(async () => {
    csv = await writePanel({ ...asked, out: join(folder, "csv", "dyads.csv") }, settings, () => {});
    parquet = await writePanel(
      { ...asked, out: join(folder, "parquet", "dyads.parquet") },
      settings,
      () => {},
    );
  });

  it("is the same table as CSV and as Parquet", async () => {
    const database = await Database.open(":memory:", "write");
    const [one, other] = [csv, parquet].map(({ path }) => `(select * from '${path}')`);
    const differing = await database.all(
      `select count(*)::integer as n from (from ${one} except all from ${other})`,
    );
    database.close();
    expect([csv.rows, parquet.rows, differing[0]?.["n"]]).toEqual([csv.rows, csv.rows, 0]);
    expect(csv.rows).toBeGreaterThan(70_000);
  });

  it("has a codebook with an entry for every column, its years, what empty means and where it comes from", () => {
    const header = readFileSync(csv.path, "utf8").split("\n", 1)[0]?.split(",");
    const book = JSON.parse(readFileSync(join(folder, "csv", "dyads.codebook.json"), "utf8")) as {
      columns: { name: string; definition: string; missing: string; sources: string[] }[];
    };
    expect(book.columns.map(({ name }) => name)).toEqual(header);
    expect(
      book.columns.filter(
        ({ definition, missing, sources }) => definition === "" || missing === "" || sources.length === 0,
      ),
    ).toEqual([]);
    const page = readFileSync(join(folder, "csv", "dyads.codebook.md"), "utf8");
    expect(header?.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });

  it("has a descriptor that names its file, fields and key, and leaves nothing unfinished behind", () => {
    const descriptor = JSON.parse(readFileSync(join(folder, "parquet", "datapackage.json"), "utf8")) as {
      resources: { path: string; schema: { fields: { name: string }[]; primaryKey: string[] } }[];
    };
    const [resource] = descriptor.resources;
    expect(resource?.path).toBe("dyads.parquet");
    expect(resource?.schema.primaryKey).toEqual(["ccode1", "ccode2", "year"]);
    expect(resource?.schema.fields.map(({ name }) => name)).toEqual(parquet.columns.map(({ name }) => name));
    expect(readdirSync(join(folder, "parquet")).sort()).toEqual(
      ["CITATION", "datapackage.json", "dyads.codebook.json", "dyads.codebook.md", "dyads.parquet"].sort(),
    );
  });

  it.skipIf(!can("python3", "--version"))("is read back by Python", () => {
    const script = `import csv, sys
rows = list(csv.DictReader(open(sys.argv[1])))
print(len(rows), len(rows[0]), sum(r["tie_defense"] == "1" for r in rows if r["ccode1"] == "2"))`;
    const [rows, columns, allies] = run("python3", "-c", script, csv.path).split(" ").map(Number);
    expect([rows, columns]).toEqual([csv.rows, csv.columns.length]);
    expect(allies).toBeGreaterThan(100);
  });

  it.skipIf(!can("python3", "-c", "import pyarrow"))("is read back by Arrow as Parquet", () => {
    const script = "import pyarrow.parquet as p, sys; print(p.read_table(sys.argv[1]).num_rows)";
    expect(run("python3", "-c", script, parquet.path)).toBe(String(parquet.rows));
  });

  it.skipIf(!can("Rscript", "--version"))("is read back by R", () => {
    const script = "d <- read.csv(commandArgs(TRUE)[1]); cat(nrow(d), ncol(d))";
    expect(run("Rscript", "-e", script, csv.path)).toBe(`${csv.rows} ${csv.columns.length}`);
  });
});

describe("entente panel", () => {
  const command = (...args: string[]) => {
    const env = {
      ...process.env,
      ENTENTE_CACHE: folder,
      ENTENTE_LIBRARY: join(folder, "none"),
      COLUMNS: "80",
    };
    const done = spawnSync(process.execPath, [MAIN, "panel", ...args], { env, encoding: "utf8" });
    return { status: done.status, out: done.stdout, err: done.stderr };
  };

  it("says what is wrong and what to type, and writes nothing", () => {
    const out = join(folder, "no.csv");
    const cases: [string[], string][] = [
      [["--years", "1990"], "--out is missing."],
      [["--years", "199:2000", "--out", out], `"199:2000" is no span of years.`],
      [["--years", "1990", "--out", join(folder, "no.xlsx")], "ends in neither .parquet nor .csv."],
      [["--years", "1990", "--with", "tiez", "--out", out], `There are no columns named "tiez".`],
      [["--years", "1990", "--states", "Rusia,China", "--out", out], `"Rusia" is not a state Entente knows.`],
      [["--years", "1990", "--unit", "month", "--out", out], `--unit does not know "month".`],
      [["--years", "1990", "--out", "/proc/none/no.csv"], "cannot be written"],
    ];
    for (const [args, message] of cases) {
      const { status, err } = command(...args);
      expect([args.join(" "), status, err.includes(message)]).toEqual([args.join(" "), 2, true]);
    }
    expect(existsSync(out)).toBe(false);
  });

  it("names what is not imported with exit status 3, and lists every set within 80 columns", () => {
    const { status, err } = command("--years", "1990", "--with", "cow-nmc", "--out", join(folder, "no.csv"));
    expect([status, err.includes("which is not imported")]).toEqual([3, true]);
    const list = command("--list");
    expect(list.status).toBe(0);
    expect(list.out.split("\n").filter((line) => line.length > 80)).toEqual([]);
    expect(list.out).toContain("treaty-similarity");
  });
});
