import type { ObligationRung } from "./ladder.ts";

/** How an item goes with a hypothesis: from what it makes hard to believe to what it would lead one to expect. */
export type Consistency = "−−" | "−" | "0" | "+" | "++" | "N/A";

/** A row of the matrix: one item, and how it goes with each hypothesis. */
export interface MatrixItem {
  readonly id: string;
  readonly from: "in force" | "practice" | "model" | "mechanism" | "record" | "text";
  readonly text: string;
  readonly date?: string;
  readonly grade?: string;
  /** Hundredths, from the grade; an item beyond doubt has 100. */
  readonly weight: number;
  /** Rule of the table that gave the cells. */
  readonly rule: string;
  readonly cells: Readonly<Record<ObligationRung, Consistency>>;
  /** Weight times the width of its cells, 0 where it says the same of all. */
  readonly diagnosticity: number;
}

/** A hypothesis with what speaks against it. */
export interface RankedHypothesis {
  /** The highest obligation of the two at the end of the horizon. */
  readonly rung: ObligationRung;
  readonly text: string;
  /** 1 for what is least contradicted; equals share a place. */
  readonly place: number;
  /** Sum of weight × marks against (1 or 2 each); it alone ranks. */
  readonly contradiction: number;
  readonly support: number;
}

/** Analysis of competing hypotheses: rungs at the end of the horizon against items. */
export interface Hypotheses {
  /** Least contradicted first. */
  readonly ranking: readonly RankedHypothesis[];
  /** Most telling first. */
  readonly items: readonly MatrixItem[];
  /** What the ranking is not. */
  readonly note: string;
}
