import type { Command } from "commander";
import { EntenteError } from "../../../core/index.ts";
import { score, verifyLog, type LogCheck } from "../../../workbench/index.ts";
import { say } from "../print.ts";
import { addDatabase, registrySettings, type DatabaseOptions } from "../options/registry-options.ts";
import { renderScores, scoresCsv } from "../views/score-table.ts";
import { checkFolders, writeWhole } from "../write-whole.ts";

const EXAMPLES = `
Examples:
  $ entente score
  $ entente score --csv scores.csv
  $ entente score --verify

--verify walks the log from its first entry: each holds the hash of the one before,
so that whoever noted an earlier hash can tell that nothing was changed since.
Exit status 1 if it is broken.`;

/** `entente score`. */
export function addScore(program: Command): void {
  const command = program
    .command("score")
    .description("how the forecasts that have come out did: model, analysts, pools")
    .option("--verify", "check the log in place of scoring")
    .option("--csv <file>", "write calibration of every forecaster, by topic, horizon, rung and probability")
    .option("--json", "as JSON")
    .addHelpText("after", EXAMPLES)
    .action(async ({ verify, csv, json, databaseUrl }: ScoreOptions) => {
      const settings = registrySettings({ databaseUrl });
      if (verify === true) return showCheck(await verifyLog(settings), json);
      if (csv !== undefined) checkFolders([csv]);
      const card = await score(settings);
      if (csv !== undefined) writeWhole([{ file: csv, content: `${scoresCsv(card)}\n` }]);
      say(json === true ? JSON.stringify(card, undefined, 2) : renderScores(card));
    });
  addDatabase(command);
}

interface ScoreOptions extends DatabaseOptions {
  readonly verify?: boolean;
  readonly csv?: string;
  readonly json?: boolean;
}

function showCheck({ entries, head, broken }: LogCheck, json: boolean | undefined): void {
  if (broken !== undefined) {
    const name = broken.id === undefined ? "" : ` (${broken.id})`;
    throw new EntenteError("registry/log-broken", {
      message: `The log is broken at entry ${broken.sequence}${name}: ${broken.why}.`,
      hint: `The ${entries} entries before it are as they were written. Restore a dump, or ask who may write to the database.`,
      details: [{ where: `entry ${broken.sequence}`, message: broken.why }],
    });
  }
  say(
    json === true
      ? JSON.stringify({ entries, head }, undefined, 2)
      : `The log is whole: ${entries} ${entries === 1 ? "entry" : "entries"}, the last with hash\n${head}`,
  );
}
