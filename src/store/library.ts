import { createHash, randomBytes } from "node:crypto";
import {
  closeSync,
  createReadStream,
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
import { createGunzip } from "node:zlib";
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
  readonly receipt: string;
}

/**
 * Fills a slot of the library: in a folder of its own that is renamed into place when complete.
 *
 * The filling writes the rows to the path it is given and may leave other files beside them, which are removed.
 * Killed at any moment it leaves the library as it was; of two that fill the same slot the first wins.
 * Throws: `store/library-not-writable` when the disk is full or the folder may not be written.
 */
export async function fillSlot(
  library: { readonly folder: string; readonly nowMs: number },
  slot: { readonly source: string; readonly name: string },
  fill: (rowsPath: string) => Promise<string>,
): Promise<void> {
  const place = join(library.folder, slot.source, slot.name);
  const workshop = join(library.folder, `building-${process.pid}-${randomBytes(4).toString("hex")}`);
  try {
    mkdirSync(join(library.folder, slot.source), { recursive: true });
    removeStale(library.folder, library.nowMs);
    mkdirSync(workshop);
    const receipt = await fill(join(workshop, ROWS_FILE));
    for (const name of readdirSync(workshop)) if (name !== ROWS_FILE) rmSync(join(workshop, name));
    writeFileSync(join(workshop, RECEIPT_FILE), receipt);
    if (!existsSync(join(place, RECEIPT_FILE))) {
      rmSync(place, { recursive: true, force: true });
      moveUnlessThere(workshop, place);
    }
  } catch (cause) {
    if (isDiskTrouble(cause)) {
      throw new EntenteError("store/library-not-writable", {
        message: `The library at ${library.folder} cannot be written: ${cause instanceof Error ? cause.message.split("\n")[0] : String(cause)}`,
        hint: "Make room or give another folder with ENTENTE_LIBRARY; what was imported before is untouched.",
        cause,
      });
    }
    throw cause;
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
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
    const path = join(folder, name);
    // Another process may have finished and removed its own in the meantime.
    const made = name.startsWith("building-") ? statSync(path, { throwIfNoEntry: false }) : undefined;
    if (made !== undefined && nowMs - made.mtimeMs > STALE_AFTER_MS)
      rmSync(path, { recursive: true, force: true });
  }
}

/** Every complete slot of a library, in order of source and name; none when there is no library yet. */
export function listSlots(folder: string): Slot[] {
  if (!existsSync(folder)) return [];
  const slots: Slot[] = [];
  for (const source of readdirSync(folder).sort()) {
    if (source.startsWith("building-") || !statSync(join(folder, source)).isDirectory()) continue;
    for (const name of readdirSync(join(folder, source)).sort()) {
      const slot = findSlot(folder, { source, name });
      if (slot !== undefined) slots.push(slot);
    }
  }
  return slots;
}

/** The slot of a name, if it is complete. */
export function findSlot(
  folder: string,
  { source, name }: { readonly source: string; readonly name: string },
): Slot | undefined {
  const place = join(folder, source, name);
  const receiptPath = join(place, RECEIPT_FILE);
  if (!existsSync(receiptPath)) return undefined;
  return { source, name, rowsPath: join(place, ROWS_FILE), receipt: readFileSync(receiptPath, "utf8") };
}

/** What a file holds once unpacked. */
export interface Contents {
  /** SHA-256 in hexadecimal. */
  readonly sha256: string;
  /** Lines that are not blank. */
  readonly lines: number;
  readonly nuls: number;
  /** Carriage returns that end no line of their own. */
  readonly loneReturns: number;
}

const [NUL, LINE_FEED, CARRIAGE_RETURN] = [0, 10, 13];
const CHUNK_BYTES = 1 << 20;

/**
 * Reads a file through, unpacking it when it is gzipped.
 *
 * Throws: an error of the system when it cannot be read, or its packing is broken or breaks off.
 */
export async function readContents(path: string): Promise<Contents> {
  const hash = createHash("sha256");
  let [lines, nuls, returns, pairs] = [0, 0, 0, 0];
  // The line at hand: whether it holds anything, and whether the last byte seen was a carriage return.
  let [isBlank, isAfterReturn] = [true, false];
  const source = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  const unpacked = isGzipped(path) ? source.pipe(createGunzip({ chunkSize: CHUNK_BYTES })) : source;
  source.on("error", (cause) => unpacked.destroy(cause));
  for await (const piece of unpacked) {
    const chunk = piece as Buffer;
    hash.update(chunk);
    nuls += count(chunk, NUL);
    const hasReturns = chunk.includes(CARRIAGE_RETURN);
    if (hasReturns) returns += count(chunk, CARRIAGE_RETURN);
    let start = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, start)) {
      const endsInReturn = at > 0 ? chunk[at - 1] === CARRIAGE_RETURN : isAfterReturn;
      if (endsInReturn) pairs++;
      const length = at - start - (endsInReturn && at > start ? 1 : 0);
      if (length > 0 || !isBlank) lines++;
      isBlank = true;
      start = at + 1;
    }
    const left = chunk.length - start;
    if (left > 0) {
      isAfterReturn = chunk.at(-1) === CARRIAGE_RETURN;
      if (left > (isAfterReturn ? 1 : 0)) isBlank = false;
    } else if (chunk.length > 0) isAfterReturn = false;
  }
  return {
    sha256: hash.digest("hex"),
    lines: isBlank ? lines : lines + 1,
    nuls,
    loneReturns: returns - pairs,
  };
}

function count(bytes: Buffer, byte: number): number {
  let found = 0;
  for (let at = bytes.indexOf(byte); at >= 0; at = bytes.indexOf(byte, at + 1)) found++;
  return found;
}

/** The first bytes of a file, unpacked when it is gzipped; fewer when the file is shorter or its packing is broken. */
export async function readHead(path: string, bytes: number): Promise<Buffer> {
  if (!isGzipped(path)) return readStart(createReadStream(path, { end: bytes - 1 }), bytes);
  const packed = createReadStream(path);
  const unpacked = packed.pipe(createGunzip());
  packed.on("error", (cause) => unpacked.destroy(cause));
  try {
    return await readStart(unpacked, bytes);
  } finally {
    packed.destroy();
    unpacked.destroy();
  }
}

/** Whether a file begins like gzip. */
export function isGzipped(path: string): boolean {
  const file = openSync(path, "r");
  try {
    const start = Buffer.alloc(2);
    return readSync(file, start, 0, 2, 0) === 2 && start[0] === 0x1f && start[1] === 0x8b;
  } finally {
    closeSync(file);
  }
}

async function readStart(stream: AsyncIterable<Buffer>, bytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      chunks.push(chunk);
      size += chunk.length;
      if (size >= bytes) break;
    }
  } catch {
    // What could be unpacked before the break is what there is.
  }
  return Buffer.concat(chunks).subarray(0, bytes);
}
