import type { Command } from "commander";
import { EntenteError } from "../../../core/index.ts";
import { backtest, readSettings, type BacktestResult } from "../../../workbench/index.ts";
import { renderBacktestPage } from "../../report/index.ts";
import { renderBacktest } from "../backtest-table.ts";
import { needDataFolder } from "../data-folder.ts";
import { say } from "../print.ts";
import { showProgress } from "../progress.ts";
import { checkWritable, writePage } from "../write-page.ts";

const EXAMPLES = `
Examples:
  $ entente backtest --data ../shared/data
  $ entente backtest --data ../shared/data --outcome defense,any --protocol long --json > scores.json
  $ entente backtest --data ../shared/data --html backtest.html`;

const PROTOCOL_NAMES = ["modern", "long"] as const;
const OUTCOME_NAMES = ["defense", "restraint", "any"] as const;

/** `entente backtest --data DIR`. */
export function addBacktest(program: Command): void {
  program
    .command("backtest")
    .description("score the model and its baselines out of sample, five years ahead")
    .option(
      "--data <dir>",
      "directory of datasets, with alliances/atop_5.1_*.csv.gz (default: $ENTENTE_DATA)",
    )
    .option("--outcome <names>", `of ${OUTCOME_NAMES.join(", ")}`, "defense")
    .option("--protocol <names>", `of ${PROTOCOL_NAMES.join(", ")}`, "modern,long")
    .option("--html <file>", "write a page with tables and charts as well")
    .option("--json", "scores as JSON, schema entente/backtest@1")
    .addHelpText("after", EXAMPLES)
    .action(
      async (options: {
        data?: string;
        outcome: string;
        protocol: string;
        html?: string;
        json?: boolean;
      }) => {
        const settings = readSettings();
        if (options.html !== undefined) checkWritable(options.html);
        const progress = showProgress();
        let results: BacktestResult[];
        try {
          results = await backtest(
            {
              dataFolder: needDataFolder(options.data, settings),
              outcomes: choose("--outcome", options.outcome, OUTCOME_NAMES),
              protocols: choose("--protocol", options.protocol, PROTOCOL_NAMES),
            },
            settings,
            progress.onProgress,
          );
        } finally {
          progress.stop();
        }
        if (options.html !== undefined) writePage(options.html, renderBacktestPage(results));
        say(
          options.json === true
            ? JSON.stringify(results, undefined, 2)
            : results.map(renderBacktest).join("\n\n"),
        );
      },
    );
}

function choose<Name extends string>(option: string, text: string, names: readonly Name[]): Name[] {
  return text.split(",").map((part) => {
    const found = names.find((name) => name === part.trim());
    if (found !== undefined) return found;
    throw new EntenteError("cli/bad-option", {
      message: `${option} does not know "${part}".`,
      hint: `Choose of ${names.join(", ")}, comma separated.`,
    });
  });
}
