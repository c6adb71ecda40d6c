import type { ClimbableRung, IsoDate, ObligationRung } from "../../core/index.ts";

/** Who forecasts: the model, somebody by name, or a group by name. */
export interface Forecaster {
  readonly kind: "model" | "analyst" | "group";
  readonly name: string;
}

/** Probability of reaching at least each rung by the window's end; 1 for a rung that is held. */
export type RungProbabilities = Readonly<Record<ClimbableRung, number>>;

/** What is forecast: whether A and B reach a rung by the end of a window. */
export interface ForecastSubject {
  /** The state with the lower code first. */
  readonly members: readonly [string, string];
  readonly against: string;
  readonly rung: ClimbableRung;
  readonly window: { readonly from: IsoDate; readonly to: IsoDate };
}

/** What the model said to the question on the day a forecast was locked. */
export interface ModelView {
  /** Probability by the window's end. */
  readonly probability: number;
  readonly rungs: RungProbabilities;
  readonly asOf: IsoDate;
  readonly recordVersion: string;
  readonly modelVintage: string;
  readonly inputsHash: string;
}

/** What knows next to nothing says of the same, to be compared with. */
export interface Baselines {
  readonly baseRate: number;
  /** By the distance of the two alone; absent where no such model was fitted. */
  readonly distance?: number | undefined;
}

/** One forecast, as it was locked. */
export interface Forecast {
  readonly id: string;
  readonly forecaster: Forecaster;
  readonly probability: number;
  /** Of every rung, where the forecaster gave them. */
  readonly rungs?: RungProbabilities | undefined;
  readonly because: string;
  readonly model: ModelView;
  readonly baselines: Baselines;
  readonly lockedBy: string;
  readonly lockedAt: string;
  /** Absent while it stands. */
  readonly voided?: Voided;
}

/** How a forecast question came out. */
export interface Resolution {
  readonly id: string;
  readonly happened: boolean;
  /** The day it happened, or from which it is known that it did not. */
  readonly on: IsoDate;
  readonly source: string;
  /** The treaty by which it happened. */
  readonly treaty?: string | undefined;
  /** The highest rung reached by the window's end, where it is known. */
  readonly reached?: ObligationRung | undefined;
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

/** A question that was forecast, by one or by many. */
export interface ForecastQuestion extends ForecastSubject {
  readonly id: string;
  readonly text: string;
  /** What it takes for it to have happened. */
  readonly resolves: string;
  readonly topic: string;
  readonly horizonYears: number;
  readonly status: "open" | "happened" | "did-not" | "void";
  readonly openedBy: string;
  readonly openedAt: string;
  /** In the order in which they were locked. */
  readonly forecasts: readonly Forecast[];
  readonly resolution?: Resolution;
  readonly voided?: Voided;
}
