import { createHash, randomBytes } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  readdirSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import { makeFolder } from "./files.ts";
import { EntenteError } from "../core/index.ts";
import { Database } from "./database.ts";

/** What a cached database is made from and how. */
export interface CacheRecipe {
  /** Folder that holds cached databases; made when absent. */
  readonly folder: string;
  /** Hash of everything the content depends on. */
  readonly contentHash: string;
  /** The time now, in milliseconds since 1970: leftovers an hour old are removed. */
  readonly nowMs: number;
  /** Fills an empty database. */
  readonly build: (database: Database) => Promise<void>;
}

const DATABASE_FILE = "record.duckdb";
const CHECKSUM_FILE = "record.sha256";
const STALE_AFTER_MS = 60 * 60 * 1000;

/**
 * Opens the cached database for a content hash, building it first where it is absent or damaged.
 *
 * A build happens in a folder of its own that is renamed into place when complete, so a half-written database is
 * never read and two processes that build at once do not meet: the first rename wins, the other uses it. Each
 * opening checks the file against the checksum written with it. Where the folder cannot be written, the database is
 * built in memory.
 */
export async function openCached(recipe: CacheRecipe): Promise<Database> {
  const place = join(recipe.folder, `core-${recipe.contentHash.slice(0, 16)}`);
  if (isSound(place)) {
    try {
      return await Database.open(join(place, DATABASE_FILE), "read");
    } catch {
      // A concurrent repair may have swapped the folder between check and open: fall through to a rebuild.
    }
  }
  try {
    await buildInto(place, recipe);
  } catch (cause) {
    if (!isUnwritable(cause)) throw cause;
    return buildInMemory(recipe);
  }
  if (!isSound(place)) {
    throw new EntenteError("store/cache-damaged", {
      message: `The cache at ${place} is damaged and could not be rebuilt.`,
      hint: "Delete that folder, or name another with ENTENTE_CACHE.",
    });
  }
  return Database.open(join(place, DATABASE_FILE), "read");
}

/** Codes of the system for a folder that cannot be written, or a disk that is full. */
const UNWRITABLE = ["EACCES", "EPERM", "EROFS", "ENOTDIR", "ENOSPC", "EDQUOT", "ENOENT"];

function isUnwritable(cause: unknown): boolean {
  return UNWRITABLE.includes(String((cause as { code?: unknown } | undefined)?.code));
}

/** Without a folder to write to, the database is built anew each time: slower, never wrong. */
async function buildInMemory(recipe: CacheRecipe): Promise<Database> {
  const database = await Database.open(":memory:", "write");
  try {
    await recipe.build(database);
    return database;
  } catch (cause) {
    database.close();
    throw cause;
  }
}

function isSound(place: string): boolean {
  try {
    const expected = readFileSync(join(place, CHECKSUM_FILE), "utf8").trim();
    return checksumOf(join(place, DATABASE_FILE)) === expected;
  } catch {
    return false;
  }
}

function checksumOf(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}

async function buildInto(place: string, recipe: CacheRecipe): Promise<void> {
  makeFolder(recipe.folder);
  removeStale(recipe.folder, recipe.nowMs);
  const workshop = join(recipe.folder, `building-${process.pid}-${randomBytes(4).toString("hex")}`);
  mkdirSync(workshop);
  try {
    const database = await Database.open(join(workshop, DATABASE_FILE), "write");
    try {
      await recipe.build(database);
      await database.all("checkpoint");
    } finally {
      database.close();
    }
    writeFileSync(join(workshop, CHECKSUM_FILE), checksumOf(join(workshop, DATABASE_FILE)));
    moveIntoPlace(workshop, place);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

/** Renames the finished build into place; when a sound one is already there, that one stays. */
function moveIntoPlace(workshop: string, place: string): void {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      renameSync(workshop, place);
      return;
    } catch (cause) {
      if (!existsSync(place)) throw cause;
      if (isSound(place)) return;
      const aside = `${place}.damaged-${randomBytes(4).toString("hex")}`;
      try {
        renameSync(place, aside);
        rmSync(aside, { recursive: true, force: true });
      } catch {
        // Another process is repairing the same folder: look again.
      }
    }
  }
}

/** Removes workshops that a killed process left behind, once they are an hour old. */
function removeStale(folder: string, nowMs: number): void {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith("building-") && !name.includes(".damaged-")) continue;
    const path = join(folder, name);
    try {
      if (nowMs - statSync(path).mtimeMs > STALE_AFTER_MS) rmSync(path, { recursive: true, force: true });
    } catch {
      // Gone already.
    }
  }
}
