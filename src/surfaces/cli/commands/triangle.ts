import type { Command } from "commander";
import { readSettings, triangle } from "../../../workbench/index.ts";
import { say } from "../print.ts";
import { showProgress } from "../progress.ts";
import { renderTriangle } from "../views/triangle-table.ts";

const EXAMPLES = `
Examples:
  $ entente triangle RUS CHN USA --years 1950:2024
  $ entente triangle "Soviet Union" China "United States" --years 1969
  $ entente triangle IND PAK CHN --years 1950:1990 --network --json

Each year is told with what is known on --as-of, not with what was known then.`;

/** `entente triangle A B C`. */
export function addTriangle(program: Command): void {
  program
    .command("triangle")
    .description("who stood with whom among three states, year by year (Dittmer's types)")
    .argument("<A>", "a state")
    .argument("<B>", "another state")
    .argument("<C>", "the state they would face")
    .option("--years <first:last>", "years from 1816 on (default: the 75 up to --as-of)")
    .option("--as-of <date>", "YYYY-MM-DD, YYYY-MM or YYYY; nothing known later is used (default: today)")
    .option("--network", "the last year's signed network of all states too: triads and frustration")
    .option("--json", "the whole answer as JSON, schema entente/triangle@1")
    .addHelpText("after", EXAMPLES)
    .action(async (a: string, b: string, against: string, options: TriangleOptions) => {
      const { json, ...rest } = options;
      const progress = showProgress(1000);
      const answer = await triangle({ a, b, against, ...rest }, readSettings(), progress.onProgress).finally(
        progress.stop,
      );
      say(json === true ? JSON.stringify(answer, undefined, 2) : renderTriangle(answer));
    });
}

type TriangleOptions = { years?: string; asOf?: string; network?: boolean; json?: boolean };
