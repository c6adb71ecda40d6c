import type { Command } from "commander";
import { CLIMBABLE_RUNGS } from "../../../core/index.ts";
import { analogues, readSettings, type FeatureSet } from "../../../workbench/index.ts";
import { renderAnalogues } from "../views/analogues-table.ts";
import { featuresOption } from "../options/features-option.ts";
import { say } from "../print.ts";
import { showProgress } from "../progress.ts";

const EXAMPLES = `
Examples:
  $ entente analogues RUS CHN --against USA --as-of 2015-06-01
  $ entente analogues France Russia --against Germany --as-of 1891 -k 10 --json

A pair of the past counts once, in its nearest year, and only if its next ten
years had passed by --as-of; C is whose threat to both was the gravest then.`;

/** `entente analogues A B --against C`. */
export function addAnalogues(program: Command): void {
  program
    .command("analogues")
    .description("pairs of the past that the model sees as like A and B, and what became of them")
    .argument("<A>", "a state")
    .argument("<B>", "another state")
    .requiredOption("--against <C>", "the state they would face")
    .option("--as-of <date>", "YYYY-MM-DD, YYYY-MM or YYYY; nothing known later is used (default: today)")
    .option("--rung <rung>", `one of ${CLIMBABLE_RUNGS.join(", ")}`, "defense")
    .addOption(featuresOption())
    .option("-k <count>", "how many", "20")
    .option("--json", "everything as JSON, schema entente/analogues@1")
    .addHelpText("after", EXAMPLES)
    .action(async (a: string, b: string, options: AnaloguesOptions) => {
      const { json, k: count, features: featureSet, ...rest } = options;
      const progress = showProgress(1000);
      const answer = await analogues(
        { a, b, count, featureSet, ...rest },
        readSettings(),
        progress.onProgress,
      ).finally(progress.stop);
      say(json === true ? JSON.stringify(answer, undefined, 2) : renderAnalogues(answer));
    });
}

interface AnaloguesOptions {
  readonly against: string;
  readonly asOf?: string;
  readonly rung: string;
  readonly k: string;
  readonly features: FeatureSet;
  readonly json?: boolean;
}
