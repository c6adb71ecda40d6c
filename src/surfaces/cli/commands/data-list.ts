import type { Command } from "commander";
import { listSources, readSettings } from "../../../workbench/index.ts";
import { renderSource, renderSources } from "../views/source-table.ts";
import { say } from "../print.ts";

/** `entente data list [ID]`. */
export function addDataList(data: Command): void {
  data
    .command("list")
    .description("datasets that can be imported: coverage, terms, and what has been imported")
    .argument("[id]", "one source in full: citation, terms, publication lag, files imported")
    .option("--json", "as JSON")
    .addHelpText("after", "\nExamples:\n  $ entente data list\n  $ entente data list cow-nmc")
    .action((id: string | undefined, options: { json?: boolean }) => {
      const sources = listSources(readSettings(), id);
      if (options.json === true) say(JSON.stringify(sources, undefined, 2));
      else say(id === undefined ? renderSources(sources) : sources.map(renderSource).join("\n\n"));
    });
}
