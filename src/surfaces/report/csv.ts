/** Rows as CSV with a header; what is absent is an empty cell. */
export function renderCsv(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, string | number | undefined>>[],
): string {
  const line = (cells: readonly (string | number | undefined)[]) => cells.map(cell).join(",");
  return [columns.join(","), ...rows.map((row) => line(columns.map((name) => row[name])))].join("\n");
}

function cell(value: string | number | undefined): string {
  const text = String(value ?? "");
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
