import type { Answer } from "../../core/index.ts";

interface Horizon {
  readonly years: number;
  readonly probability: number;
  readonly low: number;
  readonly high: number;
  readonly baseRate: number;
}

/** The answer over C's pressure on A and on B, as far as a brief shows it. */
export interface LeverView {
  readonly grid: {
    readonly pressureOnA: readonly number[];
    readonly pressureOnB: readonly number[];
    readonly probability: readonly (readonly number[])[];
  };
  readonly actual: {
    readonly pressureOnA: number;
    readonly pressureOnB: number;
    readonly probability: number;
  };
  readonly tipping?: {
    readonly probability: number;
    readonly line: readonly { readonly pressureOnA: number; readonly pressureOnB?: number }[];
  };
  readonly effect?: { readonly text: string };
  readonly notes?: readonly string[];
}

/** Another pair and year like the one asked of, and what came of it. */
export interface AnalogueView {
  readonly a: string;
  readonly b: string;
  readonly against?: string;
  readonly year: number;
  readonly distance: number;
  /** The highest rung newly reached. */
  readonly outcome: string;
  /** Years until the rung asked for; absent when it was not reached. */
  readonly yearsTo?: number;
  readonly treaty?: string;
}

/** What an answer may hold besides what every answer holds; a section is written only where it does. */
export interface Extras {
  readonly headline: { readonly words: string; readonly aimedAtC?: number };
  readonly lever?: LeverView | { readonly missing: string };
  readonly analogues?: readonly AnalogueView[];
  readonly target?: {
    readonly name: string;
    readonly share: number;
    readonly rank: number;
    readonly of: number;
    readonly others: readonly { readonly name: string; readonly share: number }[];
  };
  readonly ending?: {
    readonly outcome: string;
    readonly basis: string;
    readonly horizons: readonly Horizon[];
    readonly treaty: string;
    readonly ageYears: number;
    readonly note: string;
  };
  readonly evidence: readonly {
    readonly id: string;
    readonly read?: { readonly status: string; readonly logOdds: number; readonly quote: string };
  }[];
}

/** The answer with what it may hold besides. */
export function withExtras(answer: Answer): Answer & Extras {
  return answer;
}
