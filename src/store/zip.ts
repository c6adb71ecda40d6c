import { closeSync, createWriteStream, openSync, readSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { crc32 } from "node:zlib";
import { openPromise, type Entry, type ZipFile } from "yauzl";
import { EntenteError } from "../core/index.ts";

/** How much may come out of one zip file; what would be more is refused before anything is unpacked. */
export interface ZipLimits {
  readonly members: number;
  readonly memberBytes: number;
  readonly totalBytes: number;
}

/** Limits that every dataset we know of stays far below. */
export const ZIP_LIMITS: ZipLimits = { members: 2000, memberBytes: 4 * 1024 ** 3, totalBytes: 8 * 1024 ** 3 };

/** A member of a zip file: its name there, never used as a path, and where it lies unpacked; or why it cannot be read. */
export type ZipMember =
  | { readonly name: string; readonly path: string; readonly bytes: number }
  | { readonly name: string; readonly why: string };

/** Whether a file begins like a zip file. */
export function isZipped(path: string): boolean {
  const file = openSync(path, "r");
  try {
    const start = Buffer.alloc(4);
    return readSync(file, start, 0, 4, 0) === 4 && ["504b0304", "504b0506"].includes(start.toString("hex"));
  } finally {
    closeSync(file);
  }
}

/** What to take of a zip file: within limits, and of the name given alone where there is such a member. */
export interface Unpacking {
  readonly limits: ZipLimits;
  readonly member?: string | undefined;
}

/**
 * Unpacks the members of a zip file one after another into a folder, in order of name; each is removed before the next comes.
 *
 * Out:    members without folders, hidden files and what macOS adds.
 * Throws: `store/bad-archive` when it is damaged, holds more than the limits or names a member outside itself.
 */
export async function* unpackZip(
  path: string,
  folder: string,
  { limits, member }: Unpacking,
): AsyncGenerator<ZipMember> {
  const zip = await openPromise(path, { autoClose: false }).catch((cause: unknown) => {
    throw badArchive(reasonOf(cause), cause);
  });
  try {
    const entries = named(member, await listEntries(zip, limits));
    for (const [k, entry] of entries.entries()) {
      const to = join(folder, `member-${k}`);
      const name = entry.fileName;
      try {
        await unpackEntry(zip, entry, to);
        yield { name, path: to, bytes: entry.uncompressedSize };
      } catch (cause) {
        // A full disk is no fault of the member.
        if (isOfTheDisk(cause)) throw cause;
        yield { name, why: reasonOf(cause) };
      } finally {
        rmSync(to, { force: true });
      }
    }
  } finally {
    zip.close();
  }
}

async function listEntries(zip: ZipFile, limits: ZipLimits): Promise<Entry[]> {
  if (zip.entryCount > limits.members) throw badArchive(`it holds more than ${limits.members} files`);
  const entries: Entry[] = [];
  let total = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName === OFFICE_MARK)
        throw badArchive("it is an office document, no table: save it as CSV");
      if (!isData(entry.fileName)) continue;
      total += entry.uncompressedSize;
      if (entry.uncompressedSize > limits.memberBytes || total > limits.totalBytes)
        throw badArchive(`it would unpack to more than ${formatBytes(limits.totalBytes)}`);
      entries.push(entry);
    }
  } catch (cause) {
    throw cause instanceof EntenteError ? cause : badArchive(reasonOf(cause), cause);
  }
  return entries.sort((p, q) => (p.fileName < q.fileName ? -1 : 1));
}

/** The members of a name, with zip files that may hold it; all where none has it. */
function named(member: string | undefined, entries: readonly Entry[]): readonly Entry[] {
  const label = ({ fileName }: Entry) => (fileName.split("/").at(-1) ?? "").toLowerCase();
  const isMeant = (entry: Entry) => label(entry) === member?.toLowerCase();
  return entries.some(isMeant)
    ? entries.filter((entry) => isMeant(entry) || label(entry).endsWith(".zip"))
    : entries;
}

/** Spreadsheets and texts of office programs are zip files with this member. */
const OFFICE_MARK = "[Content_Types].xml";

function isData(name: string): boolean {
  const parts = name.split("/");
  return !name.endsWith("/") && !parts.some((part) => part.startsWith(".") || part === "__MACOSX");
}

async function unpackEntry(zip: ZipFile, entry: Entry, to: string): Promise<void> {
  if (entry.isEncrypted()) throw new Error("it is locked with a password");
  if (!entry.canDecodeFileData())
    throw new Error(`it is packed in a way not known (${entry.compressionMethod})`);
  let checksum = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _, done) {
      checksum = crc32(chunk, checksum);
      done(undefined, chunk);
    },
  });
  // More bytes than the directory of the zip file says end the stream with an error.
  await pipeline(await zip.openReadStreamPromise(entry), counted, createWriteStream(to));
  if (checksum !== entry.crc32) throw new Error("its checksum is wrong: the zip file is damaged");
}

function badArchive(why: string, cause?: unknown): EntenteError {
  return new EntenteError("store/bad-archive", {
    message: `The zip file cannot be read: ${why}.`,
    hint: "Fetch it again, or unpack it and import the files.",
    cause,
  });
}

function isOfTheDisk(cause: unknown): boolean {
  return ["ENOSPC", "EACCES", "EROFS", "EDQUOT"].includes(String((cause as { code?: unknown }).code));
}

function reasonOf(cause: unknown): string {
  return (cause instanceof Error ? cause.message : String(cause)).split("\n")[0]?.replace(/\.$/, "") ?? "";
}

function formatBytes(bytes: number): string {
  return bytes >= 1024 ** 3 ? `${bytes / 1024 ** 3} GB` : `${bytes.toLocaleString("en")} bytes`;
}
