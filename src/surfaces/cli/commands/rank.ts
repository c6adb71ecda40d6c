import type { Command } from "commander";
import { rank, RANK_ORDERS, readSettings, type FeatureSet } from "../../../workbench/index.ts";
import { featuresOption } from "../options/features-option.ts";
import { addPairsOptions, checkForm, printed, type PairsOptions } from "../options/pairs-options.ts";
import { say } from "../print.ts";
import { showProgress } from "../progress.ts";
import { rankTable, renderCsv } from "../../report/index.ts";
import { renderRank } from "../views/rank-table.ts";

const EXAMPLES = `
Examples:
  $ entente rank --against USA --as-of 2015-06-01
  $ entente rank --as-of 1954 --region "Middle East" --rung consultation --top 10
  $ entente rank --triads --as-of 2015-06-01
  $ entente rank --involving India --against China --by lift --csv > india.csv

Without --against each pair faces the state with the greatest joint threat to it. Pairs bound at the rung already are left
out. docs/method/rank.md says what each order is for.`;

/** `entente rank [--against C]`. */
export function addRank(program: Command): void {
  const command = program
    .command("rank")
    .description("which pairs of a day are likeliest to ally, against whom, and who moved most")
    .option("--against <C>", "the state they would face (default: of each pair its likeliest)")
    .option("--triads", "every pair against every third state, in place of against one")
    .option("--as-of <date>", "YYYY-MM-DD, YYYY-MM or YYYY; nothing known later is used (default: today)");
  addPairsOptions(command)
    .option(
      "--by <order>",
      `one of ${RANK_ORDERS.join(", ")} (default: aimed with --against or --triads, else pact)`,
    )
    .option("--since <day>", "movers since then: a date, or years back", "1y")
    .addOption(featuresOption())
    .option("--json", "the whole ranking as JSON, schema entente/rank@1")
    .option("--csv", "the pairs as CSV")
    .addHelpText("after", EXAMPLES)
    .action(async (options: RankOptions) => {
      checkForm(options);
      const progress = showProgress();
      const { features: featureSet, ...rest } = options;
      const answer = await rank({ ...rest, featureSet }, readSettings(), progress.onProgress).finally(
        progress.stop,
      );
      say(printed(answer, options, { csv: (rows) => renderCsv(rankTable(rows)), text: renderRank }));
    });
}

interface RankOptions extends PairsOptions {
  readonly asOf?: string;
  readonly by?: string;
  readonly since?: string;
  readonly triads?: boolean;
  readonly features: FeatureSet;
}
