import { createReadStream, statSync } from "node:fs";
import type { Readable } from "node:stream";
import { EntenteError } from "../core/index.ts";
import { tooLarge } from "./fetch-page.ts";

/**
 * Bytes of a file, or of standard input for `-`, up to a limit.
 *
 * Throws: `record/no-file` when there is no such file; `record/too-large` past the limit.
 */
export async function readInput(path: string, mostBytes: number): Promise<Uint8Array> {
  if (path !== "-") {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat === undefined || stat.isDirectory()) {
      throw new EntenteError("record/no-file", {
        message: stat === undefined ? `There is no file ${path}.` : `${path} is a directory.`,
        hint: "Name a text file, a saved page, a feed, an http address, or - for standard input.",
      });
    }
    if (stat.size > mostBytes) throw tooLarge(path, mostBytes);
  }
  const input: Readable = path === "-" ? process.stdin : createReadStream(path);
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of input) {
    bytes += (chunk as Buffer).length;
    if (bytes > mostBytes) throw tooLarge(path === "-" ? "Standard input" : path, mostBytes);
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}
