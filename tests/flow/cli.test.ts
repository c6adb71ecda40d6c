import { execFile, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
  appendFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { ANSWER_SCHEMA } from "../../src/core/index.ts";

const ROOT = join(import.meta.dirname, "../..");
const MAIN = join(ROOT, "dist/surfaces/cli/main.js");
const QUESTION = ["ask", "RUS", "CHN", "--against", "USA", "--as-of", "2015-06-01"];

let cache = "";
beforeAll(() => {
  if (!existsSync(MAIN)) throw new Error("dist is absent: run npm run build first");
  cache = mkdtempSync(join(tmpdir(), "entente-flow-"));
});

function environment(changes: Record<string, string> = {}): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ENTENTE_CACHE: cache,
    ENTENTE_LIBRARY: join(cache, "no-library"),
    NO_COLOR: "1",
    ...changes,
  };
}

function run(args: readonly string[], changes: Record<string, string> = {}) {
  const done = spawnSync(process.execPath, [MAIN, ...args], { encoding: "utf8", env: environment(changes) });
  return { status: done.status, out: done.stdout, err: done.stderr };
}

let asked = "";
/** The question's answer as JSON, asked once; every test of the same bytes compares with it. */
function wholeAnswer(): string {
  asked ||= run([...QUESTION, "--json"]).out;
  return asked;
}

describe("entente ask", () => {
  it("answers in text within 80 columns and without colour codes", () => {
    const { status, out } = run(QUESTION);
    expect(status).toBe(0);
    expect(out).toContain("defense within 10 years");
    expect(out).not.toContain("\u001B[");
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it("gives the same bytes of JSON for names, codes and numbers", () => {
    const first = wholeAnswer();
    expect(JSON.parse(first)).toMatchObject({
      schema: ANSWER_SCHEMA,
      headline: { rung: "defense", horizonYears: 10 },
    });
    const named = run([
      "ask",
      "russia",
      "China",
      "--against",
      "the United States",
      "--as-of",
      "2015-06-01",
      "--json",
    ]);
    const numbered = run(["ask", "365", "710", "--against", "2", "--as-of", "2015-06-01", "--json"]);
    expect([named.out, numbered.out]).toEqual([first, first]);
  });

  it("exits with 2 on bad input, says what to do, and prints nothing else", () => {
    const { status, out, err } = run(["ask", "Rusia", "CHN", "--against", "USA"]);
    expect(status).toBe(2);
    expect(out).toBe("");
    expect(err).toMatch(/Did you mean .*Russia/);
  });

  it("exits with 2 when an option is missing or unknown", () => {
    expect(run(["ask", "RUS", "CHN"]).status).toBe(2);
    expect(run([...QUESTION, "--agianst", "USA"]).status).toBe(2);
    expect(run(["aks"]).status).toBe(2);
  });

  it("exits with 3 when data are missing, as JSON when asked", () => {
    const { status, err } = run(["ask", "GBR", "FRA", "--against", "RUS", "--as-of", "1820", "--json"]);
    expect(status).toBe(3);
    expect(JSON.parse(err)).toMatchObject({
      schema: "entente/error@1",
      code: "model/no-vintage",
      kind: "missing",
    });
  });

  it("says what is wrong with an option as JSON when asked", () => {
    const { status, out, err } = run(["ask", "RUS", "CHN", "--json"]);
    expect([status, out]).toEqual([2, ""]);
    expect(JSON.parse(err)).toMatchObject({ code: "cli/bad-option", kind: "input" });
  });

  it("stops quietly when the reader closes the pipe", () => {
    const command = `"${process.execPath}" "${MAIN}" ${QUESTION.join(" ")} | head -n 1; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync("bash", ["-c", command], { encoding: "utf8", env: environment() });
    expect(stdout.trimEnd().split("\n").at(-1)).toBe("0");
    expect(stderr).toBe("");
  });

  it("shows help with examples and exits with 0", () => {
    const { status, out } = run(["ask", "--help"]);
    expect(status).toBe(0);
    expect(out).toContain("Examples:");
  });
});

describe("the cache", () => {
  const cachedFile = () => {
    const folder = readdirSync(cache).find((name) => name.startsWith("core-")) ?? "";
    return join(cache, folder, "record.duckdb");
  };

  it("is rebuilt when damaged or cut short, with the same answer", () => {
    const whole = wholeAnswer();
    truncateSync(cachedFile(), 4096);
    expect(run([...QUESTION, "--json"]).out).toBe(whole);
    const bytes = readFileSync(cachedFile());
    bytes.fill(0, 20_000, 40_000);
    writeFileSync(cachedFile(), bytes);
    expect(run([...QUESTION, "--json"]).out).toBe(whole);
  });

  it("is done without where its folder cannot be written, with the same answer", () => {
    const whole = wholeAnswer();
    expect(run([...QUESTION, "--json"], { ENTENTE_CACHE: "/dev/null/nowhere" }).out).toBe(whole);
  });

  it("serves processes that start at once on an empty folder", async () => {
    const empty = mkdtempSync(join(tmpdir(), "entente-flow-two-"));
    const start = () =>
      promisify(execFile)(process.execPath, [MAIN, ...QUESTION, "--json"], {
        env: environment({ ENTENTE_CACHE: empty }),
        maxBuffer: 1e8,
      });
    const [one, two, three] = await Promise.all([start(), start(), start()]);
    expect(one.stdout.length).toBeGreaterThan(1000);
    expect([two.stdout, three.stdout]).toEqual([one.stdout, one.stdout]);
    const whole = /^(core-|(history|past)-[0-9a-f]+\.json$)/;
    expect(readdirSync(empty).filter((name) => !whole.test(name))).toEqual([]);
  });

  it("survives a process killed while it builds", async () => {
    const empty = mkdtempSync(join(tmpdir(), "entente-flow-kill-"));
    const whole = wholeAnswer();
    for (const afterMs of [150, 400, 800, 1500]) {
      spawnSync(process.execPath, [MAIN, ...QUESTION], {
        env: environment({ ENTENTE_CACHE: empty }),
        timeout: afterMs,
        killSignal: "SIGKILL",
      });
    }
    expect(run([...QUESTION, "--json"], { ENTENTE_CACHE: empty }).out).toBe(whole);
  });
});

describe("the record", () => {
  function copyRecord(): string {
    const folder = join(mkdtempSync(join(tmpdir(), "entente-flow-record-")), "data");
    cpSync(join(ROOT, "data"), folder, { recursive: true });
    return folder;
  }

  it("may grow by later rows without moving a byte of an earlier answer", () => {
    const folder = copyRecord();
    const before = wholeAnswer();
    appendFileSync(
      join(folder, "treaties/europe.csv"),
      "rus-chn-2030-alliance,Invented alliance,2016-01-01,2016-02-01,,,RUS;CHN,,1,0,0,0,1,1,USA,,Invented,\n",
    );
    appendFileSync(
      join(folder, "rivalries/rivalries.csv"),
      "chn-rus-2016,CHN,RUS,2016-05-01,,spatial,2,Invented quarrel,,Invented\n",
    );
    appendFileSync(join(folder, "powers/major-powers.csv"), "IND,2016-01-01,,Invented\n");
    expect(run([...QUESTION, "--json"], { ENTENTE_RECORD: folder }).out).toBe(before);
    const later = ["ask", "RUS", "CHN", "--against", "USA", "--as-of", "2017-06-01", "--json"];
    expect(JSON.parse(run(later, { ENTENTE_RECORD: folder }).out)).toMatchObject({
      headline: { status: "held" },
    });
  });

  it("names every bad row of a broken file and exits with 1", () => {
    const folder = copyRecord();
    appendFileSync(join(folder, "powers/nuclear.csv"), "France,1960-02-13,,book\nGBR,1952-13-03,,book\n");
    const { status, err } = run(QUESTION, { ENTENTE_RECORD: folder });
    expect(status).toBe(1);
    expect(err).toMatch(/powers\/nuclear\.csv:\d+: "France" is not a state id/);
    expect(err).toMatch(/powers\/nuclear\.csv:\d+: "1952-13-03" is not a date/);
  });

  it("refuses blanks and words in place of numbers, strangers among states, and a record without treaties", () => {
    const folder = copyRecord();
    appendFileSync(join(folder, "capability/capability.csv"), "FRA,2023,2024-01-01,,2900,book\n");
    appendFileSync(join(folder, "regimes/regimes.csv"), "FRA,2025,,monarchy,Restoration,book\n");
    appendFileSync(join(folder, "powers/nuclear.csv"), "QQQ,1960-02-13,,book\n");
    for (const name of readdirSync(join(folder, "treaties"))) rmSync(join(folder, "treaties", name));
    const { status, err } = run(QUESTION, { ENTENTE_RECORD: folder });
    expect(status).toBe(1);
    expect(err).toMatch(/capability\.csv:\d+: population_millions is "", not a number/);
    expect(err).toMatch(/regimes\.csv:\d+: regime is "monarchy", not one of democracy, mixed, autocracy/);
    expect(err).toMatch(/nuclear\.csv:\d+: "QQQ" is no state of states\/states\.csv/);
    expect(err).toMatch(/treaties\/: there is no treaty in it/);
  });

  it("is explained fact by fact", () => {
    const { status, out } = run(["explain", "treaty:rus-chn-2001"]);
    expect(status).toBe(0);
    expect(out).toMatch(/known from 2001/);
    expect(run(["explain", "no-such-fact"]).status).toBe(3);
  });

  it("reports what it holds", () => {
    const { out } = run(["data", "status", "--json"]);
    const status = JSON.parse(out) as { kinds: { kind: string; facts: number }[]; vintages: number[] };
    expect(status.kinds.filter(({ facts }) => facts === 0)).toEqual([]);
    expect(status.vintages).toEqual(expect.arrayContaining([1980, 1990, 2000, 2010, 2015, 2018]));
  });
});
