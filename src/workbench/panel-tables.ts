import { totalmem } from "node:os";
import { EntenteError, type IsoDate } from "../core/index.ts";
import { coreTables, COLUMN_SETS, type ColumnSet, type CoreTable } from "../panel/index.ts";
import { asOfQuery, loadKnown, resolveState, SOURCES, type KnownRecord } from "../record/index.ts";
import { Database } from "../store/index.ts";
import { openRecord } from "./open-record.ts";
import type { Settings } from "./settings.ts";
import { importedRows } from "./slots.ts";

/** A database in memory with the tables of the core record as known on a day, and what was known. */
export interface PanelDatabase {
  readonly database: Database;
  readonly known: KnownRecord;
}

/** Opens a database that column sets can ask: the core record's tables, made from what was known on a day. */
export async function openPanelDatabase(asOf: IsoDate, settings: Settings): Promise<PanelDatabase> {
  const record = await openRecord(settings);
  let known: KnownRecord;
  try {
    known = await loadKnown(asOf, record);
  } finally {
    record.close();
  }
  const database = await Database.open(":memory:", "write");
  try {
    await database.all(`set memory_limit = '${memoryMib()}MiB'`);
    for (const table of coreTables(known)) await writeTable(database, table);
    return { database, known };
  } catch (cause) {
    database.close();
    throw cause;
  }
}

/** Half of the machine's memory, within these bounds: a full directed panel takes 3 GiB, or goes by way of the disk. */
function memoryMib(): number {
  return Math.min(MOST_MEMORY_MIB, Math.max(LEAST_MEMORY_MIB, Math.floor(totalmem() / 2 ** 21)));
}

const LEAST_MEMORY_MIB = 2048;
const MOST_MEMORY_MIB = 4096;

/** Makes a table and fills it. */
export async function writeTable(database: Database, { name, columns, rows }: CoreTable): Promise<void> {
  const text = `${name}_text`;
  await database.all(`create table ${text} (${columns.map(([column]) => `${column} varchar`).join(", ")})`);
  await database.appendText(text, rows);
  const typed = columns.map(([column, type]) => `${column}::${type} as ${column}`).join(", ");
  await database.all(`create table ${name} as select ${typed} from ${text}`);
  await database.all(`drop table ${text}`);
}

/** Fills a computed table: asks for what it is computed from, computes, stores; a table that is there stays. */
export async function computeTable(
  table: NonNullable<ColumnSet["computed"]>,
  given: {
    readonly database: Database;
    readonly known: KnownRecord;
    readonly source: (source: string) => string;
    readonly years: { readonly from: number; readonly to: number };
  },
): Promise<void> {
  const { database, known, source, years } = given;
  const there = await database.all("select 1 as n from duckdb_tables() where table_name = $1", [table.name]);
  if (there.length > 0) return;
  const inputs: Record<string, readonly (readonly unknown[])[]> = {};
  for (const [name, query] of Object.entries(table.inputs(source, years)))
    inputs[name] = await database.columns(query);
  await database.createNumbers(table.name, table.compute({ known, years, inputs }));
}

/** Gives the rows of an imported source as of a day, as a query in brackets. */
export function sourceRowsAsOf(asOf: IsoDate, settings: Settings): (source: string) => string {
  const imported = new Map(importedRows(settings).map(({ source, paths }) => [source, paths]));
  return (source) => {
    const schema = SOURCES.find(({ id }) => id === source);
    const paths = imported.get(source);
    if (schema === undefined || paths === undefined) throw new RangeError(`${source} is not imported`);
    return `(${asOfQuery(schema, paths).replaceAll("$1", `'${asOf}'`)})`;
  };
}

/** Column sets asked for by group or id, and those of them whose sources are not imported. */
export function chooseSets(
  wanted: readonly string[],
  settings: Settings,
): { readonly sets: readonly ColumnSet[]; readonly lacking: readonly ColumnSet[] } {
  const there = new Set(importedRows(settings).map(({ source }) => source));
  const isThere = (set: ColumnSet) => set.needs.every((source) => there.has(source));
  const isAll = wanted.includes("all");
  const known = new Set(["all", ...COLUMN_SETS.flatMap(({ id, group }) => [id, group])]);
  const strange = wanted.filter((name) => !known.has(name));
  if (strange.length > 0) {
    throw new EntenteError("panel/unknown-columns", {
      message: `There are no columns named ${strange.map((name) => `"${name.slice(0, 60)}"`).join(", ")}.`,
      hint: "List what --with takes with: entente panel --list",
    });
  }
  const asked = COLUMN_SETS.filter(({ id, group }) => isAll || wanted.includes(id) || wanted.includes(group));
  const lacking = asked.filter((set) => !isThere(set));
  const named = lacking.filter(({ id }) => wanted.includes(id));
  if (named.length > 0) throw lackOf(named);
  return { sets: asked.filter(isThere), lacking };
}

function lackOf(sets: readonly ColumnSet[]): EntenteError {
  const sources = [...new Set(sets.flatMap(({ needs }) => needs))];
  return new EntenteError("record/no-dataset", {
    message: `The columns ${sets.map(({ id }) => id).join(", ")} are read from ${sources.join(", ")}, which is not imported.`,
    hint: "Get the file from its publisher (entente data list ID shows where) and give it to: entente data import FILE",
  });
}

/** Years for which a set says anything: its own, else those that all its sources cover. */
export function coverageOf(set: ColumnSet): { readonly from: number; readonly to: number } {
  if (set.coverage !== undefined) return set.coverage;
  const covers = set.needs.flatMap((source) =>
    SOURCES.filter(({ id }) => id === source).map((one) => one.coverage),
  );
  return {
    from: Math.max(...covers.map(({ from }) => from)),
    to: Math.min(...covers.map(({ to }) => to)),
  };
}

/** A column set with its years and whether its sources are imported. */
export interface ListedColumnSet extends Pick<
  ColumnSet,
  "id" | "group" | "title" | "grain" | "columns" | "needs"
> {
  readonly coverage: { readonly from: number; readonly to: number };
  readonly isThere: boolean;
}

/** Every column set the panel can hold. */
export function listColumnSets(settings: Settings): ListedColumnSet[] {
  const there = new Set(importedRows(settings).map(({ source }) => source));
  return COLUMN_SETS.map(({ id, group, title, grain, columns, needs }, k) => ({
    id,
    group,
    title,
    grain,
    columns,
    needs,
    coverage: coverageOf(COLUMN_SETS[k] as ColumnSet),
    isThere: needs.every((source) => there.has(source)),
  }));
}

/** Ids of the states named in a list, as of a day. */
export function resolveStates(names: readonly string[], known: KnownRecord): string[] {
  return names.map((name) => resolveState(name, known.asOf, known));
}
