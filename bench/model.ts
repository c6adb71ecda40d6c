/**
 * Seconds to fit one vintage and to forecast every pair of a year, and the ratio to a plain logistic regression on the same columns.
 *
 * Run with: npx tsx bench/model.ts ../shared/data
 */
import { fitLogistic } from "../src/math/index.ts";
import { buildVintage, logOddsOfPair } from "../src/model/index.ts";
import { fitSpecification } from "../src/model/hazard/fit.ts";
import { COLUMNS } from "../src/model/hazard/design.ts";
import { largerRouteOf, SPECIFICATIONS } from "../src/model/hazard/plans.ts";
import { sampleRows, weightsOf, WINDOW_YEARS } from "../src/model/hazard/training.ts";
import { buildDyadYears, MEASURES } from "../src/panel/index.ts";
import { loadFacts, loadUnitDistance } from "../src/record/index.ts";
import { readSettings } from "../src/workbench/index.ts";
import { openRecord } from "../src/workbench/record/open-record.ts";
import { openTraining } from "../src/workbench/models/open-training.ts";

const [data] = process.argv.slice(2);
if (data === undefined) throw new Error("name the directory of datasets");
const quiet = () => {};
const say = (what: string, seconds: number, note = "") =>
  console.log(`${what.padEnd(58)} ${seconds.toFixed(2).padStart(7)} s  ${note}`);
const time = <T>(work: () => T): [T, number] => {
  const began = performance.now();
  const result = work();
  return [result, (performance.now() - began) / 1000];
};
const limit = (seconds: number, most: number) => `limit ${most} s, ${seconds <= most ? "met" : "NOT met"}`;

const settings = readSettings();
const { table } = await openTraining({ dataFolder: data }, settings, quiet);
const sample = sampleRows(table, "defense", WINDOW_YEARS, (year) => year + WINDOW_YEARS <= 2018);
console.log(`${sample.rows.length.toLocaleString("en")} rows at risk, ${COLUMNS.length} columns`);

const [fits, fitting] = time(() =>
  [...SPECIFICATIONS, largerRouteOf("core")].map((plan) => {
    const [fit, took] = time(() => fitSpecification(table, sample, plan, { withCovariance: true }));
    say(`  ${plan.name}`, took);
    return fit;
  }),
);
say("one vintage: every specification and the larger route", fitting, limit(fitting, 20));

const p = COLUMNS.length + 1;
const x = new Float32Array(sample.rows.length * p);
sample.rows.forEach((row, r) => {
  x[r * p] = 1;
  for (let c = 0; c < COLUMNS.length; c++)
    x[r * p + c + 1] = table.design[row * COLUMNS.length + c] as number;
});
const [, plain] = time(() =>
  fitLogistic({
    x,
    p,
    rows: Int32Array.from(sample.rows.keys()),
    y: sample.y,
    weight: weightsOf(sample, "treaty", Number.POSITIVE_INFINITY),
    penalty: new Float64Array(p).fill(1),
  }),
);
say("a plain logistic regression on all rows, same columns", plain, `ratio ${(fitting / plain).toFixed(2)}`);

const vintage = buildVintage({
  table,
  outcome: "defense",
  lastYear: 2018,
  past: [],
  fits: fits.slice(0, SPECIFICATIONS.length),
  larger: fits.at(-1),
  integratedShare: 0.3,
  inputsHash: "bench",
});
if (vintage === undefined) throw new Error("nothing to fit");
const database = await openRecord(settings);
const facts = await loadFacts(settings.today, database);
const unitDistance = await loadUnitDistance(database);
database.close();
for (const year of [1900, 1960, 2018]) {
  const dyads = buildDyadYears({ facts, unitDistance, firstYear: year, lastYear: year });
  const [, took] = time(() => {
    for (let row = 0; row < dyads.rows; row++)
      logOddsOfPair(vintage, dyads.values.subarray(row * MEASURES.length, (row + 1) * MEASURES.length));
  });
  say(`every pair of ${year}: ${dyads.rows.toLocaleString("en")}`, took, limit(took, 0.5));
}
