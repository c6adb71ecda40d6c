import type { Command } from "commander";
import { CLIMBABLE_RUNGS, HORIZONS } from "../../../core/index.ts";
import { register, type FeatureSet } from "../../../workbench/index.ts";
import { featuresOption } from "../options/features-option.ts";
import { renderForecast } from "../views/forecast-view.ts";
import { say } from "../print.ts";
import { addDatabase, registrySettings, type DatabaseOptions } from "../options/registry-options.ts";

const EXAMPLES = `
Examples:
  $ entente register RUS CHN --against USA
  $ entente register RUS CHN --against USA --probability 0.1 \\
      --because "no treaty text is in sight" --by "Ada Lovelace"
  $ entente register IND JPN --against CHN --until 2030-12-31 --group "Red team" \\
      --probability 0.2 --rungs 0.5,0.3,0.2,0.05 --because "the Quad deepens"

A forecast is made today and can be neither changed nor taken back. The first of
a question locks the model's own number too, with the base rate and what distance
alone says. docs/method/forecasts.md has the rules.`;

/** `entente register A B --against C`. */
export function addRegister(program: Command): void {
  const command = program
    .command("register")
    .description("lock a forecast, to be scored when it has come out")
    .argument("<A>", "a state")
    .argument("<B>", "another state")
    .requiredOption("--against <C>", "the state they would face")
    .option("--horizon <years>", `one of ${HORIZONS.join(", ")}`, "10")
    .option("--until <date>", "end of the window in place of a horizon, at most ten years away")
    .option("--rung <rung>", `one of ${CLIMBABLE_RUNGS.join(", ")}`, "defense")
    .addOption(featuresOption())
    .option("--probability <p>", "yours, from 0.0001 to 0.9999 (default: the model alone)")
    .option("--rungs <p,p,p,p>", `yours of ${CLIMBABLE_RUNGS.join(", ")}`)
    .option("--because <text>", "your reasons")
    .option("--by <name>", "who you are (default: the user of the computer)")
    .option("--group <name>", "a group that forecasts together")
    .option("--topic <name>", "what the question is filed under (default: whom they face)")
    .option("--json", "the question with all its forecasts as JSON")
    .addHelpText("after", EXAMPLES)
    .action(async (a: string, b: string, options: RegisterOptions) => {
      const { json, features, databaseUrl, ...rest } = options;
      const asked = { a, b, featureSet: features, ...rest };
      const question = await register(asked, registrySettings({ databaseUrl }));
      say(json === true ? JSON.stringify(question, undefined, 2) : renderForecast(question));
    });
  addDatabase(command);
}

interface RegisterOptions extends DatabaseOptions {
  readonly against: string;
  readonly horizon: string;
  readonly until?: string;
  readonly rung: string;
  readonly features: FeatureSet;
  readonly probability?: string;
  readonly rungs?: string;
  readonly because?: string;
  readonly by?: string;
  readonly group?: string;
  readonly topic?: string;
  readonly json?: boolean;
}
