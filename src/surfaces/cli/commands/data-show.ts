import type { Command } from "commander";
import { EntenteError } from "../../../core/index.ts";
import { readSettings, readSource } from "../../../workbench/index.ts";
import { say } from "../print.ts";

const EXAMPLES = `
Examples:
  $ entente data show cow-nmc --as-of 2015-06-01 --state CHN
  $ entente data show un-ideal-points --as-of 2015 --state RUS --limit 5

One row a line, as JSON: what could be known on the day, an end not yet known left open.`;

const MOST_ROWS = 1_000_000;

/** `entente data show ID`. */
export function addDataShow(data: Command): void {
  data
    .command("show")
    .description("rows of an imported dataset as they could be known on a day")
    .argument("<id>", "the source, as data list names it")
    .option("--as-of <date>", "nothing known later is shown (default: today)")
    .option("--state <id>", "only rows that name this state, by the record's id")
    .option("--limit <rows>", "how many rows at the most", "50")
    .addHelpText("after", EXAMPLES)
    .action(async (id: string, options: { asOf?: string; state?: string; limit: string }) => {
      const settings = readSettings();
      const limit = Number(options.limit);
      if (!Number.isInteger(limit) || limit < 1 || limit > MOST_ROWS) {
        throw new EntenteError("cli/bad-option", {
          message: `--limit "${options.limit.slice(0, 40)}" is not a number of rows.`,
          hint: `Give a whole number from 1 to ${MOST_ROWS.toLocaleString("en")}.`,
        });
      }
      const state = options.state === undefined ? {} : { state: options.state.toUpperCase() };
      const rows = await readSource(options.asOf ?? settings.today, { id, limit, ...state }, settings);
      for (const row of rows)
        say(JSON.stringify(row, (_, value: unknown) => (typeof value === "bigint" ? Number(value) : value)));
    });
}
