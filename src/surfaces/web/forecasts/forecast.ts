/** A forecast question as the server gives it. */
export interface ForecastQuestion {
  readonly id: string;
  readonly members: readonly string[];
  readonly against: string;
  readonly rung: string;
  readonly window: { readonly from: string; readonly to: string };
  readonly text: string;
  readonly resolves: string;
  readonly topic: string;
  readonly horizonYears: number;
  readonly status: keyof typeof STATUS_WORDS;
  readonly openedAt: string;
  readonly forecasts: readonly Forecast[];
  readonly resolution?: Resolution;
  readonly voided?: Voided;
}

/** One forecast of a question. */
export interface Forecast {
  readonly id: string;
  readonly forecaster: { readonly kind: "model" | "analyst" | "group"; readonly name: string };
  readonly probability: number;
  readonly because: string;
  readonly baselines: { readonly baseRate: number; readonly distance?: number };
  readonly model: {
    readonly probability: number;
    readonly modelVintage: string;
    readonly inputsHash: string;
  };
  readonly lockedBy: string;
  readonly lockedAt: string;
  readonly voided?: Voided;
}

/** How a question came out. */
export interface Resolution {
  readonly happened: boolean;
  readonly on: string;
  readonly source: string;
  readonly treaty?: string;
  readonly reached?: string;
  readonly by: string;
  readonly at: string;
}

/** Why something no longer counts. */
export interface Voided {
  readonly rule: string;
  readonly because: string;
  readonly by: string;
  readonly at: string;
}

/** Statuses in words. */
export const STATUS_WORDS = {
  open: "open",
  happened: "it happened",
  "did-not": "it did not happen",
  void: "void",
} as const;

/** Whether its window is over and nobody has said how it came out. */
export function isDue({ status, window }: ForecastQuestion, today: string): boolean {
  return status === "open" && window.to < today;
}

/** A probability as people type it, "12 %" or "0.12"; absent where it is none. */
export function probabilityOf(typed: string): number | undefined {
  const match = /^\s*(\d*[.,]?\d+)\s*(%?)\s*$/.exec(typed);
  const value = Number(match?.[1]?.replace(",", ".")) / (match?.[2] === "%" ? 100 : 1);
  return match !== null && value >= 0 && value <= 1 ? value : undefined;
}
