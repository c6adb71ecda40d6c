import type { Command } from "commander";
import { listColumnSets, readSettings, writePanel } from "../../../workbench/index.ts";
import { parsePanelOptions, type PanelOptions } from "../options/panel-options.ts";
import { renderColumnSets, renderPanel } from "../views/panel-table.ts";
import { say } from "../print.ts";
import { showProgress } from "../progress.ts";

const EXAMPLES = `
Examples:
  $ entente panel --unit dyad-year --directed --years 1816:2020 --with all --out panel.parquet
  $ entente panel --unit dyad-year --years 1946:2018 --with ties,similarity --relevant --out dyads.csv
  $ entente panel --unit triad-year --years 1990:2020 --states RUS,CHN --against USA --with ties,threat --out triad.csv
  $ entente panel --unit k-ad-year --years 1816:2018 --with capability,threat --controls 20 --out k-ads.csv
  $ entente panel --list

Beside the table: NAME.codebook.json and .md (what each column is, its years and source), CITATION, datapackage.json.
An empty cell is not known; 0 is a finding. Rows are in order of states and year, but for tables of more than half a
million rows, which are written as they come.`;

/** `entente panel --unit UNIT --years A:B --with GROUPS --out FILE`. */
export function addPanel(program: Command): void {
  program
    .command("panel")
    .description("write state-, dyad- or triad-years with the measures of the field")
    .option("--unit <unit>", "state-year, dyad-year, triad-year or k-ad-year", "dyad-year")
    .option("--directed", "each pair both ways")
    .option("--years <span>", "first and last year, as in 1816:2020")
    .option("--with <columns>", "groups or sets of columns, comma separated, or all", "system,ties")
    .option("--out <file>", "file to write; .parquet or .csv")
    .option("--states <list>", "only among these states")
    .option("--involving <list>", "only where one of the pair is among these")
    .option("--against <list>", "third states of triads")
    .option("--regions <list>", "only states of these regions")
    .option("--relevant", "only pairs that share a border or of which one is a major power")
    .option("--not-allied", "only pairs without a defence pact when the year begins")
    .option("--controls <n>", "of k-ads: controls drawn per size and year (default: 10)")
    .option("--seed <n>", "of k-ads: seed they are drawn with (default: 1)")
    .option("--system <list>", "whose list of states: cow or gw", "cow")
    .option("--as-of <date>", "only what could be known by then")
    .option("--list", "show the columns there are")
    .option("--json", "what was written as JSON, schema entente/panel@1")
    .addHelpText("after", EXAMPLES)
    .action(async (options: PanelOptions) => {
      const settings = readSettings();
      if (options.list === true) {
        say(renderColumnSets(listColumnSets(settings), options.json === true));
        return;
      }
      const asked = parsePanelOptions(options);
      const progress = showProgress();
      const written = await writePanel(asked, settings, progress.onProgress).finally(progress.stop);
      say(options.json === true ? JSON.stringify(written, undefined, 2) : renderPanel(written));
    });
}
