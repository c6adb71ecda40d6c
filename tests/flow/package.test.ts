import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../..");

/** Runs a module that imports the built package by its name. */
function runModule(text: string): {
  readonly out: string;
  readonly err: string;
  readonly status: number | null;
} {
  const folder = mkdtempSync(join(tmpdir(), "entente-module-"));
  const env = {
    ...process.env,
    ENTENTE_CACHE: process.env["ENTENTE_CACHE"] ?? folder,
    ENTENTE_LIBRARY: join(folder, "none"),
  };
  const done = spawnSync(process.execPath, ["--input-type=module", "-e", text], {
    cwd: ROOT,
    env,
    encoding: "utf8",
  });
  return { out: done.stdout, err: done.stderr, status: done.status };
}

describe("the package as a library", () => {
  it("gives a panel's rows one after another", () => {
    const { out, err, status } = runModule(`
      import { panel } from "entente";
      const rows = [];
      for await (const row of panel({ years: { from: 1890, to: 1895 }, columns: ["ties"], states: ["FRA", "RUS"] }))
        rows.push([row.year, row.tie_defense, row.tie_rung]);
      console.log(JSON.stringify(rows));
    `);
    expect([err, status]).toEqual(["", 0]);
    const rows = JSON.parse(out) as number[][];
    expect(rows.map(([year]) => year)).toEqual([1890, 1891, 1892, 1893, 1894, 1895]);
    expect(rows.at(0)?.[1]).toBe(0);
    expect(rows.at(-1)?.[1]).toBe(1);
  });

  it("stops when the loop is left, and says what is wrong with a request", () => {
    const { out, status } = runModule(`
      import { EntenteError, panel } from "entente";
      for await (const row of panel({ years: { from: 1990, to: 2000 }, columns: ["system"] })) { console.log(row.year); break; }
      try { for await (const row of panel({ years: { from: 1990, to: 2000 }, columns: ["nothing"] })) console.log(row); }
      catch (cause) { console.log(cause instanceof EntenteError, cause.code); }
    `);
    expect([out, status]).toEqual(["1990\ntrue panel/unknown-columns\n", 0]);
  });

  it("answers a question as the command does", () => {
    const { out, status } = runModule(`
      import { ask } from "entente";
      const answer = await ask({ a: "RUS", b: "CHN", against: "USA", asOf: "2015-06-01" });
      console.log(answer.schema, answer.headline.rung, answer.headline.probability > 0);
    `);
    expect([out, status]).toEqual(["entente/answer@1 defense true\n", 0]);
  });

  it("has a client that says when no server is there to answer", () => {
    const { out, status } = runModule(`
      import { EntenteClient } from "entente/client";
      const client = new EntenteClient({ address: "http://127.0.0.1:9" });
      await client.health().catch((cause) => console.log(cause instanceof Error));
    `);
    expect([out, status]).toEqual(["true\n", 0]);
  });
});
