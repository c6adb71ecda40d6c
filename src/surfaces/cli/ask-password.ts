import { createInterface } from "node:readline";
import { EntenteError } from "../../core/index.ts";

/**
 * A new password: from `ENTENTE_PASSWORD`, from the first line of standard input, or typed twice on a terminal that
 * shows nothing of it. Never from the arguments, which others on the computer can see.
 */
export async function askPassword(): Promise<string> {
  const named = process.env["ENTENTE_PASSWORD"];
  if (named !== undefined && named !== "") return named;
  if (!process.stdin.isTTY) return readFirstLine();
  const typed = await typeUnseen("Password: ");
  if ((await typeUnseen("Once more: ")) === typed) return typed;
  throw new EntenteError("cli/bad-option", {
    message: "The two passwords are not the same. Nothing was changed.",
    hint: "Run the command again.",
  });
}

async function readFirstLine(): Promise<string> {
  for await (const line of createInterface({ input: process.stdin })) return line;
  throw new EntenteError("cli/bad-option", {
    message: "There is no terminal to ask for a password on, and standard input is empty.",
    hint: "Set ENTENTE_PASSWORD, or write the password to standard input.",
  });
}

const ENDS: ReadonlySet<string> = new Set(["\r", "\n", "\u0004"]);

function typeUnseen(prompt: string): Promise<string> {
  const { stdin, stderr } = process;
  stderr.write(prompt);
  stdin.setRawMode(true);
  stdin.setEncoding("utf8");
  return new Promise((resolve, reject) => {
    let typed = "";
    const end = () => {
      stdin.off("data", take);
      stdin.setRawMode(false);
      stdin.pause();
      stderr.write("\n");
    };
    const take = (part: string) => {
      for (const letter of part) {
        if (ENDS.has(letter)) {
          end();
          resolve(typed);
          return;
        }
        if (letter === "\u0003") {
          end();
          reject(new EntenteError("cli/bad-option", { message: "Stopped. Nothing was changed." }));
          return;
        }
        typed = letter === "\u007f" || letter === "\b" ? typed.slice(0, -1) : typed + letter;
      }
    };
    stdin.on("data", take);
    stdin.resume();
  });
}
