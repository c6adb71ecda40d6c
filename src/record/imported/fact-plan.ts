import type { FactKind, StateId } from "../../core/index.ts";

/** A column of the source that names a state, or a state that every row is about. */
export type Subject = { readonly column: string } | { readonly state: StateId };

/** Of which states a fact bears on a question: the two would-be allies, one of them and the third, or any one. */
export type Bearing = "between" | "between-or-with-third" | "one-state";

/** How the rows of a source become typed facts. */
export interface FactPlan {
  /** Id of the source. */
  readonly source: string;
  readonly kind: FactKind;
  readonly subjects: readonly [Subject] | readonly [Subject, Subject];
  readonly bearing: Bearing;
  /** Columns that name a row within the source, for the fact's id. */
  readonly name: readonly string[];
  /** Attributes as text with `{column}` where a value of the row stands; a column without a value is left out. */
  readonly attributes: Readonly<Record<string, string>>;
  /** A flag that must be set for the row to be a fact. */
  readonly onlyWhere?: string;
  /** Years for which the fact bears on a question after its end; absent: only while it holds. */
  readonly memoryYears?: number;
  /** Of each pair or state only the latest row counts: a level that is measured again each year. */
  readonly latestOnly?: true;
}
