import type { Command } from "commander";
import { EntenteError } from "../../../core/index.ts";
import { ENDING_YEARS, fit, fitEnding, readSettings, VINTAGE_YEARS } from "../../../workbench/index.ts";
import { needDataFolder } from "../data-folder.ts";
import { percent, say, table } from "../print.ts";
import { showProgress } from "../progress.ts";

const EXAMPLES = `
Examples:
  $ entente fit --data ../shared/data
  $ entente fit --data ~/datasets --vintage 1990,2015 --out /tmp/models
  $ entente fit --data ../shared/data --ending`;

/** `entente fit --data DIR`. */
export function addFit(program: Command): void {
  program
    .command("fit")
    .description("fit the model to ATOP outcomes, one vintage for each last year of data")
    .option(
      "--data <dir>",
      "directory of datasets, with alliances/atop_5.1_*.csv.gz (default: $ENTENTE_DATA)",
    )
    .option("--vintage <years>", `last years of data, comma separated (default: ${describeYears()})`)
    .option("--out <dir>", "write below this folder in place of the core record")
    .option("--ending", "fit the loss of outcomes in place of their onset (default years: from 1870)")
    .addHelpText("after", EXAMPLES)
    .action(async (options: { data?: string; vintage?: string; out?: string; ending?: boolean }) => {
      const settings = readSettings();
      const progress = showProgress();
      try {
        const years = options.ending === true ? ENDING_YEARS : VINTAGE_YEARS;
        const written = await (options.ending === true ? fitEnding : fit)(
          {
            dataFolder: needDataFolder(options.data, settings),
            ...(options.vintage === undefined ? {} : { years: parseYears(options.vintage, years) }),
            ...(options.out === undefined ? {} : { outFolder: options.out }),
          },
          settings,
          progress.onProgress,
        );
        progress.stop();
        const rows = written.map(({ outcome, vintage, path }) => [
          `${outcome} ${vintage.lastYear}`,
          String(vintage.trained.treaties),
          percent(vintage.baseRate),
          path,
        ]);
        const columns = [
          { head: "vintage", width: 16 },
          { head: "treaties", width: 10, right: true },
          { head: "base rate", width: 11, right: true },
          { head: "file" },
        ];
        say(table(columns, rows));
      } finally {
        progress.stop();
      }
    });
}

function describeYears(): string {
  return `${VINTAGE_YEARS.slice(0, 2).join(", ")} … ${VINTAGE_YEARS.slice(-2).join(", ")}`;
}

function parseYears(text: string, years: readonly number[]): number[] {
  return text.split(",").map((part) => {
    const year = Number(part);
    const [first = 0, last = 0] = [years[0], years.at(-1)];
    if (Number.isInteger(year) && year >= first && year <= last) return year;
    throw new EntenteError("cli/bad-option", {
      message: `"${part}" is not a year a vintage can end in.`,
      hint: `Give years from ${first} to ${last}, comma separated.`,
    });
  });
}
