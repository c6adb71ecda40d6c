/**
 * Times of the panel against what the database needs to write the same finished table, in one run on one machine.
 *
 * Run with: npx tsx bench/panel.ts ../shared/data
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Database } from "../src/store/index.ts";
import { importData, readSettings, writePanel, type AskedPanel } from "../src/workbench/index.ts";
import { openHistories } from "../src/workbench/prepare-panel.ts";

const [data] = process.argv.slice(2);
if (data === undefined) throw new Error("name the directory of datasets");
const folder = mkdtempSync(join(tmpdir(), "entente-bench-"));
const settings = { ...readSettings(), libraryFolder: join(folder, "library") };
const quiet = () => {};
const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
};
const say = (what: string, value: number, unit: string, note = "") =>
  console.log(`${what.padEnd(62)} ${value.toFixed(2).padStart(8)} ${unit}  ${note}`);

console.log("importing …");
await importData({ path: data }, settings, quiet);

const GROUPS = ["system", "ties", "disputes", "capability", "geography", "regimes", "igos", "rivalry"];
const whole: AskedPanel = {
  unit: "dyad-year",
  isDirected: true,
  system: "cow",
  years: { from: 1816, to: 2020 },
  columns: GROUPS,
};

/** Seconds to write a panel, and to write its finished table again, best of three each in turn. */
async function compare(name: string, asked: AskedPanel): Promise<void> {
  const out = join(folder, `${name}.parquet`);
  const [ours, bare]: [number[], number[]] = [[], []];
  let written = await writePanel({ ...asked, out }, settings, quiet);
  const database = await Database.open(":memory:", "write");
  await database.all("set memory_limit = '12GB'");
  await database.all(`create table finished as select * from read_parquet('${out}')`);
  for (let round = 0; round < 3; round++) {
    ours.push(await seconds(async () => (written = await writePanel({ ...asked, out }, settings, quiet))));
    bare.push(
      await seconds(() =>
        database.all(
          `copy finished to '${join(folder, "bare.parquet")}' (format parquet, compression zstd, compression_level 1, row_group_size 122880)`,
        ),
      ),
    );
  }
  database.close();
  const [mine, theirs] = [Math.min(...ours), Math.min(...bare)];
  say(`${name}: ${written.rows.toLocaleString("en-US")} rows × ${written.columns.length} columns`, mine, "s");
  say(
    `  the same finished table written by the database`,
    theirs,
    "s",
    `ratio ${(mine / theirs).toFixed(2)}`,
  );
}

await writePanel({ ...whole, out: join(folder, "first.parquet") }, settings, quiet);
say("most memory held by this process, the whole panel written", process.resourceUsage().maxRSS / 1024, "MB");
await compare("directed dyad-years 1816–2020", whole);
for (const from of [1980, 1920])
  await compare(`directed dyad-years ${from}–2020`, { ...whole, years: { from, to: 2020 } });

const similarity = { ...whole, isDirected: false, columns: ["similarity"] };
say(
  "similarity of all dyad-years 1816–2020, treaties and votes",
  await seconds(() =>
    writePanel({ ...similarity, out: join(folder, "similarity.parquet") }, settings, quiet),
  ),
  "s",
);
for (const year of [1900, 2020]) {
  const triads: AskedPanel = {
    ...whole,
    unit: "triad-year",
    years: { from: year, to: year },
    columns: ["ties"],
  };
  const out = join(folder, "triads.parquet");
  let rows = 0;
  const took = await seconds(async () => ({ rows } = await writePanel({ ...triads, out }, settings, quiet)));
  say(`every triad (A, B | C) of ${year} with ties: ${rows.toLocaleString("en-US")} rows`, took, "s");
}

const history = await openHistories({ columns: GROUPS, years: whole.years }, settings);
await history.of("RUS", "CHN");
const took = Math.min(
  await seconds(() => history.of("FRA", "DEU")),
  await seconds(() => history.of("GBR", "USA")),
  await seconds(() => history.of("IND", "PAK")),
);
say(`one pair's history 1816–2020, everything open`, took * 1000, "ms");
history.close();
rmSync(folder, { recursive: true, force: true });
