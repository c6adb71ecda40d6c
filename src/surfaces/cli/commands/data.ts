import type { Command } from "commander";
import { checkRecord, readSettings, recordStatus } from "../../../workbench/index.ts";
import { needDataFolder } from "../options/data-folder.ts";
import { renderCheck } from "../views/check-table.ts";
import { addDataCheck } from "./data-check.ts";
import { addDataForget } from "./data-forget.ts";
import { addDataImport } from "./data-import.ts";
import { addDataList } from "./data-list.ts";
import { addDataPull } from "./data-pull.ts";
import { addDataShow } from "./data-show.ts";
import { say } from "../print.ts";
import { renderStatus } from "../views/status-table.ts";

/** `entente data …`. */
export function addData(program: Command): void {
  const data = program
    .command("data")
    .description("what the record holds, datasets of your own, and how the two agree");
  addDataList(data);
  addDataImport(data);
  addDataPull(data);
  addDataShow(data);
  addDataForget(data);
  addDataCheck(data);
  data
    .command("status")
    .description("what the core record holds, the vintages of the model, and what has been imported")
    .option("--json", "as JSON, schema entente/record-status@1")
    .action(async (options: { json?: boolean }) => {
      const status = await recordStatus(readSettings());
      if (options.json === true) {
        say(JSON.stringify(status, undefined, 2));
        return;
      }
      say(renderStatus(status));
    });
  data
    .command("agreement")
    .description("agreement of the core record with the state lists and with ATOP")
    .option("--data <dir>", "directory of datasets, with states/ and alliances/ (default: $ENTENTE_DATA)")
    .option("--all", "list every disagreement, not only the largest")
    .option("--json", "as JSON, schema entente/record-check@1")
    .addHelpText("after", "\nExample:\n  $ entente data agreement --data ../shared/data")
    .action(async (options: { data?: string; all?: boolean; json?: boolean }) => {
      const settings = readSettings();
      const check = await checkRecord(needDataFolder(options.data, settings), settings);
      say(
        options.json === true
          ? JSON.stringify(check, undefined, 2)
          : renderCheck(check, options.all === true),
      );
    });
}
