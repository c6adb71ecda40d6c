import type { Block, Brief, BriefTable, Row } from "./brief.ts";
import { plain } from "./plain.ts";

/** A brief as Markdown; charts are written as tables. */
export function renderBriefMarkdown(brief: Brief): string {
  const [first = "", ...rest] = brief.bottomLine;
  return [
    `# ${text(brief.question)}`,
    `**${text(brief.number)}.** ${text(first)} ${rest.map(text).join(" ")}`.trimEnd(),
    text(brief.confidence),
    ...brief.front.flatMap((row) => renderRow(row, "##")),
    "## Appendix",
    ...brief.appendix.flatMap((row) => renderRow(row, "###")),
    `*${text(brief.colophon)}*`,
    "",
  ]
    .join("\n\n")
    .trimEnd()
    .concat("\n");
}

function renderRow(columns: Row, mark: string): string[] {
  return columns
    .flat()
    .flatMap(({ title, blocks }) => [`${mark} ${text(title)}`, ...blocks.map(renderBlock)]);
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return lineOf(block.text);
    case "list":
      return block.items.map((item) => `- ${lineOf(item)}`).join("\n");
    case "table":
      return renderTable(block);
    case "figure":
      return renderTable(block.numbers);
  }
}

function renderTable({ columns, rows }: BriefTable): string {
  const line = (cells: readonly string[]) => `| ${cells.map(text).join(" | ")} |`;
  const rule = `| ${columns.map(({ right }) => (right === true ? "--:" : ":--")).join(" | ")} |`;
  return [line(columns.map(({ head }) => head)), rule, ...rows.map(line)].join("\n");
}

const ACTIVE = /[\\`*_[\]|~#$]/g;

/** Text that Markdown shows as it is. */
function text(one: string): string {
  return plain(one)
    .replaceAll(ACTIVE, (letter) => `\\${letter}`)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

/** The same at the beginning of a line, where a number or a sign would begin a list. */
function lineOf(one: string): string {
  return text(one)
    .replace(/^(\d+)([.)] )/, "$1\\$2")
    .replace(/^([-+=])/, "\\$1");
}
