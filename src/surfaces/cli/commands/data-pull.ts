import type { Command } from "commander";
import { pullData, readSettings, sourceNamed } from "../../../workbench/index.ts";
import { paragraph, quiet, say } from "../print.ts";
import { showProgress } from "../progress.ts";
import { renderImport } from "../source-table.ts";

/** `entente data pull ID`. */
export function addDataPull(data: Command): void {
  data
    .command("pull")
    .description(
      "fetch a dataset from its publisher and import it; a broken transfer goes on where it stopped",
    )
    .argument("<id>", "the source, as data list names it")
    .option("--sha256 <hash>", "refuse a file with any other checksum")
    .option("--json", "as JSON, schema entente/pull@1")
    .addHelpText(
      "after",
      "\nExample:\n  $ entente data pull cow-nmc\n\nENTENTE_MIRROR names an address to fetch from in place of the publishers'.",
    )
    .action(async (id: string, options: { sha256?: string; json?: boolean }) => {
      const source = sourceNamed(id);
      if (options.json !== true) {
        say(paragraph(`${source.title} ${source.version}. Terms: ${source.terms}`));
        say(quiet(paragraph(`Please cite: ${source.citation}`)));
      }
      const progress = showProgress();
      const sha256 = options.sha256 === undefined ? {} : { sha256: options.sha256.toLowerCase() };
      const pulled = await pullData({ id, ...sha256 }, readSettings(), progress.onProgress).finally(
        progress.stop,
      );
      say(
        options.json === true
          ? JSON.stringify(pulled, undefined, 2)
          : `${renderImport(pulled.report)}\n${quiet(`  ${pulled.bytes.toLocaleString("en")} bytes, SHA-256 ${pulled.sha256}`)}`,
      );
    });
}
