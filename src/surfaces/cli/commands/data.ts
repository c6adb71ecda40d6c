import type { Command } from "commander";
import { checkRecord, readSettings, recordStatus } from "../../../workbench/index.ts";
import { needDataFolder } from "../data-folder.ts";
import { renderCheck } from "../check-table.ts";
import { addDataCheck } from "./data-check.ts";
import { addDataImport } from "./data-import.ts";
import { addDataList } from "./data-list.ts";
import { addDataPull } from "./data-pull.ts";
import { addDataShow } from "./data-show.ts";
import { heading, paragraph, quiet, say, table } from "../print.ts";

/** `entente data …`. */
export function addData(program: Command): void {
  const data = program
    .command("data")
    .description("what the record holds, datasets of your own, and how the two agree");
  addDataList(data);
  addDataImport(data);
  addDataPull(data);
  addDataShow(data);
  addDataCheck(data);
  data
    .command("status")
    .description("facts of the core record by kind, and the vintages of the model")
    .option("--json", "as JSON, schema entente/record-status@1")
    .action(async (options: { json?: boolean }) => {
      const status = await recordStatus(readSettings());
      if (options.json === true) {
        say(JSON.stringify(status, undefined, 2));
        return;
      }
      const columns = [
        { head: "kind", width: 20 },
        { head: "facts", width: 8, right: true },
        { head: "   from", width: 14, right: true },
        { head: "latest start", width: 15, right: true },
      ];
      const rows = status.kinds.map((one) => [
        one.kind,
        one.facts.toLocaleString("en"),
        one.first,
        one.latest,
      ]);
      say(`${heading(`Core record ${status.recordVersion} (${status.licence})`)}\n${table(columns, rows)}`);
      say(quiet(paragraph(`Model vintages: ${status.vintages.join(", ") || "none"}`, "  ")));
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
