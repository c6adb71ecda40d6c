import { Option, type Command } from "commander";
import { EntenteError } from "../../../core/index.ts";
import { listTerms, readSettings, term, type AskedTerm } from "../../../workbench/index.ts";
import { renderTermPage } from "../../report/index.ts";
import { say } from "../print.ts";
import { showProgress } from "../progress.ts";
import { renderTerm, renderTermList } from "../views/term-table.ts";
import { checkWritable, writePage } from "../write-page.ts";

const EXAMPLES = `
Examples:
  $ entente term common-threat
  $ entente term least-distance --outcome any --vintage 1950
  $ entente term shared-enemies --as-of 1914 --html shared-enemies.html
  $ entente term --list

The curve is what the model weighs, not what causes what. Where a vintage was fitted to nothing, nothing is drawn.`;

/** `entente term NAME`. */
export function addTerm(program: Command): void {
  program
    .command("term")
    .description("what the model makes of one measure over its range, and how many data lie there")
    .argument("[NAME]", "a measure, by id or label: see --list")
    .addOption(
      new Option("--outcome <name>", "what a pair gains")
        .choices(["defense", "restraint", "any"])
        .default("defense"),
    )
    .option("--vintage <year>", "last year the model was fitted to (default: the newest vintage)")
    .option("--as-of <date>", "the vintage that a question of this day is answered with")
    .option("--html <file>", "write a page with a chart as well")
    .option("--list", "show the measures there are")
    .option("--json", "the curve as JSON, schema entente/term@1")
    .addHelpText("after", EXAMPLES)
    .action(async (name: string | undefined, options: TermOptions) => {
      const asJson = options.json === true;
      if (options.list === true) {
        say(asJson ? JSON.stringify(listTerms(), undefined, 2) : renderTermList(listTerms()));
        return;
      }
      const asked = parseTermOptions(name, options);
      if (options.html !== undefined) checkWritable(options.html);
      const progress = showProgress(1000);
      const view = await term(asked, readSettings(), progress.onProgress).finally(progress.stop);
      if (options.html !== undefined) writePage(options.html, renderTermPage(view));
      say(asJson ? JSON.stringify(view, undefined, 2) : renderTerm(view));
    });
}

interface TermOptions {
  readonly outcome: AskedTerm["outcome"];
  readonly vintage?: string;
  readonly asOf?: string;
  readonly html?: string;
  readonly list?: boolean;
  readonly json?: boolean;
}

function parseTermOptions(name: string | undefined, options: TermOptions): AskedTerm {
  const { outcome, vintage, asOf } = options;
  if (name === undefined || name.trim() === "") {
    throw refuse("No term is named.", "See which there are with: entente term --list");
  }
  if (vintage !== undefined && asOf !== undefined) {
    throw refuse("--vintage and --as-of name two vintages.", "Give one of them.");
  }
  if (vintage !== undefined && !/^\d{4}$/.test(vintage)) {
    throw refuse(`--vintage takes a year, not "${vintage.slice(0, 40)}".`, "For example --vintage 2010.");
  }
  return {
    name,
    outcome,
    ...(vintage === undefined ? {} : { vintage: Number(vintage) }),
    ...(asOf === undefined ? {} : { asOf }),
  };
}

function refuse(message: string, hint: string): EntenteError {
  return new EntenteError("cli/bad-option", { message, hint });
}
