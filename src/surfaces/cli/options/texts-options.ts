import type { Command } from "commander";
import { EntenteError } from "../../../core/index.ts";

/** Texts given with a question, and what an analyst adds, as they were typed. */
export interface TextsOptions {
  readonly evidence?: string[];
  readonly evidenceDate?: string;
  readonly evidenceFrom?: string;
  readonly adjust?: string;
  readonly because?: string;
}

/** Adds `--evidence` with what belongs to it, and `--adjust` with its reason. */
export function addTexts(command: Command): Command {
  return command
    .option("--evidence <file...>", "texts, pages or feeds, files or addresses, to weigh what they say")
    .option("--evidence-date <day>", "day the texts were published, in place of their own")
    .option("--evidence-from <host>", "who published them, such as reuters.com, where they do not say")
    .option("--adjust <log-odds>", "what you add by hand, −3 to 3; shown as a step of its own")
    .option("--because <reason>", "why");
}

/** What is said of texts when none is given would go unheard. */
export function refuseIdle({ evidence, evidenceDate, evidenceFrom }: TextsOptions): void {
  if (evidence !== undefined || (evidenceDate === undefined && evidenceFrom === undefined)) return;
  throw new EntenteError("cli/bad-option", {
    message: `--evidence-${evidenceDate === undefined ? "from" : "date"} says something of texts, but none is given.`,
    hint: "Name the texts with --evidence FILE.",
  });
}
