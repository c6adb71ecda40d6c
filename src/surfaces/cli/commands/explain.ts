import type { Command } from "commander";
import { explain, readSettings } from "../../../workbench/index.ts";
import { heading, paragraph, quiet, say } from "../print.ts";

/** `entente explain ID`. */
export function addExplain(program: Command): void {
  program
    .command("explain")
    .description("where a fact came from and when it could be known")
    .argument("<id>", "the id of a fact, or a part of it")
    .option("--as-of <date>", "as known on this date (default: today)")
    .option("--json", "as JSON")
    .addHelpText("after", "\nExample:\n  $ entente explain rus-chn-2001")
    .action(async (id: string, options: { asOf?: string; json?: boolean }) => {
      const { json, ...rest } = options;
      const { facts, found } = await explain({ id, ...rest }, readSettings());
      if (json === true) {
        say(JSON.stringify(facts, undefined, 2));
        return;
      }
      for (const { fact, locator, source, grade, licence } of facts) {
        say(heading(fact.id));
        say(paragraph(`${fact.kind} of ${fact.subjects.join(", ") || "several"}`, "  "));
        say(
          paragraph(
            `holds from ${fact.validFrom} to ${fact.validTo ?? "today"}; known from ${fact.knownFrom}`,
            "  ",
          ),
        );
        say(paragraph(`source: ${source} (grade ${grade}, ${licence}); row ${locator}`, "  "));
        for (const [key, value] of Object.entries(fact.attributes))
          say(paragraph(`${key}: ${String(value)}`, "  "));
      }
      if (found > facts.length)
        say(quiet(`\n${found - facts.length} more have "${id}" in their id: name one in full.`));
    });
}
