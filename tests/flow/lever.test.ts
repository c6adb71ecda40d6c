import { mkdtempSync, readdirSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { openCli, type OpenCli } from "../fixtures/run-cli.ts";

const QUESTION = ["RUS", "CHN", "--against", "USA", "--as-of", "2015-06-01"];

let cli: OpenCli;
let cache = "";
beforeAll(() => {
  cache = mkdtempSync(join(tmpdir(), "entente-lever-cache-"));
  cli = openCli("entente-lever-", { ENTENTE_CACHE: cache });
});
const run = (args: readonly string[]) => cli.run(args);

describe("entente what-if", () => {
  it("answers in text within 80 columns and without colour codes, and names the chosen probability", () => {
    const { status, out } = run(["what-if", ...QUESTION, "--reach", "0.05"]);
    expect(status).toBe(0);
    expect(out).toContain("│ where 5.0 % is crossed");
    expect(out).not.toContain("\u001B[");
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it("gives the same number as entente ask where nothing is changed", () => {
    const whatIf = JSON.parse(run(["what-if", ...QUESTION, "--json"]).out) as {
      schema: string;
      lever: { actual: { probability: number }; grid: { probability: number[][] } };
    };
    const ask = JSON.parse(run(["ask", ...QUESTION, "--json"]).out) as {
      headline: { probability: number };
      lever: unknown;
    };
    expect(whatIf.schema).toBe("entente/what-if@1");
    expect(whatIf.lever.actual.probability).toBe(ask.headline.probability);
    expect(ask.lever).toEqual(whatIf.lever);
    expect(whatIf.lever.grid.probability.map((row) => row.length)).toEqual(
      Array.from({ length: 21 }, () => 21),
    );
  });

  it("exits with 2 on bad input and with 3 where there is no lever", () => {
    expect(run(["what-if", ...QUESTION, "--pressure-on", "RUS=high"])).toMatchObject({ status: 2, out: "" });
    expect(run(["what-if", ...QUESTION, "--reach", "1.5"]).status).toBe(2);
    expect(run(["what-if", "RUS", "CHN"]).status).toBe(2);
    const held = run(["what-if", ...QUESTION, "--rung", "restraint", "--json"]);
    expect(held.status).toBe(3);
    expect(JSON.parse(held.err)).toMatchObject({ code: "assessment/no-lever", kind: "missing" });
  });
});

describe("entente analogues", () => {
  it("gives the same bytes from a new cache, a kept one and a damaged one", () => {
    const ask = () => cli.spawn(["analogues", ...QUESTION, "-k", "6", "--json"]);
    const first = ask();
    expect(first.status).toBe(0);
    expect(JSON.parse(first.out)).toMatchObject({ schema: "entente/analogues@1", windowYears: 10 });
    const kept = readdirSync(cache).find((name) => name.startsWith("history-"));
    if (kept === undefined) throw new Error("nothing was kept");
    expect(ask().out).toBe(first.out);
    truncateSync(join(cache, kept), 1000);
    expect(ask().out).toBe(first.out);
  });

  it("exits with 2 on a count that is none, and with 3 before any window had closed", () => {
    expect(run(["analogues", ...QUESTION, "-k", "many"]).status).toBe(2);
    expect(run(["analogues", "GBR", "FRA", "--against", "RUS", "--as-of", "1820"]).status).toBe(3);
  });
});
