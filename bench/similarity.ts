/**
 * All similarity measures of all dyad-years 1816–2018 over ATOP portfolios, and the ratio to the same measures
 * computed item by item from their definitions on a sample of years, in one run on one machine.
 *
 * Run with: npx tsx bench/similarity.ts DIR
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { PORTFOLIO_SCALE, portfolioSimilarity } from "../src/panel/similarity/similarity.ts";
import { readSystemYears, type SystemYear } from "../tests/fixtures/atop-portfolios.ts";
import { similarityByDefinition } from "../tests/fixtures/similarity-by-definition.ts";

const [FIRST, LAST] = [1816, 2018];
const SAMPLE = [1830, 1890, 1950, 1990];
const SAMPLED_STATES = 40;
const ROUNDS = 10;

const folder = process.argv[2] ?? process.env["ENTENTE_DATA"] ?? "";
if (!existsSync(join(folder, "alliances"))) {
  throw new Error("name a folder of datasets: npx tsx bench/similarity.ts DIR");
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

const pairsOf = (n: number) => (n * (n - 1)) / 2;

function compare({ members, portfolios, capability }: SystemYear): void {
  portfolioSimilarity({ n: members.length, portfolios, weights: capability });
}

function compareByDefinition({ members, portfolios, capability }: SystemYear): number {
  const n = members.length;
  const rows = Array.from({ length: n }, (_, i) => Array.from(portfolios.subarray(i * n, (i + 1) * n)));
  const weights = [...capability];
  const sampled = rows.slice(0, SAMPLED_STATES);
  sampled.forEach((one, i) => {
    for (const other of sampled.slice(i + 1)) similarityByDefinition(one, other, PORTFOLIO_SCALE, weights);
  });
  return pairsOf(sampled.length);
}

let systems: SystemYear[] = [];
const reading = timed(() => {
  const systemOf = readSystemYears(folder);
  systems = Array.from({ length: LAST - FIRST + 1 }, (_, k) => systemOf(FIRST + k));
});
const pairs = systems.reduce((sum, { members }) => sum + pairsOf(members.length), 0);
const seconds = timed(() => systems.forEach(compare));

const line = (name: string, s: number, count: number) =>
  console.log(
    `${name.padEnd(44)} ${s.toFixed(2).padStart(7)} s  ${Math.round(count / s)
      .toLocaleString("en")
      .padStart(11)} pairs/s`,
  );
console.log(`${pairs.toLocaleString("en")} undirected dyad-years ${FIRST}–${LAST}, 17 measures, one core`);
console.log(`${"reading the files, building the portfolios".padEnd(44)} ${reading.toFixed(2).padStart(7)} s`);
line("all measures, every year", seconds, pairs);
for (const system of systems.filter(({ year }) => SAMPLE.includes(year))) {
  const n = system.members.length;
  const fast = timed(() => {
    for (let round = 0; round < ROUNDS; round++) compare(system);
  });
  let sampled = 0;
  const slow = timed(() => {
    sampled = compareByDefinition(system);
  });
  line(`by definition, ${system.year} (${n} states, ${sampled} pairs)`, slow, sampled);
  console.log(
    `  takes ${Math.round(slow / sampled / (fast / ROUNDS / pairsOf(n))).toLocaleString("en")} times as long a pair`,
  );
}
