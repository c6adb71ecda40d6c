import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { EntenteError } from "../../core/index.ts";

/** Cells of one line by column name. */
export type Cells = Readonly<Record<string, string>>;

/** Greatest size of a dataset file once unpacked: what is larger is refused. */
const MOST_BYTES = 512 * 1024 * 1024;

/**
 * Reads a gzipped CSV file of a dataset that the user has.
 *
 * Throws: `record/no-dataset` when the file is absent, `record/bad-dataset` when it is not a gzipped CSV.
 */
export function readGzippedCsv(
  directory: string,
  file: string,
  dataset: { readonly name: string; readonly from: string },
): Cells[] {
  const path = join(directory, file);
  if (!existsSync(path)) {
    throw new EntenteError("record/no-dataset", {
      message: `${dataset.name} is not in ${directory}: ${file} is absent.`,
      hint: `Name the directory that holds the datasets with --data DIR; this one comes from ${dataset.from}.`,
    });
  }
  try {
    const text = gunzipSync(readFileSync(path), { maxOutputLength: MOST_BYTES });
    return parse(text, { columns: true, bom: true });
  } catch (cause) {
    throw new EntenteError("record/bad-dataset", {
      message: `${path} cannot be read as gzipped CSV: ${cause instanceof Error ? cause.message : String(cause)}`,
      hint: `Fetch the file again from ${dataset.from}.`,
      cause,
    });
  }
}
