import type { Command } from "commander";
import { pullData, readSettings, sourceNamed } from "../../../workbench/index.ts";
import { paragraph, quiet, say } from "../print.ts";
import { showProgress } from "../progress.ts";
import { renderImport } from "../views/source-table.ts";

/** `entente data pull ID`. */
export function addDataPull(data: Command): void {
  data
    .command("pull")
    .description(
      "fetch a dataset from its publisher and import it; a broken transfer goes on where it stopped",
    )
    .argument("<id>", "the source, as data list names it")
    .option("--file <name>", "which of its files, of a source that comes in many")
    .option("--sha256 <hash>", "refuse a file with any other checksum")
    .option("--json", "as JSON, schema entente/pull@1")
    .addHelpText(
      "after",
      "\nExamples:\n  $ entente data pull cow-nmc\n  $ entente data pull gdelt-1-events --file 20150601.export.CSV.zip\n\nENTENTE_MIRROR names an address to fetch from in place of the publishers'.",
    )
    .action(async (id: string, options: { file?: string; sha256?: string; json?: boolean }) => {
      const source = sourceNamed(id);
      if (options.json !== true) {
        say(paragraph(`${source.title} ${source.version}. Terms: ${source.terms}`));
        say(quiet(paragraph(`Please cite: ${source.citation}`)));
        if (source.download !== undefined) say(quiet(paragraph(`Address: ${source.download}`)));
      }
      const progress = showProgress();
      const asked = {
        id,
        ...(options.file === undefined ? {} : { file: options.file }),
        ...(options.sha256 === undefined ? {} : { sha256: options.sha256.toLowerCase() }),
      };
      const pulled = await pullData(asked, readSettings(), progress.onProgress).finally(progress.stop);
      say(
        options.json === true
          ? JSON.stringify(pulled, undefined, 2)
          : `${renderImport(pulled.report)}\n${quiet(`  ${pulled.bytes.toLocaleString("en")} bytes, SHA-256 ${pulled.sha256}`)}`,
      );
    });
}
