import { InvalidArgumentError, type Command } from "commander";
import { exportReviews, listWaiting, readSettings, review, type Verdict } from "../../../workbench/index.ts";
import { say } from "../print.ts";
import { renderWaiting } from "../views/review-view.ts";

const EXAMPLES = `
Examples:
  $ entente review
  $ entente review accept 3f2a9c
  $ entente review correct 3f2a9c --set position=opposes --note "he denied it"
  $ entente review reject 3f2a9c
  $ entente review export --out labels.csv

Sentences of texts given to entente ask --evidence that were read without certainty wait here and weigh nothing. A decision is kept in the
library ($ENTENTE_LIBRARY) and counts whenever the same text is read again.`;

/** `entente review`. */
export function addReview(program: Command): void {
  const command = program
    .command("review")
    .description("decide on sentences that were read without certainty")
    .option("--json", "what waits as JSON")
    .addHelpText("after", EXAMPLES)
    .argument("[nothing]", "", refuseWord)
    .action((_: unknown, options: { json?: boolean }) => {
      const waiting = listWaiting(readSettings());
      say(options.json === true ? JSON.stringify(waiting, undefined, 2) : renderWaiting(waiting));
    });
  addVerdict(command, "accept", "it says what was read: it weighs from now on");
  addVerdict(command, "correct", "put right what it says, with --set; it weighs from now on");
  addVerdict(command, "reject", "it does not say so: it never weighs");
  command
    .command("export")
    .description("write every decision as labelled data, JSON lines or CSV by the ending of the name")
    .requiredOption("--out <file>", "file to write")
    .action(({ out }: { out: string }) => {
      const { count } = exportReviews(out, readSettings());
      say(`${count} ${count === 1 ? "decision" : "decisions"} written to ${out}.`);
    });
}

function addVerdict(command: Command, verdict: Verdict, about: string): void {
  const one = command
    .command(verdict)
    .description(about)
    .argument("<id>", "the item's id, or the beginning of it")
    .option("--note <text>", "why");
  if (verdict === "correct") one.option("--set <field=value...>", "what is true, such as position=opposes");
  one.action((id: string, options: { note?: string; set?: string[] }) => {
    const note = options.note === undefined ? {} : { note: options.note };
    const decision = review({ id, verdict, changes: options.set ?? [], ...note }, readSettings());
    say(`${DONE[verdict]}: ${decision.finding.quote.replaceAll(/\s+/g, " ").trim()}`);
  });
}

const DONE: Readonly<Record<Verdict, string>> = {
  accept: "Accepted",
  correct: "Corrected",
  reject: "Rejected",
};

function refuseWord(word: string): never {
  throw new InvalidArgumentError(
    `"${word}" is no part of entente review: accept, correct, reject or export.`,
  );
}
