import type { Missing } from "./missing.ts";
import type { Probability } from "./probability.ts";

/** C's pressure on A and on B, each 0–1, with the headline's probability there. */
export interface LeverPoint {
  readonly pressureOnA: number;
  readonly pressureOnB: number;
  readonly probability: Probability;
}

/** One state's pressure on another today: the whole, its parts, and the hostility that stands for it in the model, each 0–1. */
export interface PressureNow {
  readonly pressure: number;
  readonly parts: Readonly<Record<string, number | Missing>>;
  readonly hostility: number;
}

/** Where a probability is reached: of each pressure on A the least on B that gets there; without one, none does. */
export interface TippingLine {
  readonly probability: number;
  readonly line: readonly { readonly pressureOnA: number; readonly pressureOnB?: number }[];
}

/** A difference in log-odds that history goes with, and its interval. */
export interface Association {
  readonly logOdds: number;
  readonly low: number;
  readonly high: number;
  readonly level: number;
  /** Whether the interval leaves out zero. */
  readonly isDistinguishable: boolean;
  readonly text: string;
}

/** How far C's own policy moves the answer: the number over C's pressure on A and on B. */
export interface Lever {
  /** `probability[a][b]` at `pressureOnA[a]` and `pressureOnB[b]`. */
  readonly grid: {
    readonly pressureOnA: readonly number[];
    readonly pressureOnB: readonly number[];
    readonly probability: readonly (readonly Probability[])[];
  };
  /** Today's pressure; its probability is the headline's. */
  readonly actual: LeverPoint & { readonly onA: PressureNow; readonly onB: PressureNow };
  readonly tipping: TippingLine;
  /** From no pressure on either to full pressure on both. */
  readonly effect: Association;
  /** What the reader should know of the shape of the grid. */
  readonly notes: readonly string[];
}

/** The least pressure that reaches a probability, or that none does, with the largest there is and where. */
export type Reached =
  | { readonly pressure: number; readonly probability: Probability }
  | { readonly missing: string; readonly largest: Probability; readonly at: number };

/** The reverse question: what pressure gets to a probability. */
export interface Reach {
  readonly probability: number;
  /** The same pressure on both. */
  readonly onBoth: Reached;
  /** On one alone, that on the other as it is today. */
  readonly onA: Reached;
  readonly onB: Reached;
}

/** What the answer would be without one component of C's pressure. */
export interface ComponentEffect {
  readonly part: string;
  readonly on: "a" | "b" | "both";
  /** Its value today, of each it is on. */
  readonly value: readonly number[];
  readonly probability: Probability;
  /** Log-odds that the answer would lose without it. */
  readonly logOdds: number;
}

/** One-sided pressure: the corners of the grid. */
export interface Wedge {
  readonly onNeither: Probability;
  readonly onAAlone: Probability;
  readonly onBAlone: Probability;
  readonly onBoth: Probability;
  /** Log-odds of pressing both beyond the sum of pressing each alone; below 0 the second adds less than it would by itself. */
  readonly jointly: number;
  readonly text: string;
}
