import type { Forgettable, ImportReport, ListedSource } from "../../../workbench/index.ts";
import { heading, paragraph, quiet, table, visible, width } from "../print.ts";

const MOST_REASONS = 5;

/** Imports whose rows are read: those that no later one supersedes. */
export function readOf({ imports }: ListedSource): ListedSource["imports"] {
  return imports.filter(({ supersededBy }) => supersededBy === undefined);
}

/** Every source for eyes, a line each; rows only where any have been imported. */
export function renderSources(sources: readonly ListedSource[]): string {
  const families = [...new Set(sources.map(({ family }) => family))];
  const isBare = sources.every(({ imports }) => imports.length === 0);
  const fixed = [
    { head: "", width: 32 },
    { head: "years", width: 10 },
    ...(isBare ? [] : [{ head: "rows", width: 11, right: true }]),
  ];
  const room = width() - 2 - fixed.reduce((sum, column) => sum + column.width, 0) - 5;
  const line = (one: ListedSource) => [
    one.id,
    `${one.coverage.from}–${one.coverage.to}`,
    ...(isBare ? [] : [countRows(one)]),
    ` ${one.download === undefined ? " " : "↓"}${one.mayBePassedOn ? " " : "*"} ${cut(one.title, room)}`,
  ];
  return [
    ...families.flatMap((family, k) => [
      heading(family),
      table(
        [...fixed, { head: "    source" }].map(({ head, ...column }) =>
          k === 0 ? { ...column, head } : column,
        ),
        sources.filter((one) => one.family === family).map(line),
      ),
    ]),
    ...damagedLines(sources),
    "",
    quiet(
      paragraph(
        `${isBare ? "Nothing is imported. " : "– not imported. "}↓ fetched by data pull ID. * may not be passed on: read from your own copy. data list ID shows terms, citation and address.`,
        "  ",
      ),
    ),
  ].join("\n");
}

function countRows(one: ListedSource): string {
  if (one.imports.length === 0) return "–";
  return readOf(one)
    .reduce((sum, { rows }) => sum + rows, 0)
    .toLocaleString("en");
}

function cut(text: string, wide: number): string {
  return text.length <= wide ? text : `${text.slice(0, wide - 1).trimEnd()}…`;
}

/** Every damaged slot with what to do, under a heading; nothing when there is none. */
export function damagedLines(sources: readonly Pick<ListedSource, "damaged">[]): string[] {
  const damaged = sources.flatMap((one) => one.damaged);
  return damaged.length === 0
    ? []
    : [heading("Damaged"), ...damaged.map((one) => paragraph(whatToDo(one), "  "))];
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
    line("address", one.download ?? "none from which data pull could take it: see that page"),
    ...(one.imports.length === 0 ? ["  nothing imported yet"] : []),
    ...one.imports.map((receipt) =>
      line(
        receipt.supersededBy === undefined ? "imported" : "superseded",
        `${receipt.file}, ${receipt.rows.toLocaleString("en")} rows${receipt.years === undefined ? "" : ` of ${receipt.years.join("–")}`}, ${receipt.setAside} set aside, on ${receipt.importedOn}, SHA-256 ${receipt.sha256.slice(0, 16)}…${receipt.supersededBy === undefined ? "" : ` Not read: ${receipt.supersededBy} is later.`}`,
      ),
    ),
    ...one.damaged.map(({ name, why }) => line("damaged", whatToDo({ source: one.id, name, why }))),
  ].join("\n");
}

/** A damaged slot, with what to do about it. */
export function whatToDo({ source, name, why }: ListedSource["damaged"][number]): string {
  return `${source}/${name}, ${why}. It is not read; import the file again, or remove it with: entente data forget ${source} --file ${name}`;
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
  const fresh = taken.filter(({ outcome }) => outcome === "imported").length;
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
    ...(report.superseded.length > 0 ? [heading("Superseded, and not read")] : []),
    ...report.superseded.map(({ file, by }) => paragraph(`${file}: ${by} was imported later`, "  ")),
    "",
    `  ${report.rows.toLocaleString("en")} rows of ${fresh === 1 ? "1 file" : `${fresh} files`} imported, ${report.setAside.toLocaleString("en")} set aside, in ${report.seconds} s`,
  ].join("\n");
}

/** Imported files in a few words, as in a question. */
export function renderForgettable(files: readonly Forgettable[]): string {
  const named = files
    .slice(0, MOST_REASONS)
    .map(({ file, rows }) =>
      visible(`${file}${rows === undefined ? "" : ` (${rows.toLocaleString("en")} rows)`}`),
    );
  const more = files.length - named.length;
  return `${named.join(", ")}${more > 0 ? ` and ${more} more` : ""} of ${files[0]?.source}`;
}
