import type { Command } from "commander";
import { EntenteError } from "../../../core/index.ts";
import {
  backtest,
  backtestEnding,
  backtestTarget,
  readSettings,
  scoresToKeep,
  type FeatureSet,
  type OnProgress,
} from "../../../workbench/index.ts";
import { renderBacktestPage } from "../../report/index.ts";
import { renderBacktest } from "../views/backtest-table.ts";
import { renderEndingBacktest } from "../views/ending-table.ts";
import { renderTarget } from "../views/target-table.ts";
import { needDataFolder } from "../options/data-folder.ts";
import { featuresOption } from "../options/features-option.ts";
import { say } from "../print.ts";
import { showProgress } from "../progress.ts";
import { checkWritable, writePage } from "../write-page.ts";

const EXAMPLES = `
Examples:
  $ entente backtest --data ../shared/data
  $ entente backtest --data ../shared/data --outcome defense,any --protocol long --json > scores.json
  $ entente backtest --data ../shared/data --features full
  $ entente backtest --data ../shared/data --ending --outcome defense,restraint,any
  $ entente backtest --data ../shared/data --target
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
    .addOption(featuresOption())
    .option("--ending", "score the loss of an outcome in place of its onset, on the long protocol")
    .option("--target", "score whom pacts are aimed at: the third state that a treaty names")
    .option("--html <file>", "of onsets: write a page with tables and charts as well")
    .option("--keep <file>", "of onsets: write the scores that the model card shows as well")
    .option("--json", "scores as JSON, schema entente/backtest@1 (ending-backtest@1, target-backtest@1)")
    .addHelpText("after", EXAMPLES)
    .action(async (options: Options) => {
      for (const file of [options.html, options.keep]) if (file !== undefined) checkWritable(file);
      const progress = showProgress();
      try {
        say(await chosen(options)(options, progress.onProgress));
      } finally {
        progress.stop();
      }
    });
}

interface Options {
  readonly data?: string;
  readonly outcome: string;
  readonly protocol: string;
  readonly features: FeatureSet;
  readonly ending?: boolean;
  readonly target?: boolean;
  readonly html?: string;
  readonly keep?: string;
  readonly json?: boolean;
}

function chosen({ ending, target }: Options): (options: Options, onProgress: OnProgress) => Promise<string> {
  if (target === true) return scoreTargets;
  return ending === true ? scoreEndings : scoreOnsets;
}

async function scoreTargets(options: Options, onProgress: OnProgress): Promise<string> {
  const settings = readSettings();
  const result = await backtestTarget(needDataFolder(options.data, settings), settings, onProgress);
  return options.json === true ? JSON.stringify(result, undefined, 2) : renderTarget(result);
}

async function scoreOnsets(options: Options, onProgress: OnProgress): Promise<string> {
  const settings = readSettings();
  const results = await backtest(
    {
      dataFolder: needDataFolder(options.data, settings),
      outcomes: choose("--outcome", options.outcome, OUTCOME_NAMES),
      featureSet: options.features,
      protocols: choose("--protocol", options.protocol, PROTOCOL_NAMES),
    },
    settings,
    onProgress,
  );
  if (options.html !== undefined) writePage(options.html, renderBacktestPage(results));
  if (options.keep !== undefined) writePage(options.keep, scoresToKeep(results, settings.today));
  return options.json === true ? toJson(results) : results.map(renderBacktest).join("\n\n");
}

async function scoreEndings(options: Options, onProgress: OnProgress): Promise<string> {
  const settings = readSettings();
  const results = await backtestEnding(
    {
      dataFolder: needDataFolder(options.data, settings),
      outcomes: choose("--outcome", options.outcome, OUTCOME_NAMES),
    },
    settings,
    onProgress,
  );
  return options.json === true ? toJson(results) : results.map(renderEndingBacktest).join("\n\n");
}

function toJson(results: readonly unknown[]): string {
  return JSON.stringify(results, undefined, 2);
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
