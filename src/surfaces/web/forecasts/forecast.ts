/** A forecast question as the server tells it. */
export interface ForecastQuestion {
  readonly id: string;
  readonly text: string;
  readonly members: readonly [string, string];
  readonly against: string;
  readonly rung: string;
  readonly window: { readonly from: string; readonly to: string };
  readonly resolves: string;
  readonly topic: string;
  readonly status: "open" | "happened" | "did-not" | "void";
  readonly forecasts: readonly {
    readonly id: string;
    readonly forecaster: { readonly kind: string; readonly name: string };
    readonly probability: number;
    readonly because: string;
    readonly baselines: { readonly baseRate: number; readonly distance?: number };
    readonly lockedAt: string;
    readonly voided?: { readonly rule: string; readonly because: string };
  }[];
  readonly resolution?: {
    readonly happened: boolean;
    readonly on: string;
    readonly source: string;
    readonly by: string;
  };
  readonly voided?: { readonly rule: string; readonly because: string };
}

/** How a question stands, in words. */
export const STATUS_WORDS: Readonly<Record<ForecastQuestion["status"], string>> = {
  open: "open",
  happened: "it happened",
  "did-not": "it did not",
  void: "void",
};
