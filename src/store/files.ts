import { createHash, type Hash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative, sep } from "node:path";

/** Text of a file. */
export function readText(path: string): string {
  return readFileSync(path, "utf8");
}

/** Writes a file so that a reader sees the old text or the new, never a part. */
export function writeText(path: string, text: string): void {
  makeFolder(dirname(path));
  const draft = `${path}.${process.pid}.tmp`;
  writeFileSync(draft, text);
  renameSync(draft, path);
}

/** Whether a path is a folder that can be looked into. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Paths below a folder of the files that end so, in order; none when the folder is absent. */
export function listFilesBelow(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

/** One hash over the paths and bytes of every file below a folder that ends so. */
export function hashFolder(folder: string, ending: string): string {
  const hash = createHash("sha256");
  for (const path of listFilesBelow(folder, ending))
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(folder, path)))
      .update("\0");
  return hash.digest("hex");
}

/** SHA-256 of a text, in hexadecimal. */
export function hashText(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** `hashText` of a text in parts, of which those that are always the same are read once. */
export interface BegunHash {
  readonly goOn: (next: string) => BegunHash;
  readonly end: (rest: string) => string;
}

/** Begins `hashText` of a long text. */
export function beginHash(start: string): BegunHash {
  return begunWith(createHash("sha256").update(start));
}

function begunWith(hash: Hash): BegunHash {
  return {
    goOn: (next) => begunWith(hash.copy().update(next)),
    end: (rest) => hash.copy().update(rest).digest("hex"),
  };
}

/** When a folder, each folder in it and each file of those were last changed, as text; empty when it is absent. */
export function stampOfFolder(folder: string): string {
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  return [folder, ...entries.map(({ name }) => join(folder, name))]
    .flatMap((path) => {
      const inner =
        path !== folder && isFolder(path) ? readdirSync(path).map((name) => join(path, name)) : [];
      return [path, ...inner];
    })
    .map((path) => {
      const found = statSync(path, { throwIfNoEntry: false });
      return found === undefined ? path : `${path} ${found.mtimeMs} ${found.size}`;
    })
    .join("\n");
}

/** Makes a folder and those above it, one by one: where none can be made, Node's own recursive way may try for ever. */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (cause) {
    // Another process may have been first.
    if (!existsSync(folder)) throw cause;
  }
}
