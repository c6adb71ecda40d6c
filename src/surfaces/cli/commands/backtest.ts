import type { Command } from "commander";
import { EntenteError } from "../../../core/index.ts";
import { backtest, backtestTarget, readSettings } from "../../../workbench/index.ts";
import { renderBacktest } from "../backtest-table.ts";
import { renderTarget } from "../target-table.ts";
import { needDataFolder } from "../data-folder.ts";
import { say } from "../print.ts";
import { showProgress } from "../progress.ts";

const EXAMPLES = `
Examples:
  $ entente backtest --data ../shared/data
  $ entente backtest --data ../shared/data --outcome defense,any --protocol long --json > scores.json
  $ entente backtest --target --data ../shared/data`;

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
    .option("--target", "score instead whom pacts are aimed at: the third state that a treaty names")
    .option("--json", "scores as JSON, schema entente/backtest@1 or entente/target-backtest@1")
    .addHelpText("after", EXAMPLES)
    .action(async (options: BacktestOptions) => {
      const settings = readSettings();
      const dataFolder = needDataFolder(options.data, settings);
      const outcomes = choose("--outcome", options.outcome, OUTCOME_NAMES);
      const protocols = choose("--protocol", options.protocol, PROTOCOL_NAMES);
      const progress = showProgress();
      const shown = (result: unknown, rendered: () => string) =>
        options.json === true ? JSON.stringify(result, undefined, 2) : rendered();
      let text: string;
      try {
        if (options.target === true) {
          const result = await backtestTarget(dataFolder, settings, progress.onProgress);
          text = shown(result, () => renderTarget(result));
        } else {
          const asked = { dataFolder, outcomes, protocols };
          const results = await backtest(asked, settings, progress.onProgress);
          text = shown(results, () => results.map(renderBacktest).join("\n\n"));
        }
      } finally {
        progress.stop();
      }
      say(text);
    });
}

interface BacktestOptions {
  readonly data?: string;
  readonly outcome: string;
  readonly protocol: string;
  readonly target?: boolean;
  readonly json?: boolean;
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
