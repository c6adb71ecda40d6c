import type { RecordStatus } from "../../../workbench/index.ts";
import { heading, paragraph, quiet, table } from "../print.ts";
import { damagedLines, readOf } from "./source-table.ts";

/** What the record and the library hold, for eyes. */
export function renderStatus(status: RecordStatus): string {
  const facts = status.kinds.map((one) => [one.kind, one.facts.toLocaleString("en"), one.first, one.latest]);
  return [
    heading(`Core record ${status.recordVersion} (${status.licence})`),
    table(
      [
        { head: "kind", width: 20 },
        { head: "facts", width: 8, right: true },
        { head: "from", width: 14, right: true },
        { head: "latest start", width: 15, right: true },
      ],
      facts,
    ),
    quiet(paragraph(`Model vintages: ${status.vintages.join(", ") || "none"}`, "  ")),
    heading(`Imported: ${status.imported.length} sources; not imported: ${status.missing.length}`),
    ...(status.imported.length === 0 ? [] : [renderImported(status)]),
    ...(status.missing.length === 0 ? [] : [heading("What the others would bring"), renderMissing(status)]),
    ...damagedLines(status.damaged),
    "",
    paragraph(status.gain, "  "),
  ].join("\n");
}

function renderImported({ imported }: RecordStatus): string {
  const rows = imported.flatMap((source) =>
    readOf(source).map((receipt) => [
      source.id,
      receipt.rows.toLocaleString("en"),
      String(receipt.setAside),
      receipt.years === undefined ? "–" : receipt.years.join("–"),
      ` ${receipt.sha256.slice(0, 8)}`,
    ]),
  );
  const columns = [
    { head: "source", width: 32 },
    { head: "rows", width: 12, right: true },
    { head: "aside", width: 9, right: true },
    { head: "years", width: 11, right: true },
    { head: " sha-256", width: 10 },
  ];
  return table(columns, rows);
}

function renderMissing({ missing }: RecordStatus): string {
  return table(
    [{ head: "source", width: 32 }, { head: "gain" }],
    missing.map(({ id, gain }) => [id, gain]),
  );
}
