import { existsSync } from "node:fs";
import { join } from "node:path";
import { EntenteError } from "../core/index.ts";
import { readText, writeText } from "./files.ts";

/**
 * What a text kept in the cache folder holds; the text is made and kept first where it is absent, damaged or of another content.
 *
 * Where the folder cannot be written it is made anew each time: slower, never wrong.
 */
export async function openCachedText<T>(recipe: {
  readonly folder: string;
  readonly name: string;
  /** Hash of everything the content depends on. */
  readonly contentHash: string;
  readonly make: () => Promise<string>;
  /** What the text holds; absent when it is damaged. */
  readonly parse: (text: string) => T | undefined;
}): Promise<T> {
  const { folder, name, contentHash, make, parse } = recipe;
  const path = join(folder, `${name}-${contentHash.slice(0, 16)}.json`);
  const kept = existsSync(path) ? parse(readText(path)) : undefined;
  if (kept !== undefined) return kept;
  const text = await make();
  const made = parse(text);
  if (made === undefined) {
    throw new EntenteError("store/cache-damaged", { message: `What was made for ${path} cannot be read.` });
  }
  try {
    writeText(path, text);
  } catch {
    // A folder that cannot be written only costs time.
  }
  return made;
}
