import type { Command } from "commander";
import { forgetFiles, listForgettable, readSettings } from "../../../workbench/index.ts";
import { askYes } from "../ask-yes.ts";
import { say } from "../print.ts";
import { renderForgettable } from "../views/source-table.ts";

/** `entente data forget ID`. */
export function addDataForget(data: Command): void {
  data
    .command("forget")
    .description("remove imported files of a dataset from your own library")
    .argument("<id>", "the source, as data list names it")
    .option("--file <name>", "the file, as data list ID names it")
    .option("--all", "every file of the source")
    .option("--yes", "without asking")
    .option("--json", "as JSON, schema entente/forgotten@1")
    .addHelpText("after", "\nExample:\n  $ entente data forget cow-nmc --file NMC-60.csv")
    .action(async (id: string, options: { file?: string; all?: boolean; yes?: boolean; json?: boolean }) => {
      const settings = readSettings();
      const file = options.file === undefined ? {} : { file: options.file };
      const files = listForgettable({ id, ...file, all: options.all === true }, settings);
      const isSure = options.yes === true || (await askYes(`Remove ${renderForgettable(files)}?`));
      if (isSure) forgetFiles(files, settings);
      const schema = "entente/forgotten@1";
      if (options.json === true) say(JSON.stringify({ schema, files: isSure ? files : [] }, undefined, 2));
      else say(isSure ? `Removed ${renderForgettable(files)}.` : "Nothing was removed.");
    });
}
