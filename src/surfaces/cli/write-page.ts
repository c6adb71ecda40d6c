import { closeSync, openSync, writeFileSync } from "node:fs";
import { EntenteError } from "../../core/index.ts";

/**
 * Makes sure that a file can be written before long work whose result it is to hold.
 *
 * Throws: `cli/not-writable`, with the file's name.
 */
export function checkWritable(file: string): void {
  try {
    closeSync(openSync(file, "a"));
  } catch (cause) {
    throw notWritable(file, cause);
  }
}

/** Writes a page. Throws: `cli/not-writable`. */
export function writePage(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (cause) {
    throw notWritable(file, cause);
  }
}

/** The error of a file that cannot be written. */
export function notWritable(file: string, cause: unknown): EntenteError {
  return new EntenteError("cli/not-writable", {
    message: `The file ${file} cannot be written.`,
    hint: "Name a file in a folder that exists and that you may write to.",
    cause,
  });
}
