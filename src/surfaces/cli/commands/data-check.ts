import type { Command } from "commander";
import { checkLibrary, readSettings } from "../../../workbench/index.ts";
import { renderIntegrity } from "../views/integrity-table.ts";
import { say } from "../print.ts";

/** `entente data check`. */
export function addDataCheck(data: Command): void {
  data
    .command("check")
    .description(
      "integrity of the core record and of everything imported: spells, members, symmetry, coverage",
    )
    .option("--all", "list the first twenty breaches of every rule, not only the first")
    .option("--json", "as JSON, schema entente/integrity@1")
    .addHelpText("after", "\nExample:\n  $ entente data check")
    .action(async (options: { all?: boolean; json?: boolean }) => {
      const check = await checkLibrary(readSettings());
      say(
        options.json === true
          ? JSON.stringify(check, undefined, 2)
          : renderIntegrity(check, options.all === true),
      );
    });
}
