import { createInterface } from "node:readline/promises";
import { EntenteError } from "../../core/index.ts";
import { visible } from "./print.ts";

/**
 * Asks a question to be answered with yes or no, on a terminal.
 *
 * Throws: `cli/bad-option` where there is no terminal to ask on.
 */
export async function askYes(question: string): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) {
    throw new EntenteError("cli/bad-option", {
      message: `${question} There is no terminal to ask on.`,
      hint: "Say --yes to go ahead without being asked.",
    });
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(es)?$/i.test((await terminal.question(`${visible(question)} [y/N] `)).trim());
  } finally {
    terminal.close();
  }
}
