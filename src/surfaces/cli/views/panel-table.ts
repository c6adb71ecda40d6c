import type { ListedColumnSet, WrittenPanel } from "../../../workbench/index.ts";
import { heading, paragraph, quiet, table } from "../print.ts";

/** What was written, for eyes. */
export function renderPanel(written: WrittenPanel): string {
  const { path, rows, columns, lacking, beside, seconds } = written;
  const left =
    lacking.length === 0
      ? []
      : [
          "",
          paragraph(
            `Left out, because nothing is imported of their sources: ${lacking.map(({ id, needs }) => `${id} (${needs.join(", ")})`).join("; ")}.`,
          ),
        ];
  return [
    paragraph(
      `${rows.toLocaleString("en-US")} rows and ${columns.length} columns in ${seconds} s to ${path}`,
    ),
    quiet(paragraph(`Beside it: ${beside.join(", ")}`)),
    ...left,
  ].join("\n");
}

/** The column sets there are, by group. */
export function renderColumnSets(sets: readonly ListedColumnSet[], asJson: boolean): string {
  if (asJson) return JSON.stringify(sets, undefined, 2);
  const groups = [...new Set(sets.map(({ group }) => group))];
  return groups
    .flatMap((group) => [
      heading(group),
      table(
        [{ width: 24 }, {}, { width: 11 }, { width: 14 }],
        sets
          .filter((set) => set.group === group)
          .map(({ id, title, columns, coverage, isThere }) => [
            id,
            `${title}: ${columns.map(({ name }) => name).join(", ")}`,
            `${coverage.from}–${coverage.to}`,
            isThere ? "" : "not imported",
          ]),
      ),
    ])
    .join("\n");
}
