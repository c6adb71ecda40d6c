import type { Command } from "commander";
import { CLIMBABLE_RUNGS, EntenteError, HORIZONS } from "../../../core/index.ts";

/** Options that `rank` and `scan` share, as typed. */
export interface PairsOptions {
  readonly against?: string;
  readonly rung?: string;
  readonly horizon?: string;
  readonly top?: string;
  readonly region?: string;
  readonly involving?: string;
  readonly json?: boolean;
  readonly csv?: boolean;
}

/** Adds the options that say which pairs are wanted. */
export function addPairsOptions(command: Command): Command {
  return command
    .option("--rung <rung>", `one of ${CLIMBABLE_RUNGS.join(", ")}`, "defense")
    .option("--horizon <years>", `one of ${HORIZONS.join(", ")}`, "10")
    .option("--top <n>", "how many pairs are shown", "20")
    .option("--region <name>", "only pairs of states of this region")
    .option("--involving <state>", "only pairs with this state");
}

/** What is printed: JSON, CSV or a table for eyes; not two at once. */
export function printed<Answer>(
  answer: Answer,
  { json, csv }: PairsOptions,
  as: { readonly csv: (answer: Answer) => string; readonly text: (answer: Answer) => string },
): string {
  if (json === true) return JSON.stringify(answer, undefined, 2);
  return csv === true ? as.csv(answer) : as.text(answer);
}

/** Throws `cli/bad-option` where JSON and CSV are both asked for. */
export function checkForm({ json, csv }: PairsOptions): void {
  if (json !== true || csv !== true) return;
  throw new EntenteError("cli/bad-option", {
    message: "--json and --csv cannot be printed at once.",
    hint: "Give one of them.",
  });
}
