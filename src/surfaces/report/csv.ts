import type { PlainTable } from "../../workbench/index.ts";

/** Rows as CSV with a header; what is absent is an empty cell. */
export function renderCsv({ columns, rows }: PlainTable): string {
  const line = (cells: readonly (string | number | undefined)[]) => cells.map(cell).join(",");
  const names = columns.map(([name]) => name);
  return [names.join(","), ...rows.map((row) => line(names.map((name) => row[name])))].join("\n");
}

function cell(value: string | number | undefined): string {
  const text = String(value ?? "");
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
