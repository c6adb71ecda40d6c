import type { Command } from "commander";
import { benchRead, readSettings } from "../../../workbench/index.ts";
import { renderReadBench } from "../views/read-bench-table.ts";
import { say } from "../print.ts";

const EXAMPLES = `
Examples:
  $ entente bench read --gold ../shared/gold
  $ entente bench read --gold ../shared/gold --json > scores.json`;

/** `entente bench read --gold DIR`. */
export function addBench(program: Command): void {
  const bench = program.command("bench").description("measure Entente against labelled data");
  bench
    .command("read")
    .description("score the reading of text against labelled sentences")
    .requiredOption("--gold <dir>", "directory with plover-gsr.jsonl and the other labelled sets")
    .option("--json", "scores as JSON, schema entente/bench-read@1")
    .addHelpText("after", EXAMPLES)
    .action(async (options: { gold: string; json?: boolean }) => {
      const result = await benchRead(options.gold, readSettings());
      say(options.json === true ? JSON.stringify(result, undefined, 2) : renderReadBench(result));
    });
}
