import { createHash } from "node:crypto";
import { closeSync, createReadStream, openSync, readSync } from "node:fs";
import { createGunzip } from "node:zlib";

/** What a file holds once unpacked: its SHA-256 in hexadecimal, and how many lines it has that are not blank. */
export interface Contents {
  readonly sha256: string;
  readonly lines: number;
}

/**
 * Reads a file through, unpacking it when it is gzipped.
 *
 * Throws: an error of the system when it cannot be read, or its packing is broken or breaks off.
 */
export async function readContents(path: string): Promise<Contents> {
  const hash = createHash("sha256");
  let lines = 0;
  let isBlank = true;
  const source = createReadStream(path);
  const unpacked = isGzipped(path) ? source.pipe(createGunzip()) : source;
  source.on("error", (cause) => unpacked.destroy(cause));
  for await (const piece of unpacked) {
    const chunk = piece as Buffer;
    hash.update(chunk);
    for (const byte of chunk) {
      if (byte === LINE_FEED) {
        if (!isBlank) lines++;
        isBlank = true;
      } else if (byte !== CARRIAGE_RETURN) isBlank = false;
    }
  }
  return { sha256: hash.digest("hex"), lines: isBlank ? lines : lines + 1 };
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

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
