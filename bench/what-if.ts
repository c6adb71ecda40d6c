/**
 * Time of the pressure grid, 21 × 21, with its tipping line and effect, on a case that is built already, and of what else `entente what-if`
 * computes; wall time and processor time, in one run.
 *
 * Run with: npx tsx bench/what-if.ts
 */
import { describeWedge, pullLever, reach, withoutComponents } from "../src/assessment/index.ts";
import { openCase } from "../src/workbench/asking/ask.ts";
import { readSettings } from "../src/workbench/settings.ts";

const ROUNDS = 11;
const QUESTIONS = [
  { a: "RUS", b: "CHN", against: "USA", asOf: "2015-06-01" },
  { a: "TUR", b: "IRQ", against: "RUS", asOf: "1954-06-01" },
  { a: "SAU", b: "PAK", against: "IND", asOf: "2025-06-01" },
];

const processorMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

function median(values: readonly number[]): number {
  return [...values].sort((p, q) => p - q)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Median wall and processor time of some rounds; each takes a case of its own, on which nothing was measured yet. */
async function time<T>(name: string, make: () => Promise<T>, work: (made: T) => void): Promise<void> {
  const [wall, processor]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    const made = await make();
    const [start, used] = [performance.now(), processorMs()];
    work(made);
    wall.push(performance.now() - start);
    processor.push(processorMs() - used);
  }
  const shown = (ms: number) => ms.toFixed(0).padStart(6);
  console.log(`${name.padEnd(40)} wall ${shown(median(wall))} ms   processor ${shown(median(processor))} ms`);
}

for (const asked of QUESTIONS) {
  const make = async () => {
    const { question, one, inputs } = await openCase(asked, readSettings());
    return { question, one, vintages: inputs.vintages };
  };
  const name = `${asked.a} ${asked.b} | ${asked.against} ${asked.asOf}`;
  await time(`${name}: grid`, make, (levered) => pullLever(levered));
  await time(`${name}: reach, wedge, components`, make, (levered) => {
    reach(levered, 0.5);
    describeWedge(levered);
    withoutComponents(levered);
  });
}
