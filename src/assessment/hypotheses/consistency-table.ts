import type { Consistency, ObligationRung } from "../../core/index.ts";

/** What an item is read as: which rule of the table holds for it. */
export interface Rule {
  readonly id: string;
  /** Absent: any. */
  readonly kinds?: readonly string[];
  readonly dimension?: string;
  readonly direction?: "driver" | "friction" | "neutral";
  readonly cells: Readonly<Record<ObligationRung, Consistency>>;
}

type Row = readonly [Consistency, Consistency, Consistency, Consistency, Consistency];

/** Cells in the order of the ladder: none, consultation, restraint, defense, integrated. */
export function cellsOf([none, consultation, restraint, defense, integrated]: Row): Rule["cells"] {
  return { none, consultation, restraint, defense, integrated };
}

const ALL_SAME = cellsOf(["N/A", "N/A", "N/A", "N/A", "N/A"]);

/**
 * Which kind, dimension and direction of an item bears on which rung; the first rule that fits holds.
 *
 * A judgement throughout, none estimated: what one would expect to see before a treaty of that rung, and before none.
 * Source: Heuer 1999, Psychology of Intelligence Analysis, ch. 8; docs/method/hypotheses.md, section 2.
 */
export const CONSISTENCY_TABLE: readonly Rule[] = [
  {
    id: "exercises together",
    kinds: ["exercise"],
    direction: "driver",
    cells: cellsOf(["−", "+", "−", "+", "++"]),
  },
  {
    id: "arms between the two",
    kinds: ["arms"],
    direction: "neutral",
    cells: cellsOf(["−", "+", "−", "+", "+"]),
  },
  {
    id: "deals between the two",
    kinds: ["deal"],
    direction: "neutral",
    cells: cellsOf(["0", "+", "+", "+", "0"]),
  },
  {
    id: "threat: drives together",
    dimension: "threat",
    direction: "driver",
    cells: cellsOf(["−", "0", "−", "++", "+"]),
  },
  {
    id: "threat: keeps apart",
    dimension: "threat",
    direction: "friction",
    cells: cellsOf(["+", "−", "+", "−−", "−−"]),
  },
  {
    id: "commitment: drives together",
    dimension: "commitment",
    direction: "driver",
    cells: cellsOf(["−−", "++", "++", "+", "0"]),
  },
  {
    id: "commitment: keeps apart",
    dimension: "commitment",
    direction: "friction",
    cells: cellsOf(["+", "0", "0", "−−", "−−"]),
  },
  {
    id: "capability: drives together",
    dimension: "capability",
    direction: "driver",
    cells: cellsOf(["−", "+", "−", "+", "++"]),
  },
  {
    id: "capability: keeps apart",
    dimension: "capability",
    direction: "friction",
    cells: cellsOf(["+", "0", "0", "−", "−−"]),
  },
  {
    id: "trust: drives together",
    dimension: "trust",
    direction: "driver",
    cells: cellsOf(["−", "+", "+", "+", "+"]),
  },
  {
    id: "trust: keeps apart",
    dimension: "trust",
    direction: "friction",
    cells: cellsOf(["+", "−", "0", "−−", "−−"]),
  },
  {
    id: "interest: drives together",
    dimension: "interest",
    direction: "driver",
    cells: cellsOf(["0", "+", "+", "0", "0"]),
  },
  {
    id: "interest: keeps apart",
    dimension: "interest",
    direction: "friction",
    cells: cellsOf(["+", "−", "0", "−", "−−"]),
  },
  {
    id: "domestic: drives together",
    dimension: "domestic",
    direction: "driver",
    cells: cellsOf(["0", "+", "0", "+", "+"]),
  },
  {
    id: "domestic: keeps apart",
    dimension: "domestic",
    direction: "friction",
    cells: cellsOf(["+", "−", "0", "−", "−"]),
  },
  {
    id: "line or mechanism that drives together",
    direction: "driver",
    cells: cellsOf(["−", "+", "+", "+", "+"]),
  },
  {
    id: "line or mechanism that keeps apart",
    direction: "friction",
    cells: cellsOf(["++", "−", "−", "−", "−−"]),
  },
  { id: "points neither way", direction: "neutral", cells: ALL_SAME },
];

/** What the highest obligation in force says of the rung at the end of the horizon, by the rung held; without one it says nothing. */
export const IN_FORCE: Readonly<Record<Exclude<ObligationRung, "none">, Rule["cells"]>> = {
  consultation: cellsOf(["−", "++", "0", "0", "0"]),
  restraint: cellsOf(["−−", "−", "++", "0", "0"]),
  defense: cellsOf(["−−", "−−", "−−", "++", "0"]),
  integrated: cellsOf(["−−", "−−", "−−", "−", "++"]),
};

/** What the two do together says, by the least level of practice it holds from; highest first. */
export const PRACTICE: readonly { readonly from: number; readonly cells: Rule["cells"] }[] = [
  { from: 5, cells: cellsOf(["−−", "−", "−", "+", "++"]) },
  { from: 3, cells: cellsOf(["−", "+", "−", "+", "0"]) },
  { from: 1, cells: cellsOf(["0", "+", "+", "0", "−"]) },
];
