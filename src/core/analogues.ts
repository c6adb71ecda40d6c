import type { ObligationRung } from "./ladder.ts";
import type { Probability } from "./probability.ts";

/** A pair of the past that the model sees as like the one asked about, and what became of it. */
export interface Analogue {
  readonly a: string;
  readonly b: string;
  /** Whose threat to both was the gravest then. */
  readonly against: string;
  readonly names: Readonly<Record<"a" | "b" | "against", string>>;
  /** Seen at the end of this year. */
  readonly year: number;
  /** In log-odds: root of the summed squares of the differences between the lines of the two answers. */
  readonly distance: number;
  /** The line in which the two differ most. */
  readonly differsIn: string;
  /** The highest rung newly promised within ten years. */
  readonly outcome: ObligationRung;
  /** Years until the rung asked for; absent when it was not reached within ten. */
  readonly yearsTo?: number;
  readonly treaty?: string;
}

/** The nearest cases of history, and how often such pairs reached the rung. */
export interface Analogues {
  /** In order of distance; at least half of them did not reach the rung, as far as there are so many. */
  readonly analogues: readonly Analogue[];
  /** Among the nearest, whatever became of them. */
  readonly rate: {
    readonly nearest: number;
    readonly reached: number;
    readonly share: number;
    /** What the model says of the pair asked about, within the same ten years; absent where the rung is held. */
    readonly model?: Probability;
  };
  readonly searched: {
    readonly cases: number;
    readonly pairs: number;
    readonly firstYear: number;
    readonly lastYear: number;
  };
  readonly metric: string;
}
