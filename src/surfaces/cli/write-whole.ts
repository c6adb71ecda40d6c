import {
  accessSync,
  closeSync,
  constants,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { notWritable } from "./write-page.ts";

/** A file and what it is to hold. */
export interface WholeFile {
  readonly file: string;
  readonly content: string | Uint8Array;
}

/**
 * Makes sure before long work that files can be written, without making or changing any.
 *
 * Throws: `cli/not-writable`, with the file's name.
 */
export function checkFolders(files: readonly string[]): void {
  for (const file of files) {
    const part = partOf(file);
    try {
      const there = statSync(file, { throwIfNoEntry: false });
      if (there !== undefined) {
        if (!there.isFile()) throw new Error(`${file} is no file`);
        accessSync(file, constants.W_OK);
      }
      closeSync(openSync(part, "wx"));
      rmSync(part);
    } catch (cause) {
      throw notWritable(file, cause);
    }
  }
}

/**
 * Writes files whole or not at all: each into a part beside it, and only when all are written do they take their names.
 *
 * Throws: `cli/not-writable`; no part is left.
 */
export function writeWhole(files: readonly WholeFile[]): void {
  try {
    for (const { file, content } of files) attempt(file, () => writeFileSync(partOf(file), content));
    for (const { file } of files) attempt(file, () => renameSync(partOf(file), file));
  } finally {
    for (const { file } of files) rmSync(partOf(file), { force: true });
  }
}

function attempt(file: string, write: () => void): void {
  try {
    write();
  } catch (cause) {
    throw notWritable(file, cause);
  }
}

function partOf(file: string): string {
  return join(dirname(file), `.${basename(file)}.${process.pid}.part`);
}
