#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { EntenteError, errorReport, EXIT_STATUS } from "../../core/index.ts";
import { addAccountCommands } from "./commands/account.ts";
import { addAnalogues } from "./commands/analogues.ts";
import { addAsk } from "./commands/ask.ts";
import { addBacktest } from "./commands/backtest.ts";
import { addBench } from "./commands/bench.ts";
import { addComments } from "./commands/comments.ts";
import { addData } from "./commands/data.ts";
import { addExplain } from "./commands/explain.ts";
import { addFit } from "./commands/fit.ts";
import { addMcp } from "./commands/mcp.ts";
import { addForecasts } from "./commands/forecasts.ts";
import { addPanel } from "./commands/panel.ts";
import { addRead } from "./commands/read.ts";
import { addRegister } from "./commands/register.ts";
import { addRegistry } from "./commands/registry.ts";
import { addScore } from "./commands/score.ts";
import { addTerm } from "./commands/term.ts";
import { addReview } from "./commands/review.ts";
import { addRank } from "./commands/rank.ts";
import { addScan } from "./commands/scan.ts";
import { addReport } from "./commands/report.ts";
import { addServe } from "./commands/serve.ts";
import { addTokenCommands } from "./commands/token.ts";
import { addTriangle } from "./commands/triangle.ts";
import { addWhatIf } from "./commands/what-if.ts";
import { visible } from "./print.ts";

const ABOUT = `How likely are states A and B to form an alliance against C, by when, why, and what would change it?

Start with:
  $ entente ask RUS CHN --against USA --as-of 2015-06-01

Exit status: 0 ok, 2 bad input, 3 missing data, 1 our fault.`;

async function main(argv: readonly string[]): Promise<number> {
  const asJson = argv.includes("--json");
  const program = new Command("entente").description(ABOUT).version("0.1.0").showHelpAfterError(!asJson);
  program.configureOutput({ writeErr: asJson ? () => {} : complain });
  program.exitOverride();
  addAsk(program);
  addReport(program);
  addWhatIf(program);
  addAnalogues(program);
  addExplain(program);
  addTriangle(program);
  addTerm(program);
  addRank(program);
  addScan(program);
  addData(program);
  addPanel(program);
  addFit(program);
  addBacktest(program);
  addBench(program);
  addRead(program);
  addReview(program);
  addServe(program);
  addMcp(program);
  addRegister(program);
  addForecasts(program);
  addScore(program);
  addComments(program);
  addRegistry(program);
  addAccountCommands(program);
  addTokenCommands(program);
  for (const command of [...program.commands, ...program.commands.flatMap((one) => one.commands)]) {
    command.exitOverride();
    command.copyInheritedSettings(program);
  }
  try {
    await program.parseAsync(argv);
    return 0;
  } catch (cause) {
    return report(cause, asJson);
  }
}

/** Writes lines to standard error, with nothing in them that acts on a terminal. */
function complain(text: string): void {
  process.stderr.write(text.split("\n").map(visible).join("\n"));
}

/** Says what went wrong on standard error and returns the exit status. */
function report(cause: unknown, asJson: boolean): number {
  if (cause instanceof CommanderError && (cause.exitCode === 0 || !asJson))
    return cause.exitCode === 0 ? 0 : EXIT_STATUS.input;
  const error =
    cause instanceof EntenteError
      ? cause
      : cause instanceof CommanderError
        ? new EntenteError("cli/bad-option", {
            message: cause.message.replace(/^error: /, ""),
            hint: "See entente --help, or entente <command> --help.",
          })
        : new EntenteError("cli/unexpected", {
            message: `Something went wrong: ${cause instanceof Error ? cause.message : String(cause)}`,
            hint: "Please report this with the command you ran.",
            cause,
          });
  const { kind, message, hint, details } = error;
  if (asJson) {
    complain(`${JSON.stringify(errorReport(error))}\n`);
  } else {
    const lines = [
      message,
      ...details.slice(0, MOST_DETAILS).map((problem) => `  ${problem.where}: ${problem.message}`),
      ...(details.length > MOST_DETAILS ? [`  and ${details.length - MOST_DETAILS} more`] : []),
      ...(hint === undefined ? [] : [hint]),
    ];
    complain(`${lines.join("\n")}\n`);
  }
  return EXIT_STATUS[kind];
}

const MOST_DETAILS = 20;

// A reader that has seen enough (head, less) closes the pipe: that is no failure.
process.stdout.on("error", (cause: NodeJS.ErrnoException) => {
  if (cause.code === "EPIPE") process.exit(0);
  throw cause;
});
process.exitCode = await main(process.argv);
