import { extname } from "node:path";
import type { Command } from "commander";
import { EntenteError } from "../../../core/index.ts";
import { readSettings, report } from "../../../workbench/index.ts";
import { BRIEF_FORMATS, renderBrief, type BriefFormat } from "../../report/index.ts";
import { say } from "../print.ts";
import { addQuestion, type QuestionOptions } from "../options/question-options.ts";
import { showProgress } from "../progress.ts";
import { addTexts, refuseIdle, type TextsOptions } from "../options/texts-options.ts";
import { checkFolders, writeWhole } from "../write-whole.ts";

const EXAMPLES = `
Examples:
  $ entente report RUS CHN --against USA --as-of 2015-06-01 --out brief.html
  $ entente report FRA RUS --against DEU --as-of 1891 --out brief.pdf --out brief.md
  $ entente report RUS CHN --against USA --as-of 2015-06-01 --json

Without --out the brief goes to standard output as Markdown.`;

/** `entente report A B --against C --out brief.html|.md|.pdf`. */
export function addReport(program: Command): void {
  const command = addQuestion(program.command("report"))
    .description("a brief of one page with charts, sources and an appendix, as HTML, Markdown or PDF")
    .option(
      "--out <file>",
      "write it: format by the ending .html, .md or .pdf; may be given several times",
      gather,
    )
    .option("--json", "the answer with triangle, indicators and sources as JSON, schema entente/report@1")
    .addHelpText("after", EXAMPLES)
    .action(async (a: string, b: string, options: ReportOptions) => {
      const { json, features, out = [], ...rest } = options;
      refuseIdle(rest);
      const files = [...new Set(out)].map((file) => ({ file, format: formatOf(file) }));
      checkFolders(out);
      const progress = showProgress(1000);
      const made = await report(
        { a, b, featureSet: features, ...rest },
        readSettings(),
        progress.onProgress,
      ).finally(progress.stop);
      const written = await Promise.all(
        files.map(async ({ file, format }) => ({ file, content: await renderBrief(made, format) })),
      );
      writeWhole(written);
      if (json === true) say(JSON.stringify(made, undefined, 2));
      else if (files.length === 0) say(String(await renderBrief(made, "md")).trimEnd());
      else for (const { file, content } of written) say(`${file}: ${kilobytes(content)}`);
    });
  addTexts(command);
}

interface ReportOptions extends QuestionOptions, TextsOptions {
  readonly out?: readonly string[];
  readonly json?: boolean;
}

function gather(file: string, before: readonly string[] = []): readonly string[] {
  return [...before, file];
}

/** Other endings by which the formats are known. */
const ALSO: Readonly<Record<string, BriefFormat>> = { htm: "html", markdown: "md" };

function formatOf(file: string): BriefFormat {
  const ending = extname(file).slice(1).toLowerCase();
  const found = ALSO[ending] ?? BRIEF_FORMATS.find((format) => format === ending);
  if (found !== undefined) return found;
  throw new EntenteError("cli/bad-option", {
    message:
      ending === ""
        ? `--out ${file} has no ending.`
        : `--out does not know the ending .${ending} of ${file}.`,
    hint: `End the name in ${BRIEF_FORMATS.map((format) => `.${format}`).join(", ")}.`,
  });
}

function kilobytes(content: string | Uint8Array): string {
  const bytes = typeof content === "string" ? Buffer.byteLength(content) : content.length;
  return `${Math.ceil(bytes / 1000)} kB`;
}
