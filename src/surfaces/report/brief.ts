/** A column of a table; numbers stand right. */
export interface BriefColumn {
  readonly head: string;
  readonly right?: boolean;
}

/** A table of plain text. */
export interface BriefTable {
  readonly kind: "table";
  readonly columns: readonly BriefColumn[];
  readonly rows: readonly (readonly string[])[];
}

/** A drawn chart and the same in numbers, for those who cannot see it and for formats without pictures. */
export interface BriefFigure {
  readonly kind: "figure";
  readonly svg: string;
  readonly caption: string;
  /** Width in print as a percentage of the column; absent: all of it. */
  readonly widthPct?: number;
  readonly numbers: BriefTable;
}

/** A part of a section; its text is plain, each format escapes it. */
export type Block =
  | BriefTable
  | BriefFigure
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] };

/** A headed part of a brief. */
export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** One or two columns of sections that stand side by side where there is room. */
export type Row = readonly (readonly Section[])[];

/** A brief as every format shows it. */
export interface Brief {
  readonly question: string;
  readonly asOf: string;
  /** The number that stands first, or the word where there is none. */
  readonly number: string;
  readonly bottomLine: readonly string[];
  readonly confidence: string;
  readonly front: readonly Row[];
  readonly appendix: readonly Row[];
  /** What made it, with hashes. */
  readonly colophon: string;
}

/** A paragraph. */
export const paragraph = (text: string): Block => ({ kind: "paragraph", text });
/** A list of lines. */
export const list = (items: readonly string[]): Block => ({ kind: "list", items });
/** A column of numbers. */
export const numeric = (head: string): BriefColumn => ({ head, right: true });
/** A table from its heads and rows. */
export function table(
  heads: readonly (string | BriefColumn)[],
  rows: readonly (readonly string[])[],
): BriefTable {
  return {
    kind: "table",
    columns: heads.map((head) => (typeof head === "string" ? { head } : head)),
    rows,
  };
}
