import type { Command } from "commander";
import { MOVE_SIZES, readSettings, scan } from "../../../workbench/index.ts";
import { addPairsOptions, checkForm, printed, type PairsOptions } from "../options/pairs-options.ts";
import { say } from "../print.ts";
import { showProgress } from "../progress.ts";
import { renderCsv, scanTable } from "../../report/index.ts";
import { renderScan } from "../views/scan-table.ts";

const EXAMPLES = `
Examples:
  $ entente scan --from 2014-01-01 --to 2015-01-01
  $ entente scan --from 2014-01-01 --to 2015-01-01 --against USA --by points
  $ entente scan --from 1948-01-01 --to 1950-01-01 --refit --json

Both days are answered by the model of the earlier one, so that what moved is facts; --refit takes each day's own.`;

/** `entente scan --from DATE --to DATE`. */
export function addScan(program: Command): void {
  const command = program
    .command("scan")
    .description("which pairs' answers moved most between two days, and why")
    .requiredOption("--from <date>", "the earlier day")
    .option("--to <date>", "the later day (default: today)")
    .option("--against <C>", "only pairs to one of which this state is hostile on either day");
  addPairsOptions(command)
    .option("--by <size>", `one of ${MOVE_SIZES.join(", ")}`, "log-odds")
    .option("--refit", "each day by its own model")
    .option("--json", "the whole scan as JSON, schema entente/scan@1")
    .option("--csv", "the pairs as CSV")
    .addHelpText("after", EXAMPLES)
    .action(async (options: ScanOptions) => {
      checkForm(options);
      const progress = showProgress();
      const answer = await scan(options, readSettings(), progress.onProgress).finally(progress.stop);
      say(printed(answer, options, { csv: (rows) => renderCsv(scanTable(rows)), text: renderScan }));
    });
}

interface ScanOptions extends PairsOptions {
  readonly from: string;
  readonly to?: string;
  readonly by?: string;
  readonly refit?: boolean;
}
