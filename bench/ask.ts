/**
 * Wall time of a cold `entente ask` against a bare Node start on the same machine, in one run.
 *
 * Each measurement is a new process on a built package with a warm record cache; a ratio travels between machines,
 * seconds do not. Run with: npm run bench, or with a directory of datasets to see what imported ones add:
 * npm run bench -- ../shared/data
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROUNDS = 11;
const ROOT = join(import.meta.dirname, "..");
const MAIN = join(ROOT, "dist/surfaces/cli/main.js");

const NO_LIBRARY = join(mkdtempSync(join(tmpdir(), "entente-bench-")), "library");

function timeMs(args: readonly string[], library = NO_LIBRARY): number {
  const start = process.hrtime.bigint();
  const env = { ...process.env, ENTENTE_LIBRARY: library };
  const done = spawnSync(process.execPath, args, { cwd: ROOT, encoding: "utf8", env });
  if (done.status !== 0) throw new Error(done.stderr);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function median(values: readonly number[]): number {
  return [...values].sort((p, q) => p - q)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const question = [MAIN, "ask", "RUS", "CHN", "--against", "USA", "--as-of", "2015-06-01"];
const first = timeMs(question);
const bare: number[] = [];
const driver: number[] = [];
const asked: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  bare.push(timeMs(["-e", "0"]));
  driver.push(timeMs(["--input-type=module", "-e", 'await import("@duckdb/node-api")']));
  asked.push(timeMs(question));
}
const line = (name: string, ms: number) =>
  console.log(
    `${name.padEnd(46)} ${ms.toFixed(0).padStart(6)} ms  ${(ms / median(bare)).toFixed(1).padStart(6)} × bare Node`,
  );
line("bare node start", median(bare));
line("node and the database driver", median(driver));
line(`entente ask, cold process, median of ${ROUNDS}`, median(asked));
const [data] = process.argv.slice(2);
if (data !== undefined) {
  const library = join(mkdtempSync(join(tmpdir(), "entente-bench-")), "library");
  timeMs([MAIN, "data", "import", data], library);
  const [plain, imported]: [number[], number[]] = [[], []];
  // In turn, so that what else the machine does falls on both alike.
  for (let round = 0; round < ROUNDS; round++) {
    plain.push(timeMs(question));
    imported.push(timeMs(question, library));
  }
  line("entente ask with every dataset imported, median", median(imported));
  line("what the imported datasets add", median(imported) - median(plain));
}
line("entente ask, slowest", Math.max(...asked));
line("entente ask, first of this run", first);
