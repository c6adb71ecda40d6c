import type { IsoDate } from "../../core/index.ts";
import { coreTables, type ColumnSet, type CoreTable } from "../../panel/index.ts";
import { asOfQuery, SOURCES, type KnownRecord } from "../../record/index.ts";
import { Database } from "../../store/index.ts";
import { openRecord } from "../record/open-record.ts";
import type { Settings } from "../settings.ts";
import { importedRows } from "../library/slots.ts";
import { knownOn } from "../record/known-on.ts";

/** Beyond it the database works by way of the disk; with the process itself a panel stays under two gigabytes. */
const MEMORY = "1300MB";

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
    known = await knownOn(asOf, record);
  } finally {
    record.close();
  }
  const database = await Database.open(":memory:", "write");
  try {
    await database.all(`set memory_limit = '${MEMORY}'`);
    for (const table of coreTables(known)) await writeTable(database, table);
    return { database, known };
  } catch (cause) {
    database.close();
    throw cause;
  }
}

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
