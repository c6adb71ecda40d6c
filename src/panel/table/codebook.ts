import type { SetOfColumns } from "../columns/column-set.ts";
import type { PlannedColumn } from "./plan.ts";

/** A source as a codebook cites it. */
export interface CitedSource {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly citation: string;
  readonly terms: string;
}

/** One column of a finished panel, as the codebook describes it. */
export interface CodebookEntry {
  readonly name: string;
  readonly type: "integer" | "number" | "text" | "date";
  readonly definition: string;
  /** Which states of the row it is about; empty for the key. */
  readonly of: string;
  readonly group: string;
  readonly coverage: { readonly from: number; readonly to: number } | undefined;
  /** What an empty cell, and a zero, mean. */
  readonly missing: string;
  readonly sources: readonly string[];
  readonly citation: readonly string[];
}

/** Describes every column of a planned panel, in its order. */
export function describeColumns(
  columns: readonly PlannedColumn[],
  from: {
    readonly coverageOf: (set: SetOfColumns) => { readonly from: number; readonly to: number };
    readonly sources: readonly CitedSource[];
  },
): CodebookEntry[] {
  return columns.map(({ name, column, set, of }) => {
    const sources = from.sources.filter(({ id }) => set?.needs.includes(id) === true);
    const coverage = set === undefined ? undefined : from.coverageOf(set);
    return {
      name,
      type: column.type,
      definition: column.about,
      of,
      group: set?.group ?? "key",
      coverage,
      missing: missingInWords(column.absent ?? set?.absent, coverage),
      sources:
        set === undefined || set.needs.length === 0
          ? ["core record"]
          : sources.map(({ id, version }) => `${id} ${version}`),
      citation: [
        ...sources.map(({ citation }) => citation),
        ...(set?.citation === undefined ? [] : [set.citation]),
      ],
    };
  });
}

function missingInWords(
  absent: "missing" | "zero" | undefined,
  coverage: { readonly from: number; readonly to: number } | undefined,
): string {
  if (coverage === undefined) return "never empty";
  const years = `${coverage.from}–${coverage.to}`;
  return absent === "zero"
    ? `empty outside ${years}: not known; 0 within: the source has no entry`
    : `empty outside ${years}: not known; empty within: the source gives no value`;
}

/** The codebook for eyes, as Markdown. */
export function renderCodebook(title: string, entries: readonly CodebookEntry[]): string {
  const lines = entries.map(({ name, type, definition, of, coverage, missing, sources }) => {
    const years = coverage === undefined ? "" : `${coverage.from}–${coverage.to}`;
    const cells = [`\`${name}\``, type, of, definition, years, missing, sources.join(", ")];
    return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  });
  return `# ${title}\n\n| column | type | of | definition | years | empty cells | from |\n|---|---|---|---|---|---|---|\n${lines.join("\n")}\n\n## To cite\n\n${citationsOf(
    entries,
  )
    .map((one) => `- ${one}`)
    .join("\n")}\n`;
}

/** Every work that the columns rest on, once each, in the order of the columns. */
export function citationsOf(entries: readonly CodebookEntry[]): string[] {
  return [...new Set(entries.flatMap(({ citation }) => citation))];
}

/** The descriptor of a Frictionless data package with the panel as its one resource. */
export function describePackage(
  resource: { readonly name: string; readonly path: string; readonly title: string; readonly format: string },
  entries: readonly CodebookEntry[],
  sources: readonly CitedSource[],
): object {
  return {
    profile: "tabular-data-package",
    name: resource.name,
    title: resource.title,
    resources: [
      {
        profile: "tabular-data-resource",
        name: resource.name,
        path: resource.path,
        format: resource.format,
        schema: {
          fields: entries.map(({ name, type, definition, of }) => ({
            name,
            type: type === "text" ? "string" : type,
            description: of === "" ? definition : `${definition} (${of})`,
          })),
          missingValues: [""],
          primaryKey: entries.filter(({ group }) => group === "key").map(({ name }) => name),
        },
      },
    ],
    sources: sources.map(({ title, version, citation, terms }) => ({
      title: `${title} ${version}`,
      citation,
      terms,
    })),
  };
}
