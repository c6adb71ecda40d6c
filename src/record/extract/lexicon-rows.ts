import { parse } from "csv-parse/sync";
import type { DataFile } from "../sources/core/rows.ts";

/** A line of a table of the lexicon, by column. */
export type LexiconRow = Readonly<Record<string, string>>;

/** Lines of one of the tables in `data/`; none where the table is not there. */
export function lexiconRows(files: readonly DataFile[], path: string): LexiconRow[] {
  const file = files.find((one) => one.path === path);
  return file === undefined
    ? []
    : parse<LexiconRow>(file.text, { columns: true, bom: true, trim: true, skip_empty_lines: true });
}

/** What a cell lists, split by semicolons. */
export function listOf(cell = ""): string[] {
  return cell
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
