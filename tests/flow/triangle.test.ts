import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { openCli, type OpenCli } from "../fixtures/run-cli.ts";

let cli: OpenCli;
beforeAll(() => {
  cli = openCli("entente-triangle-");
});
const run = (...args: readonly string[]) => cli.run(["triangle", ...args]);

describe("entente triangle", () => {
  it("prints a line for each spell within 80 columns", () => {
    const { status, out, err } = cli.spawn(["triangle", "RUS", "CHN", "USA", "--years", "1950:2024"]);
    expect([status, err]).toEqual([0, ""]);
    expect(out).toContain("1950–1957 stable marriage (RUS+CHN | USA)");
    expect(out).toContain("1969–1971 unit veto");
    expect(out).not.toContain("\u001B[");
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it("gives the same bytes of JSON for names and codes", () => {
    const named = run("Soviet Union", "china", "the United States", "--years", "1960:1962", "--json");
    const coded = run("365", "CHN", "2", "--years", "1960:1962", "--json");
    expect(named.out).toBe(coded.out);
    const answer: unknown = JSON.parse(named.out);
    expect(answer).toMatchObject({
      schema: "entente/triangle@1",
      states: { a: { id: "RUS" } },
      spells: [{ from: 1960, to: 1962 }],
    });
  });

  it("says how far all states are from two camps with --network", () => {
    const { status, out } = run("RUS", "CHN", "USA", "--years", "1990", "--network");
    expect(status).toBe(0);
    expect(out).toMatch(/161 states, .* Frustration 22:/s);
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it("leaves years without a member as missing and goes on", () => {
    const { status, out } = run("FRA", "UKR", "DEU", "--years", "1985:1995");
    expect(status).toBe(0);
    expect(out).toMatch(/1985–1990 missing \(UKR no member\)/);
    expect(out).toMatch(/1992–1995 ménage à trois/);
  });

  it("exits with 3 when they were never members together", () => {
    const { status, out, err } = run("FRA", "UKR", "DEU", "--years", "1980:1985", "--json");
    expect([status, out]).toEqual([3, ""]);
    expect(JSON.parse(err)).toMatchObject({ code: "panel/no-common-year", kind: "missing" });
  });

  it.each([
    [["Rusia", "CHN", "USA"], /Did you mean .*Russia/],
    [["RUS", "CHN", "Russia"], /is named twice/],
    [["RUS", "CHN", "CHN"], /China \(CHN\) is named twice/],
    [["RUS", "CHN", "USA", "--years", "1950-1960"], /not a span of years.*FIRST:LAST/s],
    [["RUS", "CHN", "USA", "--years", "1990:1980"], /ends before it begins/],
    [["RUS", "CHN", "USA", "--years", "1700:1980"], /1816 to/],
    [["RUS", "CHN", "USA", "--years", "1980:2000", "--as-of", "1990"], /beyond what is known on 1990-12-31/],
    [["RUS", "CHN", "USA", "--as-of", "2015-02-30"], /not a date/],
    [["RUS", "CHN"], /missing required argument/],
  ] as const)("exits with 2 on %j and says what to do", (args, said) => {
    const { status, out, err } = run(...args);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toMatch(said);
  });

  it("takes closeness in UN votes from an imported dataset, and says where from", () => {
    const { folder, run: call } = openCli("entente-votes-");
    const csv = join(folder, "ideal_points.csv");
    const head =
      "ccode,iso3c,countryname,year,idealpointfp,idealpointall,idealpointlegacy,nvotesfp,qofp,q5fp,";
    const rest =
      "q10fp,q50fp,q90fp,q95fp,q100fp,nvotesall,qoall,q5all,q10all,q50all,q90all,q95all,q100all,nvotesLegacy";
    const row = (ccode: number, code: string, point: number) =>
      [ccode, code, code, 2010, point, point, point, 60, ...Array.from({ length: 7 }, () => point), 60]
        .concat(Array.from({ length: 7 }, () => point))
        .concat([60])
        .join();
    const rows = [row(2, "USA", 2.5), row(365, "RUS", -0.1), row(710, "CHN", -0.7), row(200, "GBR", 1.6)];
    writeFileSync(csv, `${[head + rest, ...rows].join("\n")}\n`);
    expect(call(["data", "import", csv])).toMatchObject({ status: 0 });
    const asked = ["triangle", "RUS", "CHN", "USA", "--years", "2009:2010"];
    expect(call(asked).out).toMatch(/Not known: closeness in UN votes of all three pairs in 2009\./);
    const answer: unknown = JSON.parse(call([...asked, "--json"]).out);
    expect(answer).toMatchObject({
      votesFrom: "un-ideal-points",
      years: [{}, { edges: [{ missing: [] }, { missing: [] }, { missing: [] }] }],
    });
  });

  it("shows help with examples", () => {
    const { status, out } = run("--help");
    expect(status).toBe(0);
    expect(out).toMatch(/Examples:[\s\S]*not with what was known then/);
  });
});
