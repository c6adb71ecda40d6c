import type { IsoDate } from "./date.ts";
/** Scores of one model for one outcome by one protocol and weighting. */
export interface ModelScore {
  readonly model: string;
  readonly logLoss: number;
  readonly brier: number;
  readonly auc?: number | undefined;
  readonly averagePrecision?: number | undefined;
  /** Of outcomes regressed on forecasts in log-odds; 1 is calibrated. */
  readonly slope?: number | undefined;
  readonly expectedOverObserved?: number | undefined;
}

/** One bin of forecasts: their mean, the share that came, its 90 % interval, and how many came. */
export interface ReliabilityPoint {
  readonly forecast: number;
  readonly observed: number;
  readonly low: number;
  readonly high: number;
  readonly positives: number;
}

/** Out-of-sample results of one outcome, protocol and weighting. */
export interface ModelResult {
  readonly outcome: string;
  readonly protocol: string;
  /** What counts one: a pair, a treaty, a small treaty. */
  readonly weighting: string;
  readonly rows: number;
  readonly positives: number;
  readonly treatyWindows: number;
  readonly scores: readonly ModelScore[];
  /** 95 % intervals of the pool's log loss less the baseline's, and of its AUC. */
  readonly comparisons: readonly {
    readonly baseline: string;
    readonly logLossDifference: readonly [number, number];
    readonly aucDifference: readonly [number, number];
    readonly verdict: string;
  }[];
  readonly reliability: readonly { readonly model: string; readonly bins: readonly ReliabilityPoint[] }[];
  /** Share of the base rate's log loss that the model saves, by origin. */
  readonly skill: readonly {
    readonly model: string;
    readonly origins: readonly { readonly origin: number; readonly skill: number }[];
  }[];
  readonly eras: readonly {
    readonly from: number;
    readonly to: number;
    readonly scores: readonly ModelScore[];
  }[];
}

/** What the model did out of sample, as JSON `entente/model-card@1`. */
export interface ModelCard {
  readonly schema: "entente/model-card@1";
  readonly madeBy: string;
  /** The day on which the scores were made. */
  readonly madeOn: IsoDate;
  readonly inputsHash: string;
  readonly horizonYears: number;
  /** Last years of the models that a question of the day may be answered by. */
  readonly vintages: readonly number[];
  /** None on a day before the scores were made. */
  readonly results: readonly ModelResult[];
}
