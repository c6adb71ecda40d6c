import { copyFileSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { fixtureOf } from "../fixtures/library.ts";
import { openCli, type OpenCli } from "../fixtures/run-cli.ts";

const newFolder = (name: string) => mkdtempSync(join(tmpdir(), `entente-${name}-`));

let cli: OpenCli;
beforeAll(() => {
  cli = openCli("entente-data-");
  expect(run("import", fixtureOf("cow-nmc")).status).toBe(0);
  expect(run("import", fixtureOf("cow-state-system")).status).toBe(0);
});

const run = (...args: string[]) => cli.run(["data", ...args]);

/** Letters that act on a terminal. */
const ACTING = /[\p{Cc}\p{Bidi_Control}]/u;
const acting = (text: string) => text.split("\n").filter((line) => ACTING.test(line));

describe("entente data import", () => {
  it("exits with 2 on one file that is not recognised, and says what was looked for", () => {
    const path = join(newFolder("one"), "x.csv");
    writeFileSync(path, "ccode,year,milex,milper,irst,shoes\n2,1990,1,1,1,1\n");
    const { status, out, err } = run("import", path);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toBe(
      "x.csv, not recognised: nearest is cow-nmc, but it lacks pec, tpop, upop, cinc; its columns are: ccode, year, milex, milper, irst, shoes.\n" +
        "Looked for tables with the columns of one of 82 sources (entente data list), comma or tab separated, plain, gzipped or in a zip file.\n",
    );
    expect(run("import", path, "--as", "un-votes").err).toContain(
      "it is not un-votes; its columns are: ccode",
    );
    const asked = run("import", path, "--as", "cow-nmc", "--json");
    expect(JSON.parse(asked.err)).toMatchObject({
      code: "record/not-recognised",
      message: expect.stringContaining("as cow-nmc it lacks pec") as string,
    });
  });

  it("exits with 2 on a folder of which nothing is recognised, with 0 when something is", () => {
    const folder = newFolder("many");
    expect(run("import", folder).status).toBe(2);
    writeFileSync(join(folder, "a.csv"), "x,y\n1,2\n");
    writeFileSync(join(folder, "b.bin"), Buffer.from([0, 1]));
    const { status, out, err } = run("import", folder);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toMatch(
      /^None of the 2 files in .+ could be imported\.\n {2}a\.csv: not recognised: no source/,
    );
    copyFileSync(fixtureOf("cow-nmc"), join(folder, "c.csv"));
    expect(run("import", folder).status).toBe(0);
  });

  it("lets no letter of a file or its name act on the terminal", () => {
    const folder = newFolder("odd");
    const evil = "\u001B[31mred\u001B]0;title\u0007\u202Egnp\u009B2J";
    writeFileSync(join(folder, `${evil}.csv`), `${evil},year\n1,2\n`);
    writeFileSync(
      join(folder, `fine${evil}.csv`),
      `ccode,styear,stmonth,stday,endyear,endmonth,endday,statenme\n2,1816,1,1,2016,12,31,${evil}\n2,x${evil},1,1,2016,12,31,y\n`,
    );
    const shown = run("import", folder);
    expect(shown.status).toBe(0);
    const asJson = run("show", `${evil}\u009B`, "--json");
    expect(JSON.parse(asJson.err)).toMatchObject({ code: "record/unknown-source" });
    for (const { out, err } of [
      shown,
      asJson,
      run("import", "--as", evil, "--", "-x"),
      run("list", `--${evil}`),
      run("import", join(folder, `${evil}.csv`)),
      run("import", `/nowhere/${evil}`),
      run("list", "cow-state-system"),
      run("status"),
      run("check", "--all"),
      run("show", "cow-state-system", "--limit", "3"),
      run("show", "cow-state-system", "--json"),
      run("show", evil),
      run("forget", "cow-state-system", "--file", evil, "--yes"),
    ])
      expect([acting(out), acting(err)]).toEqual([[], []]);
    const { rows } = JSON.parse(run("show", "cow-state-system", "--json").out) as {
      rows: { statenme: string }[];
    };
    expect(rows.map(({ statenme }) => statenme)).toContain(evil);
    expect(run("forget", "cow-state-system", "--file", `fine${evil}.csv`, "--yes").status).toBe(0);
  });
});

describe("entente data show", () => {
  it("shows a table that fits 80 columns, and every column as JSON", () => {
    const { status, out } = run("show", "cow-nmc");
    expect(status).toBe(0);
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(out).toContain("3 rows");
    expect(out).toMatch(/and \d more columns: .*cinc/s);
    const found = JSON.parse(run("show", "cow-nmc", "--json").out) as Record<string, unknown>;
    expect(found).toMatchObject({
      schema: "entente/rows@1",
      source: "cow-nmc",
      count: 3,
      files: ["fixture.csv"],
    });
  });

  it("takes a state by any name, and refuses a stranger with suggestions", () => {
    const named = run("show", "cow-nmc", "--state", "united states", "--json");
    expect(JSON.parse(named.out)).toMatchObject({ state: "USA" });
    const { status, err } = run("show", "cow-nmc", "--state", "Chnia");
    expect(status).toBe(2);
    expect(err).toContain("Did you mean China");
  });
});

describe("entente data list, status and forget", () => {
  it("fit 80 columns and say address, terms, citation, coverage and lag", () => {
    for (const { out } of [run("list"), run("status"), run("list", "cow-nmc")])
      expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
    const { out } = run("list", "cow-nmc");
    for (const label of ["covers", "known", "terms", "cite", "from", "address"])
      expect(out).toContain(`  ${label}: `);
    expect(out).toContain("https://correlatesofwar.org/wp-content/uploads/NMCv7.zip");
    expect(run("list", "vdem-country-years").out).toContain("address: none");
  });

  it("ask nothing with --yes, and go no further without a terminal to ask on", () => {
    const refused = run("forget", "cow-nmc");
    expect(refused.status).toBe(2);
    expect(refused.err).toContain("Say --yes");
    expect(run("show", "cow-nmc").status).toBe(0);
    const { status, out } = run("forget", "cow-nmc", "--all", "--yes");
    expect([status, out]).toEqual([0, "Removed fixture.csv (3 rows) of cow-nmc.\n"]);
    expect(run("forget", "cow-nmc", "--yes").status).toBe(3);
  });
});
