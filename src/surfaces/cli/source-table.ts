import type { ImportReport, ListedSource } from "../../workbench/index.ts";
import { heading, paragraph, quiet, table } from "./print.ts";

const MOST_REASONS = 5;

/** Every source for eyes, a line each. */
export function renderSources(sources: readonly ListedSource[]): string {
  const families = [...new Set(sources.map(({ family }) => family))];
  const columns = [
    { width: 32 },
    { head: "years", width: 11 },
    { head: "rows", width: 11, right: true },
    { head: " source" },
  ];
  return [
    ...families.flatMap((family) => [
      heading(family),
      table(
        columns,
        sources
          .filter((one) => one.family === family)
          .map((one) => [
            one.id,
            `${one.coverage.from}–${one.coverage.to}`,
            one.imports.length === 0
              ? "–"
              : one.imports.reduce((sum, { rows }) => sum + rows, 0).toLocaleString("en"),
            ` ${one.title}${one.mayBePassedOn ? "" : " *"}`,
          ]),
      ),
    ]),
    "",
    quiet(
      paragraph(
        "– not imported. * may not be passed on: read from your own copy. data list ID shows terms and citation.",
        "  ",
      ),
    ),
  ].join("\n");
}

/** One source in full. */
export function renderSource(one: ListedSource): string {
  const line = (label: string, text: string) => paragraph(`${label}: ${text}`, "  ");
  return [
    heading(`${one.title} (${one.id}, version ${one.version})`),
    line("covers", `${one.coverage.from}–${one.coverage.to}, one row a ${one.grain}`),
    line("known", `${one.lagDays} days after what a row describes: ${one.lagWhy}`),
    line(
      "terms",
      `${one.terms}${one.mayBePassedOn ? "" : " Its rows are only ever read from your own copy."}`,
    ),
    line("cite", one.citation),
    line("from", one.publisher),
    ...(one.imports.length === 0 ? ["  nothing imported yet"] : []),
    ...one.imports.map((receipt) =>
      line(
        "imported",
        `${receipt.file}, ${receipt.rows.toLocaleString("en")} rows${receipt.years === undefined ? "" : ` of ${receipt.years.join("–")}`}, ${receipt.setAside} set aside, on ${receipt.importedOn}, SHA-256 ${receipt.sha256.slice(0, 16)}…`,
      ),
    ),
  ].join("\n");
}

/** What became of the files of an import. */
export function renderImport(report: ImportReport): string {
  const columns = [
    { head: "file", width: 34 },
    { head: "source", width: 26 },
    { head: "rows", width: 10, right: true },
    { head: "aside", width: 7, right: true },
  ];
  const taken = report.files.flatMap((one) => ("receipt" in one ? [one] : []));
  const left = report.files.flatMap((one) => ("why" in one ? [one] : []));
  const rows = taken.map(({ file, receipt, outcome }) => [
    file,
    receipt.source,
    outcome === "imported" ? receipt.rows.toLocaleString("en") : "as before",
    String(receipt.setAside),
  ]);
  const asides = taken.filter(({ receipt, outcome }) => outcome === "imported" && receipt.setAside > 0);
  return [
    ...(rows.length > 0 ? [table(columns, rows)] : []),
    ...asides.flatMap(({ file, receipt }) => [
      heading(`Set aside in ${file}: ${receipt.setAside}`),
      ...receipt.firstSetAside
        .slice(0, MOST_REASONS)
        .map(({ line, reason }) => paragraph(`line ${line}: ${reason}`, "  ")),
      ...(receipt.setAside > MOST_REASONS ? [quiet("  data list ID --json shows more")] : []),
    ]),
    ...(left.length > 0 ? [heading("Not taken")] : []),
    ...left.map(({ file, why }) => paragraph(`${file}: ${why}`, "  ")),
    "",
    `  ${report.rows.toLocaleString("en")} rows of ${taken.filter(({ outcome }) => outcome === "imported").length} files imported, ${report.setAside.toLocaleString("en")} set aside, in ${report.seconds} s`,
  ].join("\n");
}
