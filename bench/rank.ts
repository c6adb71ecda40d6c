/**
 * Wall and processor time of a cold `entente rank` and `entente scan` over all pairs and all triads, movers and reasons included.
 *
 * Each is a new process on a built package with a warm record cache. The limit is for an idle machine: what else runs stretches wall
 * time, and the load is printed. Run with: npm run build && npx tsx bench/rank.ts
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const LIMIT_S = 10;
const ROOT = join(import.meta.dirname, "..");
const MAIN = join(ROOT, "dist/surfaces/cli/main.js");
const folder = mkdtempSync(join(tmpdir(), "entente-bench-"));
const env = { ...process.env, ENTENTE_LIBRARY: join(folder, "library") };

/** Prints at the end of a process how much processor time it took. */
const tell = join(folder, "tell.mjs");
writeFileSync(
  tell,
  `process.on("exit", () => { const { user, system } = process.cpuUsage(); process.stderr.write("cpu " + (user + system) / 1e6); });`,
);

function time(args: readonly string[]): { readonly wall: number; readonly cpu: number } {
  const began = performance.now();
  const done = spawnSync(process.execPath, ["--import", pathToFileURL(tell).href, MAIN, ...args], {
    cwd: ROOT,
    encoding: "utf8",
    env,
  });
  if (done.status !== 0) throw new Error(done.stderr);
  return {
    wall: (performance.now() - began) / 1000,
    cpu: Number(/cpu ([\d.]+)/.exec(done.stderr)?.[1]),
  };
}

console.log(`${cpus().length} processors, load ${(loadavg()[0] ?? Number.NaN).toFixed(1)}`);
time(["ask", "RUS", "CHN", "--against", "USA", "--as-of", "2015-06-01"]);
for (const args of [
  ["rank", "--against", "USA", "--as-of", "2015-06-01"],
  ["rank", "--against", "USA", "--as-of", "2015-06-01", "--by", "lift"],
  ["rank", "--as-of", "2015-06-01", "--rung", "consultation"],
  ["rank", "--triads", "--as-of", "2015-06-01"],
  ["rank", "--triads", "--as-of", "2015-06-01", "--by", "lift"],
  ["rank", "--against", "DEU", "--as-of", "1890-06-01"],
  ["scan", "--from", "2014-01-01", "--to", "2015-01-01"],
]) {
  const { wall, cpu } = time(args);
  const verdict = wall <= LIMIT_S ? "met" : "NOT met";
  console.log(
    `entente ${args.join(" ").padEnd(62)} ${wall.toFixed(1).padStart(6)} s, processor ${cpu.toFixed(1).padStart(5)} s; limit ${LIMIT_S} s: ${verdict}`,
  );
}
