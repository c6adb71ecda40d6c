import type { Block, Brief, BriefTable, Row, Section } from "./brief.ts";
import { escapeHtml } from "../charts/index.ts";
import { BRIEF_STYLE } from "./html-style.ts";
import { plain } from "./plain.ts";

const text = (one: string): string => escapeHtml(plain(one));

/** A brief as a page that fetches nothing and runs nothing. */
export function renderBriefHtml(brief: Brief): string {
  const [first = "", ...rest] = brief.bottomLine;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(brief.question)}</title><style>${BRIEF_STYLE}</style></head><body><main>
<header><p class="eyebrow">Brief · as of ${text(brief.asOf)}</p><h1>${text(brief.question)}</h1>
<div class="answer"><p class="number">${text(brief.number)}</p><div><p class="lead">${text(first)}</p>
<p>${rest.map(text).join(" ")}</p><p class="confidence">${text(brief.confidence)}</p></div></div></header>
${brief.front.map(renderRow).join("\n")}
<h2 class="part">Appendix</h2>
${brief.appendix.map(renderRow).join("\n")}
<footer>${text(brief.colophon)}</footer>
</main></body></html>
`;
}

function renderRow(columns: Row): string {
  const cells = columns.map((sections) => `<div>${sections.map(renderSection).join("\n")}</div>`);
  return `<div class="row${columns.length > 1 ? " two" : ""}">${cells.join("\n")}</div>`;
}

function renderSection({ title, blocks }: Section): string {
  return `<section><h2>${text(title)}</h2>${blocks.map(renderBlock).join("")}</section>`;
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return `<p>${text(block.text)}</p>`;
    case "list":
      return `<ul>${block.items.map((item) => `<li>${text(item)}</li>`).join("")}</ul>`;
    case "table":
      return renderTable(block);
    case "figure":
      return `<figure style="--print-width:${block.widthPct ?? 100}%">${plain(block.svg)}<figcaption>${text(block.caption)}</figcaption><details><summary>In numbers</summary>${renderTable(block.numbers)}</details></figure>`;
  }
}

/** Cells up to this length stay on one line. */
const SHORT = 16;

function renderTable({ columns, rows }: BriefTable): string {
  const classes = columns.map(({ right }, at) =>
    right === true ? ' class="n"' : rows.every((row) => (row[at] ?? "").length <= SHORT) ? ' class="s"' : "",
  );
  const style = (at: number) => classes[at] ?? "";
  const heads = columns.map(({ head }, at) => `<th scope="col"${style(at)}>${text(head)}</th>`);
  const lines = rows.map(
    (row) => `<tr>${row.map((cell, at) => `<td${style(at)}>${text(cell)}</td>`).join("")}</tr>`,
  );
  return `<div class="table"><table><thead><tr>${heads.join("")}</tr></thead><tbody>${lines.join("")}</tbody></table></div>`;
}
