import type { Command } from "commander";
import { readSettings, readTextFrom } from "../../../workbench/index.ts";
import { say } from "../print.ts";
import { renderReading } from "../views/reading-view.ts";

const EXAMPLES = `
Examples:
  $ entente read article.txt --date 2015-06-01
  $ entente read https://example.org/news/feed.xml --json > reading.json
  $ pbpaste | entente read -

Text, web pages (HTML) and feeds (RSS, Atom) of at most 10 MB. Offsets in the JSON slice into "original".`;

/** `entente read FILE|URL|-`. */
export function addRead(program: Command): void {
  program
    .command("read")
    .description("read events and attributed statements from a text, a web page or a feed")
    .argument("<input>", "file, http address, or - for standard input")
    .option("--date <day>", "day the text was published, for words such as yesterday")
    .option("--json", "everything found as JSON, schema entente/reading@1")
    .addHelpText("after", EXAMPLES)
    .action(async (input: string, options: { date?: string; json?: boolean }) => {
      const reading = await readTextFrom({ input, date: options.date }, readSettings());
      say(options.json === true ? JSON.stringify(reading, undefined, 2) : renderReading(reading));
    });
}
