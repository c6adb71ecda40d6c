import { existsSync } from "node:fs";
import { basename, relative } from "node:path";
import { EntenteError } from "../../core/index.ts";
import { loadFacts, SOURCES, stateCodeRows, writeStateCodes } from "../../record/index.ts";
import { Database, makeLibrary, walkFiles } from "../../store/index.ts";
import { importPath, type FileJob, type FileOutcome } from "./import-one.ts";
import { openRecord } from "../record/open-record.ts";
import type { OnProgress } from "../on-progress.ts";
import type { Settings } from "../settings.ts";
import { readLibrary } from "./slots.ts";

/** What became of every file named. */
export interface ImportReport {
  readonly schema: "entente/import-report@1";
  readonly files: readonly FileOutcome[];
  /** Files named that are not read, since a later import speaks of the same years. */
  readonly superseded: readonly { readonly file: string; readonly by: string }[];
  readonly rows: number;
  readonly setAside: number;
  readonly seconds: number;
}

/** What to import, as which source where its columns do not tell, and under which name it is shown if not its own. */
export interface ImportAsked {
  readonly path: string;
  readonly as?: string;
  readonly named?: string;
  /** Of a zip file that has a member of this name only that one is imported. */
  readonly member?: string;
}

/**
 * Imports every file of a known source that a path names into the library, those in zip files too.
 *
 * A file is recognised by its content. One that was imported before changes nothing; one that cannot be read stops none
 * of the others.
 */
export async function importData(
  asked: ImportAsked,
  settings: Settings,
  onProgress: OnProgress,
): Promise<ImportReport> {
  if (!existsSync(asked.path)) {
    throw new EntenteError("record/no-file", {
      message: `There is nothing at ${asked.path}.`,
      hint: "Name a file, or a directory of datasets.",
    });
  }
  const schemas = asked.as === undefined ? SOURCES : SOURCES.filter(({ id }) => id === asked.as);
  if (schemas.length === 0) {
    throw new EntenteError("record/unknown-source", {
      message: `"${asked.as}" is not a source Entente knows.`,
      hint: "List the sources with: entente data list",
    });
  }
  makeLibrary(settings.libraryFolder);
  const began = performance.now();
  const walked = walkFiles(asked.path);
  const database = await openWithCodes(settings);
  const total = walked.files.reduce((sum, { bytes }) => sum + bytes, 0);
  const outcomes: FileOutcome[][] = [];
  const busy: FileJob["busy"] = new Map();
  // Two connections take files from one list.
  const waiting = walked.files.entries();
  let done = 0;
  const work = async (connection: Database) => {
    for (const [k, { path, bytes }] of waiting) {
      const file = asked.named ?? basename(path);
      onProgress(done, total, file);
      const job = { path, file, bytes, schemas, database: connection, busy, member: asked.member };
      outcomes[k] = await importPath(job, settings);
      done += bytes;
    }
  };
  try {
    await workTogether(database, work);
  } finally {
    database.close();
  }
  onProgress(total, total, "done");
  const files = outcomes.flat();
  for (const { path, why } of walked.unreadable)
    files.push({ file: relative(asked.path, path) || basename(path), outcome: "cannot be read", why });
  const receipts = files.flatMap((one) => (one.outcome === "imported" ? [one.receipt] : []));
  return {
    schema: "entente/import-report@1",
    files,
    superseded: supersededOf(files, settings),
    rows: receipts.reduce((sum, one) => sum + one.rows, 0),
    setAside: receipts.reduce((sum, one) => sum + one.setAside, 0),
    seconds: Number(((performance.now() - began) / 1000).toFixed(1)),
  };
}

function supersededOf(files: readonly FileOutcome[], settings: Settings): ImportReport["superseded"] {
  const taken = new Set(files.flatMap((one) => ("receipt" in one ? [one.receipt.sha256] : [])));
  return readLibrary(settings).files.flatMap(({ receipt, supersededBy }) =>
    supersededBy !== undefined && taken.has(receipt.sha256) ? [{ file: receipt.file, by: supersededBy }] : [],
  );
}

/** Why an import took nothing; `undefined` when something was taken or had been before. */
export function whyNothingTaken(path: string, { files }: ImportReport): EntenteError | undefined {
  const left = files.flatMap((one) => ("why" in one ? [one] : []));
  if (left.length < files.length) return undefined;
  const hint = `Looked for tables with the columns of one of ${SOURCES.length} sources (entente data list), comma or tab separated, plain, gzipped or in a zip file.`;
  const [only] = left;
  if (only === undefined)
    return new EntenteError("record/no-file", { message: `There is no file in ${path}.`, hint });
  if (left.length === 1) {
    const code = only.outcome === "cannot be read" ? "record/bad-dataset" : "record/not-recognised";
    return new EntenteError(code, { message: `${only.file}, ${only.outcome}: ${only.why}.`, hint });
  }
  return new EntenteError("record/not-recognised", {
    message: `None of the ${left.length.toLocaleString("en")} files in ${basename(path)} could be imported.`,
    details: left.map(({ file, outcome, why }) => ({ where: file, message: `${outcome}: ${why}` })),
    hint,
  });
}

/** Has two connections work side by side until both are done; then throws what either threw. */
async function workTogether(first: Database, work: (connection: Database) => Promise<void>): Promise<void> {
  const second = await first.beside();
  try {
    const ends = await Promise.allSettled([work(first), work(second)]);
    for (const end of ends) if (end.status === "rejected") throw end.reason;
  } finally {
    second.close();
  }
}

/** A database in memory that knows the codes of every state, for rows to be joined with. */
async function openWithCodes(settings: Settings): Promise<Database> {
  const record = await openRecord(settings);
  const database = await Database.open(":memory:", "write");
  try {
    await writeStateCodes(database, stateCodeRows(await loadFacts(settings.today, record)));
    return database;
  } catch (cause) {
    database.close();
    throw cause;
  } finally {
    record.close();
  }
}
