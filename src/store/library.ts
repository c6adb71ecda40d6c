import { createHash } from "node:crypto";
import { closeSync, createReadStream, openSync, readSync } from "node:fs";
import { createGunzip } from "node:zlib";

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
