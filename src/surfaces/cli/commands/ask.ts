import type { Command } from "commander";
import { ask, readSettings } from "../../../workbench/index.ts";
import { renderAnswer } from "../views/answer.ts";
import { say } from "../print.ts";
import { showProgress } from "../progress.ts";
import { addQuestion, type QuestionOptions } from "../options/question-options.ts";
import { addTexts, refuseIdle, type TextsOptions } from "../options/texts-options.ts";

const EXAMPLES = `
Examples:
  $ entente ask RUS CHN --against USA --as-of 2015-06-01
  $ entente ask France Russia --against Germany --as-of 1891 --horizon 5
  $ entente ask "Saudi Arabia" Pakistan --against India --rung consultation --json
  $ entente ask IND FRA --against CHN --as-of 2015 --features full
  $ entente ask RUS CHN --against USA --as-of 2015-06-01 --evidence article.txt --evidence-date 2015-05-09

States are English names of any time, ISO 3166 codes or COW numbers. Dates
run from 1836 (before it too few treaties had been made to learn from) to today.`;

/** `entente ask A B --against C`. */
export function addAsk(program: Command): void {
  const command = addQuestion(program.command("ask"))
    .description("how likely are A and B to form an alliance against C?")
    .option("--json", "the whole answer as JSON, schema entente/answer@1")
    .addHelpText("after", EXAMPLES)
    .action(async (a: string, b: string, options: AskOptions) => {
      const { json, features, ...rest } = options;
      refuseIdle(rest);
      const progress = showProgress(1000);
      const answer = await ask(
        { a, b, featureSet: features, ...rest },
        readSettings(),
        progress.onProgress,
      ).finally(progress.stop);
      say(json === true ? JSON.stringify(answer, undefined, 2) : renderAnswer(answer));
    });
  addTexts(command);
}

interface AskOptions extends QuestionOptions, TextsOptions {
  readonly json?: boolean;
}
