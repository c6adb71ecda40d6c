import type { Command } from "commander";
import { EntenteError } from "../../../core/index.ts";
import { readSettings, readSource } from "../../../workbench/index.ts";
import { say } from "../print.ts";
import { renderRows } from "../views/rows-table.ts";

const EXAMPLES = `
Examples:
  $ entente data show cow-nmc --as-of 2015-06-01 --state China
  $ entente data show un-ideal-points --as-of 2015 --state RUS --limit 5 --json

What could be known on the day is shown, an end not yet known left open. Of files
of one source that speak of the same years the one imported last is read.`;

const MOST_ROWS = 1_000_000;

/** `entente data show ID`. */
export function addDataShow(data: Command): void {
  data
    .command("show")
    .description("rows of an imported dataset as they could be known on a day")
    .argument("<id>", "the source, as data list names it")
    .option("--as-of <date>", "nothing known later is shown (default: today)")
    .option("--state <state>", "only rows that name this state: a name, an ISO or a COW code")
    .option("--limit <rows>", "how many rows at the most", "50")
    .option("--json", "every column, as JSON, schema entente/rows@1")
    .addHelpText("after", EXAMPLES)
    .action(async (id: string, options: { asOf?: string; state?: string; limit: string; json?: boolean }) => {
      const settings = readSettings();
      const state = options.state === undefined ? {} : { state: options.state };
      const asked = { id, limit: parseLimit(options.limit), ...state };
      const found = await readSource(options.asOf ?? settings.today, asked, settings);
      if (options.json === true) say(JSON.stringify(found, undefined, 2));
      else say(renderRows(found));
    });
}

function parseLimit(text: string): number {
  const limit = Number(text);
  if (Number.isInteger(limit) && limit >= 1 && limit <= MOST_ROWS) return limit;
  throw new EntenteError("cli/bad-option", {
    message: `--limit "${text.slice(0, 40)}" is not a number of rows.`,
    hint: `Give a whole number from 1 to ${MOST_ROWS.toLocaleString("en")}.`,
  });
}
