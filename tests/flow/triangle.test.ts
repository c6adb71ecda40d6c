import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";

const MAIN = join(import.meta.dirname, "../../dist/surfaces/cli/main.js");

let cache = "";
beforeAll(() => {
  if (!existsSync(MAIN)) throw new Error("dist is absent: run npm run build first");
  cache = mkdtempSync(join(tmpdir(), "entente-flow-"));
});

function run(...args: readonly string[]) {
  const done = spawnSync(process.execPath, [MAIN, "triangle", ...args], {
    encoding: "utf8",
    env: { ...process.env, ENTENTE_CACHE: cache, NO_COLOR: "1" },
  });
  return { status: done.status, out: done.stdout, err: done.stderr };
}

describe("entente triangle", () => {
  it("prints a line for each spell within 80 columns, quickly", () => {
    run("RUS", "CHN", "USA", "--years", "1950");
    const begun = performance.now();
    const { status, out, err } = run("RUS", "CHN", "USA", "--years", "1950:2024");
    expect(performance.now() - begun).toBeLessThan(10_000);
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

  it("shows help with examples", () => {
    const { status, out } = run("--help");
    expect(status).toBe(0);
    expect(out).toMatch(/Examples:[\s\S]*not with what was known then/);
  });
});
