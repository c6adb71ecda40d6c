/**
 * Times of the panel against what the database needs to write the same finished table, in one run on one machine.
 *
 * Run with: npx tsx bench/panel.ts ../shared/data
 */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Database } from "../src/store/index.ts";
import {
  importData,
  readSettings,
  streamPanel,
  writePanel,
  type AskedPanel,
} from "../src/workbench/index.ts";
import { openHistories } from "../src/workbench/panel/prepare-panel.ts";

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
/** One line: what was measured, the figure, a note. */
const say = (what: string, value: number, unit: string, note = "") =>
  console.log(`${what.padEnd(62)} ${value.toFixed(2).padStart(8)} ${unit}  ${note}`.trimEnd());
/** The limit beside a figure, and whether it was met. */
const limit = (value: number, most: number, unit: string) =>
  `limit ${most} ${unit}: ${value <= most ? "met" : "NOT met"}`;
const PARQUET = "format parquet, compression zstd, compression_level 1, row_group_size 122880";

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

interface Compared {
  readonly rows: number;
  readonly columns: number;
  readonly ours: number;
  readonly bare: number;
}

/** Seconds to write a panel, and to write its finished table again, each the best of some rounds in turn. */
async function compare(asked: AskedPanel, rounds = 3): Promise<Compared> {
  const out = join(folder, "panel.parquet");
  const [ours, bare]: [number[], number[]] = [[], []];
  const written = await writePanel({ ...asked, out }, settings, quiet);
  const database = await Database.open(":memory:", "write");
  await database.all("set memory_limit = '12GB'");
  await database.all(`create table finished as select * from read_parquet('${out}')`);
  for (let round = 0; round < rounds; round++) {
    ours.push(await seconds(() => writePanel({ ...asked, out }, settings, quiet)));
    bare.push(
      await seconds(() => database.all(`copy finished to '${join(folder, "bare.parquet")}' (${PARQUET})`)),
    );
  }
  database.close();
  return {
    rows: written.rows,
    columns: written.columns.length,
    ours: Math.min(...ours),
    bare: Math.min(...bare),
  };
}

/** A line of a table of growth. */
function grow(what: string, { rows, ours, bare }: Compared): void {
  console.log(
    [
      what.padEnd(30),
      rows.toLocaleString("en-US").padStart(11),
      ours.toFixed(2).padStart(10),
      ((ours * 1e6) / rows).toFixed(2).padStart(15),
      bare.toFixed(2).padStart(11),
      (ours / bare).toFixed(2).padStart(7),
    ].join(" "),
  );
}
const GROWTH_HEAD = `${" ".repeat(30)}        rows   written, s  s per million    bare, s   ratio`;

/** Writes the whole panel in a process of its own, the import's memory left out; gives the most it held, in MB. */
async function memoryOfWriting(): Promise<number> {
  const work = `import { readSettings, writePanel } from "${new URL("../src/workbench/index.ts", import.meta.url).href}";
    const settings = { ...readSettings(), libraryFolder: ${JSON.stringify(settings.libraryFolder)} };
    await writePanel(${JSON.stringify({ ...whole, out: join(folder, "first.parquet") })}, settings, () => {});
    console.log(process.resourceUsage().maxRSS / 1024);`;
  const script = join(folder, "write.mts");
  writeFileSync(script, work);
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", script]);
  return Number(stdout);
}
const memory = await memoryOfWriting();
say("most memory held by a process that writes the whole panel", memory, "MB", limit(memory, 2000, "MB"));

const full = await compare(whole);
say(
  `directed dyad-years 1816–2020: ${full.rows.toLocaleString("en-US")} rows × ${full.columns} columns`,
  full.ours,
  "s",
);
const ratio = full.ours / full.bare;
say("  the same finished table written by the database", full.bare, "s");
say("  ratio of the two", ratio, " ", limit(ratio, 3, "times"));

console.log(`\nGrowth with years, directed, all states\n${GROWTH_HEAD}`);
for (const from of [2000, 1980, 1920])
  grow(`${2020 - from + 1} years, ${from}–2020`, await compare({ ...whole, years: { from, to: 2020 } }));
grow("205 years, 1816–2020", full);

console.log(`\nGrowth with states, directed, 1816–2020\n${GROWTH_HEAD}`);
const members = await membersOf(2020);
for (const count of [25, 50, 100]) {
  // Spread over the list, which goes by region.
  const states = Array.from(
    { length: count },
    (_, k) => members[Math.floor((k * members.length) / count)] ?? "",
  );
  grow(`${count} states`, await compare({ ...whole, states }));
}
grow("all states", full);
console.log("");

/** The system's members in a year, by number. */
async function membersOf(year: number): Promise<string[]> {
  const asked: AskedPanel = {
    ...whole,
    unit: "state-year",
    years: { from: year, to: year },
    columns: ["system"],
  };
  const found: string[] = [];
  for await (const row of streamPanel(asked, settings)) found.push(String(row["state"]));
  return found;
}

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
  const { rows, columns, ours, bare } = await compare(triads, 2);
  say(
    `every triad (A, B | C) of ${year} with ties: ${rows.toLocaleString("en-US")} rows × ${columns} columns`,
    ours,
    "s",
    limit(ours, 2, "s"),
  );
  say("  the same finished table written by the database", bare, "s", `ratio ${(ours / bare).toFixed(2)}`);
}

const history = await openHistories({ columns: GROUPS, years: whole.years }, settings);
await history.of("RUS", "CHN");
const took = Math.min(
  await seconds(() => history.of("FRA", "DEU")),
  await seconds(() => history.of("GBR", "USA")),
  await seconds(() => history.of("IND", "PAK")),
);
say(`one pair's history 1816–2020, everything open`, took * 1000, "ms", limit(took * 1000, 100, "ms"));
history.close();
rmSync(folder, { recursive: true, force: true });
