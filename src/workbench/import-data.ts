import { basename } from "node:path";
import { existsSync, statSync } from "node:fs";
import { EntenteError, type IsoDate } from "../core/index.ts";
import {
  chooseSource,
  importFile,
  sniffDialect,
  SOURCES,
  stateCodeRows,
  writeStateCodes,
  loadFacts,
  type ImportCounts,
  type Recognised,
  type Dialect,
} from "../record/index.ts";
import {
  Database,
  fillSlot,
  findSlot,
  isGzipped,
  listEveryFile,
  readContents,
  readHead,
  scanLines,
  type Contents,
} from "../store/index.ts";
import { openRecord } from "./open-record.ts";
import type { OnProgress } from "./open-training.ts";
import type { Settings } from "./settings.ts";
import { slotName } from "./slots.ts";

/** What is kept beside the rows of an imported file. */
export interface Receipt extends ImportCounts {
  readonly schema: "entente/import@1";
  readonly source: string;
  readonly version: string;
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly importedOn: IsoDate;
}

/** What became of one file. */
export type FileOutcome =
  | { readonly file: string; readonly outcome: "imported" | "already there"; readonly receipt: Receipt }
  | { readonly file: string; readonly outcome: "not recognised" | "cannot be read"; readonly why: string };

/** What became of every file named. */
export interface ImportReport {
  readonly schema: "entente/import-report@1";
  readonly files: readonly FileOutcome[];
  readonly rows: number;
  readonly setAside: number;
  readonly seconds: number;
}

const HEAD_BYTES = 256 * 1024;
/** Files larger than this, packed, are refused. */
const MOST_BYTES = 4 * 1024 ** 3;

/**
 * Imports every file of a known source that a path names into the library.
 *
 * A file is recognised by its content. One that was imported before changes nothing; one that cannot be read stops none
 * of the others.
 */
export async function importData(
  asked: { readonly path: string; readonly as?: string },
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
  const began = performance.now();
  const paths = listEveryFile(asked.path);
  const database = await openWithCodes(settings);
  const sizes = paths.map((path) => statSync(path, { throwIfNoEntry: false })?.size ?? 0);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const files: FileOutcome[] = [];
  const busy: FileJob["busy"] = new Map();
  const waiting = paths.entries();
  let done = 0;
  const work = async (connection: Database) => {
    for (const [k, path] of waiting) {
      onProgress(done, total, basename(path));
      files[k] = await importOne(
        { path, schemas, database: connection, bytes: sizes[k] ?? 0, busy },
        settings,
      );
      done += sizes[k] ?? 0;
    }
  };
  try {
    await workTogether(database, work);
  } finally {
    database.close();
  }
  onProgress(total, total, "done");
  const receipts = files.flatMap((one) => (one.outcome === "imported" ? [one.receipt] : []));
  return {
    schema: "entente/import-report@1",
    files,
    rows: receipts.reduce((sum, one) => sum + one.rows, 0),
    setAside: receipts.reduce((sum, one) => sum + one.setAside, 0),
    seconds: Number(((performance.now() - began) / 1000).toFixed(1)),
  };
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

interface FileJob {
  readonly path: string;
  readonly schemas: typeof SOURCES;
  readonly database: Database;
  readonly bytes: number;
  /** Slots that are being filled, for the same file may stand at two paths. */
  readonly busy: Map<string, Promise<FileOutcome>>;
}

async function importOne(job: FileJob, settings: Settings): Promise<FileOutcome> {
  try {
    return await recogniseAndImport(job, settings);
  } catch (cause) {
    const code = (cause as { code?: unknown }).code;
    const isOfTheFile = !(cause instanceof EntenteError) || code === "store/query-failed";
    if (!isOfTheFile || typeof code !== "string") throw cause;
    const why = cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : String(cause);
    return { file: basename(job.path), outcome: "cannot be read", why };
  }
}

async function recogniseAndImport(job: FileJob, settings: Settings): Promise<FileOutcome> {
  const file = basename(job.path);
  if (job.bytes > MOST_BYTES) return { file, outcome: "cannot be read", why: "it is larger than 4 GB" };
  const dialect = sniffDialect(await readHead(job.path, HEAD_BYTES), isGzipped(job.path));
  if ("why" in dialect) return { file, outcome: "not recognised", why: dialect.why };
  const recognised = chooseSource(dialect, job.schemas, file);
  if ("why" in recognised) return { file, outcome: "not recognised", why: recognised.why };
  return importRecognised(job, { dialect, recognised }, settings);
}

interface Found {
  readonly dialect: Dialect;
  readonly recognised: Recognised;
}

async function importRecognised(job: FileJob, found: Found, settings: Settings): Promise<FileOutcome> {
  const contents = await readContents(job.path);
  const { schema } = found.recognised;
  const name = slotName(schema, contents.sha256);
  for (let other = job.busy.get(name); other !== undefined; other = job.busy.get(name))
    await other.catch(() => {});
  const before = findSlot(settings.libraryFolder, { source: schema.id, name });
  if (before !== undefined)
    return { file: basename(job.path), outcome: "already there", receipt: parseReceipt(before.receipt) };
  const filling = fillWith(job, { ...found, contents, name }, settings);
  job.busy.set(name, filling);
  try {
    return await filling;
  } finally {
    job.busy.delete(name);
  }
}

async function fillWith(
  { path, database, bytes }: FileJob,
  { name, contents, ...found }: Found & { readonly name: string; readonly contents: Contents },
  settings: Settings,
): Promise<FileOutcome> {
  const file = basename(path);
  const { schema } = found.recognised;
  const library = { folder: settings.libraryFolder, nowMs: settings.nowMs };
  await fillSlot(library, { source: schema.id, name }, async (rowsPath) => {
    const counts = await importFile(database, {
      path,
      ...found,
      rowsPath,
      contents,
      scan: (rules, repairedPath) => scanLines(path, rules, repairedPath),
    });
    const receipt: Receipt = {
      schema: "entente/import@1",
      source: schema.id,
      version: schema.version,
      file,
      sha256: contents.sha256,
      bytes,
      importedOn: settings.today,
      ...counts,
    };
    return `${JSON.stringify(receipt)}\n`;
  });
  const after = findSlot(settings.libraryFolder, { source: schema.id, name });
  if (after === undefined) throw new RangeError(`the slot of ${file} is not there after its import`);
  return { file, outcome: "imported", receipt: parseReceipt(after.receipt) };
}

/** Reads a receipt that an import wrote. */
export function parseReceipt(text: string): Receipt {
  // Written whole by an import and renamed into place with it.
  return JSON.parse(text) as Receipt;
}
