import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { quoteName, quoteText } from "../record/index.ts";
import { Database } from "../store/index.ts";

/** Rows as they go into a file: columns with their types, in order; what is absent is missing, not nought. */
export interface PlainTable {
  readonly columns: readonly (readonly [name: string, type: "varchar" | "integer" | "double"])[];
  readonly rows: readonly Readonly<Record<string, string | number | undefined>>[];
}

/** A table as the bytes of a Parquet file. */
export async function writeParquet({ columns, rows }: PlainTable): Promise<Uint8Array<ArrayBuffer>> {
  const folder = mkdtempSync(join(tmpdir(), "entente-table-"));
  const path = join(folder, "table.parquet");
  const database = await Database.open(":memory:", "write");
  try {
    const texts = columns.map(([name]) => `${quoteName(name)} varchar`);
    const typed = columns.map(([name, type]) => `${quoteName(name)}::${type} as ${quoteName(name)}`);
    await database.all(`create table texts (${texts.join(", ")})`);
    await database.appendText(
      "texts",
      rows.map((row) => columns.map(([name]) => (row[name] === undefined ? undefined : String(row[name])))),
    );
    await database.all(
      `copy (select ${typed.join(", ")} from texts) to ${quoteText(path)} (format parquet, compression zstd)`,
    );
    return new Uint8Array(readFileSync(path));
  } finally {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
