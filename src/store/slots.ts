import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { makeFolder } from "./files.ts";
import { EntenteError } from "../core/index.ts";

/** File of a slot that is written last: a slot without it is not one. */
const RECEIPT_FILE = "receipt.json";
/** File of a slot with its rows. */
export const ROWS_FILE = "rows.parquet";
const STALE_AFTER_MS = 60 * 60 * 1000;

/** A place in the library: the rows of one file of one source, with the receipt of their import. */
export interface Slot {
  readonly source: string;
  readonly name: string;
  readonly rowsPath: string;
  /** Text of the receipt; blank when it cannot be read. */
  readonly receipt: string;
  /** When the slot was filled, in milliseconds since 1970. */
  readonly filledMs: number;
  /** Whether the rows are there from beginning to end. */
  readonly hasRows: boolean;
}

/** A library: its folder, and what time it is. */
export interface Library {
  readonly folder: string;
  readonly nowMs: number;
}

/**
 * Fills a slot of the library: in a folder of its own that is renamed into place when complete.
 *
 * The filling writes the rows to the path it is given and may leave other files beside them, which are removed.
 * Killed at any moment it leaves the library as it was; of two that fill the same slot the first wins.
 * Throws: `store/library-not-writable` when the disk is full or the folder may not be written.
 */
export async function fillSlot(
  library: Library,
  slot: { readonly source: string; readonly name: string },
  fill: (rowsPath: string) => Promise<string>,
): Promise<void> {
  const place = join(library.folder, slot.source, slot.name);
  let workshop: string | undefined;
  try {
    makeFolder(join(library.folder, slot.source));
    workshop = makeWorkshop(library);
    const receipt = await fill(join(workshop, ROWS_FILE));
    for (const name of readdirSync(workshop)) if (name !== ROWS_FILE) rmSync(join(workshop, name));
    writeFileSync(join(workshop, RECEIPT_FILE), receipt);
    if (!existsSync(join(place, RECEIPT_FILE))) {
      rmSync(place, { recursive: true, force: true });
      moveUnlessThere(workshop, place);
    }
  } catch (cause) {
    throw explainDisk(library.folder, cause);
  } finally {
    if (workshop !== undefined) rmSync(workshop, { recursive: true, force: true });
  }
}

/**
 * Makes a folder of its own for work in a library, and clears away what killed processes have left; remove it when done.
 *
 * Throws: `store/library-not-writable` when the disk is full or the folder may not be written.
 */
export function makeWorkshop({ folder, nowMs }: Library): string {
  const workshop = newWorkshop(folder);
  try {
    makeFolder(folder);
    removeStale(folder, nowMs);
    mkdirSync(workshop);
    return workshop;
  } catch (cause) {
    throw explainDisk(folder, cause);
  }
}

/**
 * Makes the folder of a library where there is none.
 *
 * Throws: `store/library-not-writable` when there can be none.
 */
export function makeLibrary(folder: string): void {
  try {
    makeFolder(folder);
    statSync(join(folder, "."));
  } catch (cause) {
    throw unwritable(folder, cause);
  }
}

/** Removes a slot: away from its place at once, then from the disk. */
export function removeSlot(folder: string, slot: { readonly source: string; readonly name: string }): void {
  const away = newWorkshop(folder);
  try {
    renameSync(join(folder, slot.source, slot.name), away);
    rmSync(away, { recursive: true, force: true });
  } catch (cause) {
    // Another process has removed it.
    if ((cause as NodeJS.ErrnoException).code !== "ENOENT") throw explainDisk(folder, cause);
  }
}

function newWorkshop(folder: string): string {
  return join(folder, `building-${process.pid}-${randomBytes(4).toString("hex")}`);
}

/** Trouble with the disk as something the user can mend; anything else as it is. */
function explainDisk(folder: string, cause: unknown): unknown {
  if (cause instanceof EntenteError && cause.code !== "store/query-failed") return cause;
  return isDiskTrouble(cause) ? unwritable(folder, cause) : cause;
}

/** The error for a library that cannot be written. */
export function unwritable(folder: string, cause: unknown): EntenteError {
  return new EntenteError("store/library-not-writable", {
    message: `The library at ${folder} cannot be written: ${cause instanceof Error ? cause.message.split("\n")[0] : String(cause)}`,
    hint: "Make room or give another folder with ENTENTE_LIBRARY; what was imported before is untouched.",
    cause,
  });
}

/** Renames into place; where another process was first, its slot stays. */
function moveUnlessThere(workshop: string, place: string): void {
  try {
    renameSync(workshop, place);
  } catch (cause) {
    if (!existsSync(join(place, RECEIPT_FILE))) throw cause;
  }
}

const DISK_TROUBLE =
  /ENOSPC|EACCES|EROFS|EDQUOT|ENOTDIR|EEXIST|No space left|Permission denied|Read-only file system|could not write|Could not write/i;

function isDiskTrouble(cause: unknown): boolean {
  return cause instanceof Error && DISK_TROUBLE.test(cause.message);
}

function removeStale(folder: string, nowMs: number): void {
  for (const name of readdirSync(folder)) {
    const pid = /^building-(\d+)-/.exec(name)?.[1];
    if (pid === undefined || lives(Number(pid))) continue;
    const path = join(folder, name);
    // Another process may have finished and removed its own in the meantime; one on another machine cannot be seen.
    const made = statSync(path, { throwIfNoEntry: false });
    if (made !== undefined && nowMs - made.mtimeMs > STALE_AFTER_MS)
      rmSync(path, { recursive: true, force: true });
  }
}

/** Whether a process is still there. */
function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    // It is there, but another user's.
    return (cause as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Every slot of a library with a receipt, in order of source and name; none when there is no library yet. */
export function listSlots(folder: string): Slot[] {
  return foldersIn(folder)
    .filter((source) => !source.startsWith("building-"))
    .flatMap((source) =>
      foldersIn(join(folder, source)).flatMap((name) => findSlot(folder, { source, name }) ?? []),
    );
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** The slot of a name, if it has a receipt. */
export function findSlot(
  folder: string,
  { source, name }: { readonly source: string; readonly name: string },
): Slot | undefined {
  const place = join(folder, source, name);
  const receiptPath = join(place, RECEIPT_FILE);
  const seen = statSync(receiptPath, { throwIfNoEntry: false });
  if (seen === undefined) return undefined;
  const rowsPath = join(place, ROWS_FILE);
  return {
    source,
    name,
    rowsPath,
    receipt: readReceipt(receiptPath),
    filledMs: seen.mtimeMs,
    hasRows: isParquet(rowsPath),
  };
}

function readReceipt(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

const PARQUET_MARK = "PAR1";

/** Whether a file begins and ends like Parquet: one that was cut short does not. */
function isParquet(path: string): boolean {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size < 2 * PARQUET_MARK.length) return false;
  const file = openSync(path, "r");
  try {
    const mark = Buffer.alloc(PARQUET_MARK.length);
    return [0, size - mark.length].every(
      (at) => readSync(file, mark, 0, mark.length, at) === mark.length && mark.toString() === PARQUET_MARK,
    );
  } catch {
    return false;
  } finally {
    closeSync(file);
  }
}
