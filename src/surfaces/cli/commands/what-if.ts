import type { Command } from "commander";
import { readSettings, whatIf } from "../../../workbench/index.ts";
import { say } from "../print.ts";
import { addQuestion, type QuestionOptions } from "../options/question-options.ts";
import { addTexts, refuseIdle, type TextsOptions } from "../options/texts-options.ts";
import { renderWhatIf } from "../views/what-if-table.ts";

const EXAMPLES = `
Examples:
  $ entente what-if RUS CHN --against USA --as-of 2015-06-01
  $ entente what-if RUS CHN --against USA --as-of 2015-06-01 --pressure-on CHN=0.1 --grid
  $ entente what-if RUS CHN --against USA --as-of 2015-06-01 --evidence article.txt
  $ entente what-if USA India --against China --as-of 2020-06-01 --reach 0.05

Pressure is 0 to 1: what C does against a state, from nothing to everything
the record could hold. What history goes with it is an association.`;

/** `entente what-if A B --against C`. */
export function addWhatIf(program: Command): void {
  const command = addQuestion(program.command("what-if"), "the state whose pressure is varied")
    .description("how far C's own pressure on A and on B would move the answer")
    .option(
      "--pressure-on <state=level>",
      "the pressure to ask about, 0 to 1; once for each state",
      collect,
      [],
    )
    .option("--reach <probability>", "the least pressure that gets to this probability")
    .option("--grid", "the numbers of the grid, in steps of a tenth")
    .option("--json", "everything as JSON, schema entente/what-if@1")
    .addHelpText("after", EXAMPLES)
    .action(async (a: string, b: string, options: WhatIfOptions) => {
      const { json, grid, features, ...rest } = options;
      refuseIdle(rest);
      const answer = await whatIf({ a, b, featureSet: features, ...rest }, readSettings());
      say(json === true ? JSON.stringify(answer, undefined, 2) : renderWhatIf(answer, grid === true));
    });
  addTexts(command);
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

interface WhatIfOptions extends QuestionOptions, TextsOptions {
  readonly pressureOn: readonly string[];
  readonly reach?: string;
  readonly grid?: boolean;
  readonly json?: boolean;
}
