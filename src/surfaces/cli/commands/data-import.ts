import type { Command } from "commander";
import { importData, readSettings, whyNothingTaken } from "../../../workbench/index.ts";
import { renderImport } from "../views/source-table.ts";
import { say } from "../print.ts";
import { showProgress } from "../progress.ts";

const EXAMPLES = `
Examples:
  $ entente data import ~/datasets
  $ entente data import NMCv7.zip
  $ entente data import edges.csv --as btergm-alliances

Files are recognised by their columns, not their names. A file imported before
changes nothing; rows that cannot be right are set aside, counted and shown.
Exit status 2 when nothing was recognised.`;

/** `entente data import PATH`. */
export function addDataImport(data: Command): void {
  data
    .command("import")
    .description("take a file, or every file of a folder, into your own library")
    .argument("<path>", "a file or a folder; csv or tab separated, plain, gzipped or zipped")
    .option("--as <id>", "the source it is, where its columns do not tell")
    .option("--json", "as JSON, schema entente/import-report@1")
    .addHelpText("after", EXAMPLES)
    .action(async (path: string, options: { as?: string; json?: boolean }) => {
      const progress = showProgress();
      const as = options.as === undefined ? {} : { as: options.as };
      const report = await importData({ path, ...as }, readSettings(), progress.onProgress).finally(
        progress.stop,
      );
      const refused = whyNothingTaken(path, report);
      if (refused !== undefined) throw refused;
      say(options.json === true ? JSON.stringify(report, undefined, 2) : renderImport(report));
    });
}
