import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import { makeFolder } from "./files.ts";
import { unwritable } from "./slots.ts";

const LINE_FEED = 10;

/**
 * Adds a line to a file that is only ever added to, and waits until it is on the disk.
 *
 * A process killed in between leaves at most the beginning of a line, which readers pass over and the next line does not run into.
 * Throws: `store/library-not-writable` when the disk is full or the folder may not be written.
 */
export function appendLine(path: string, line: string): void {
  let file: number | undefined;
  try {
    makeFolder(dirname(path));
    file = openSync(path, "a+");
    const { size } = fstatSync(file);
    const last = Buffer.alloc(1);
    const isBroken = size > 0 && readSync(file, last, 0, 1, size - 1) === 1 && last[0] !== LINE_FEED;
    const bytes = Buffer.from(`${isBroken ? "\n" : ""}${line}\n`);
    // One write: lines of two processes do not mix.
    if (writeSync(file, bytes) !== bytes.length) throw new Error("the disk is full");
    fsyncSync(file);
  } catch (cause) {
    throw unwritable(dirname(path), cause);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Whole lines of such a file, oldest first; none where there is no file. What follows the last line end is passed over. */
export function readLines(path: string): string[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8")
    .split("\n")
    .slice(0, -1)
    .filter((line) => line !== "");
}
