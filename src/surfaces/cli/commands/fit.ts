import type { Command } from "commander";
import { EntenteError } from "../../../core/index.ts";
import {
  fit,
  fitTargetVintages,
  readSettings,
  TARGET_VINTAGE_YEARS,
  VINTAGE_YEARS,
} from "../../../workbench/index.ts";
import { needDataFolder } from "../data-folder.ts";
import { percent, say, table } from "../print.ts";
import { showProgress } from "../progress.ts";

const EXAMPLES = `
Examples:
  $ entente fit --data ../shared/data
  $ entente fit --data ~/datasets --vintage 1990,2015 --out /tmp/models
  $ entente fit --target --data ../shared/data`;

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
    .option("--target", "fit only the models of whom pacts are aimed at")
    .option("--out <dir>", "write below this folder in place of the core record")
    .addHelpText("after", EXAMPLES)
    .action(async (options: FitOptions) => {
      const settings = readSettings();
      const progress = showProgress();
      const years = options.vintage === undefined ? undefined : parseYears(options.vintage);
      const asked = {
        dataFolder: needDataFolder(options.data, settings),
        ...(options.out === undefined ? {} : { outFolder: options.out }),
      };
      const targetYears = (years ?? TARGET_VINTAGE_YEARS).filter(
        (year) => year >= (TARGET_VINTAGE_YEARS[0] ?? 0),
      );
      try {
        const written =
          options.target === true
            ? []
            : await fit(years === undefined ? asked : { ...asked, years }, settings, progress.onProgress);
        const aimed = await fitTargetVintages(
          { ...asked, years: targetYears },
          settings,
          progress.onProgress,
        );
        progress.stop();
        const rows = [
          ...written.map(({ outcome, vintage, path }) => [
            `${outcome} ${vintage.lastYear}`,
            String(vintage.trained.treaties),
            percent(vintage.baseRate),
            path,
          ]),
          ...aimed.map(({ vintage, path }) => [
            `target ${vintage.lastYear}`,
            String(vintage.trained.treaties),
            "",
            path,
          ]),
        ];
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

interface FitOptions {
  readonly data?: string;
  readonly vintage?: string;
  readonly target?: boolean;
  readonly out?: string;
}

function describeYears(): string {
  return `${VINTAGE_YEARS.slice(0, 2).join(", ")} … ${VINTAGE_YEARS.slice(-2).join(", ")}`;
}

function parseYears(text: string): number[] {
  return text.split(",").map((part) => {
    const year = Number(part);
    const [first = 0, last = 0] = [VINTAGE_YEARS[0], VINTAGE_YEARS.at(-1)];
    if (Number.isInteger(year) && year >= first && year <= last) return year;
    throw new EntenteError("cli/bad-option", {
      message: `"${part}" is not a year a vintage can end in.`,
      hint: `Give years from ${first} to ${last}, comma separated.`,
    });
  });
}
