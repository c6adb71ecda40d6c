import type { KnownRecord } from "../../record/index.ts";

/** Names under which `--with` asks for columns. */
export const COLUMN_GROUPS = [
  "system",
  "ties",
  "disputes",
  "wars",
  "ucdp",
  "peace",
  "rivalry",
  "sanctions",
  "capability",
  "geography",
  "regimes",
  "economy",
  "trade",
  "igos",
  "leaders",
  "opinion",
  "identity",
  "similarity",
  "order",
  "threat",
  "friction",
  "triangle",
] as const;
export type ColumnGroup = (typeof COLUMN_GROUPS)[number];

/** One column of the panel, as its codebook entry; the name is lower_snake and leaves room for a suffix of four. */
export interface PanelColumn {
  readonly name: string;
  readonly type: "integer" | "number" | "text" | "date";
  /** Definition with unit and range. */
  readonly about: string;
  /** A number that names something: it has no mean. */
  readonly isCode?: true;
  /** What no entry means inside the coverage, where that differs from the set's. */
  readonly absent?: "missing" | "zero";
}

/** Whose rows: a state's, an undirected pair's, or a pair's from the first to the second. */
export type Grain = "state-year" | "dyad-year" | "directed-dyad-year";

/** Rows of a source, as of the panel's day: a query in brackets, for use after `from`. */
export type SourceRows = (source: string) => string;

/** Columns of a result, in its order, each with a value per row. */
export type ResultColumns = readonly (readonly unknown[])[];

/** A table that is computed before the query of a set can ask it. */
export interface ComputedTable {
  readonly name: string;
  /** Queries whose results it is computed from, by name. */
  readonly inputs: (source: SourceRows, years: YearSpan) => Readonly<Record<string, string>>;
  /** Columns of numbers, all of one length; states by their number `k` in `core_state`. */
  readonly compute: (given: {
    readonly known: KnownRecord;
    readonly years: YearSpan;
    readonly inputs: Readonly<Record<string, ResultColumns>>;
  }) => readonly { readonly name: string; readonly values: Int32Array | Float64Array }[];
}

/** First and last year. */
export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

/** Columns that come from one place together: their definition and where they come from. */
export interface SetOfColumns {
  readonly id: string;
  readonly group: ColumnGroup;
  readonly title: string;
  readonly columns: readonly PanelColumn[];
  /** Ids of the sources it reads; none: the core record alone. */
  readonly needs: readonly string[];
  /** Years for which the set says anything, where narrower than its sources' own. */
  readonly coverage?: YearSpan;
  /** States for which it says anything: members of the Correlates of War system, or any. */
  readonly universe: "cow" | "any";
  readonly absent: "missing" | "zero";
  /** Work cited besides the sources' own. */
  readonly citation?: string;
}

/**
 * A set of columns with the query that gives them.
 *
 * The query gives one row per key: `year` and `state`, or `year`, `a` and `b`, states by id; of an undirected pair in
 * either order. Where there is no row the value is missing outside the coverage, always; inside it, what `absent` says.
 */
export interface ColumnSet extends SetOfColumns {
  readonly grain: Grain;
  /** A table that the query asks and that no query gives. */
  readonly computed?: ComputedTable;
  readonly rows: (source: SourceRows) => string;
}

/** A set of columns of a triad-year that follow from columns other sets put in its row. */
export interface TriadSet extends SetOfColumns {
  readonly grain: "triad-year";
  /** Ids of these sets. */
  readonly from: readonly string[];
  /** Of each column the expression over the row's columns by their names there: `threat_ca`, `strength_a`, or one of these columns above it. */
  readonly values: Readonly<Record<string, string>>;
}
