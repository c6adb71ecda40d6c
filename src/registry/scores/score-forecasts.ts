import { murphyParts, reliabilityBins, shareInterval, type MurphyParts } from "../../math/index.ts";
import type { Forecaster, ForecastQuestion } from "../forecasts/forecast.ts";
import { compareOnSame, type Comparison } from "./compare-on-same.ts";
import { groupBy } from "./group-by.ts";
import {
  asScored,
  ladderScore,
  nameOf,
  plainScores,
  scoredForecasts,
  type PlainScores,
  type ScoredForecast,
} from "./scored-forecast.ts";

/** Upper edges of the likelihood words: forecasts are binned as they are spoken. */
export const WORD_EDGES: readonly number[] = [0.01, 0.05, 0.2, 0.45, 0.55, 0.8, 0.95, 0.99];

/** How often what was forecast came, among forecasts that have something in common. */
export interface CalibrationRow {
  readonly by: "all" | "topic" | "horizon" | "rung" | "probability";
  readonly value: string;
  readonly questions: number;
  readonly forecast: number;
  readonly observed: number;
  /** 90 % interval of the share observed. */
  readonly low: number;
  readonly high: number;
  readonly brier: number;
}

/** How one forecaster did. */
export interface ForecasterScore extends PlainScores {
  readonly forecaster: Forecaster;
  /** Over the rungs, where all rungs were forecast and the one reached is known. */
  readonly ladder?: { readonly questions: number; readonly rps: number } | undefined;
  /** Share of the Brier score of the base rate that is saved, on the same questions. */
  readonly skillOverBaseRate: number;
  readonly skillOverDistance?: { readonly questions: number; readonly skill: number } | undefined;
  readonly murphy: MurphyParts;
  readonly calibration: readonly CalibrationRow[];
}

/** How all forecasts that have come out did. */
export interface ScoreCard {
  readonly questions: Readonly<Record<ForecastQuestion["status"], number>>;
  /** The model first, then by name. */
  readonly forecasters: readonly ForecasterScore[];
  /** Model, analysts and their pools on the questions that both forecast. */
  readonly onSame?: Comparison | undefined;
}

/** Scores every forecaster on the questions that have come out. */
export function scoreForecasts(questions: readonly ForecastQuestion[]): ScoreCard {
  const all = scoredForecasts(questions);
  const byName = groupBy(all, ({ forecaster }) => nameOf(forecaster));
  const count = (status: ForecastQuestion["status"]) =>
    questions.filter((one) => one.status === status).length;
  return {
    questions: {
      open: count("open"),
      happened: count("happened"),
      "did-not": count("did-not"),
      void: count("void"),
    },
    forecasters: [...byName]
      .map(([, list]) => scoreOf(list))
      .toSorted((one, other) => orderOf(one).localeCompare(orderOf(other), "en")),
    onSame: compareOnSame(all),
  };
}

function orderOf({ forecaster }: ForecasterScore): string {
  return `${forecaster.kind === "model" ? 0 : 1} ${nameOf(forecaster)}`;
}

function scoreOf(list: readonly ScoredForecast[]): ForecasterScore {
  const [first] = list;
  if (first === undefined) throw new RangeError("nobody forecast nothing");
  return {
    forecaster: first.forecaster,
    ...plainScores(list),
    ladder: ladderScore(list),
    skillOverBaseRate: skillOver(list, ({ baseRate }) => baseRate).skill,
    skillOverDistance: skillOverDistance(list),
    murphy: murphyParts(asScored(list), WORD_EDGES),
    calibration: calibrationOf(list),
  };
}

function skillOverDistance(list: readonly ScoredForecast[]): ForecasterScore["skillOverDistance"] {
  const known = list.filter(({ distance }) => distance !== undefined);
  return known.length === 0 ? undefined : skillOver(known, ({ distance = Number.NaN }) => distance);
}

function skillOver(
  list: readonly ScoredForecast[],
  reference: (one: ScoredForecast) => number,
): { readonly questions: number; readonly skill: number } {
  const { brier } = plainScores(list);
  const other = plainScores(list.map((one) => ({ ...one, probability: reference(one) })));
  return { questions: list.length, skill: 1 - brier / other.brier };
}

function calibrationOf(list: readonly ScoredForecast[]): CalibrationRow[] {
  const by = (name: CalibrationRow["by"], valueOf: (one: ScoredForecast) => string) =>
    [...groupBy(list, valueOf)]
      .toSorted(([one], [other]) => one.localeCompare(other, "en", { numeric: true }))
      .map(([value, some]) => rowOf(name, value, some));
  return [
    rowOf("all", "all", list),
    ...by("topic", ({ topic }) => topic),
    ...by("horizon", ({ horizonYears }) => String(horizonYears)),
    ...by("rung", ({ rung }) => rung),
    ...by("probability", ({ probability }) => binName(probability)),
  ];
}

function rowOf(by: CalibrationRow["by"], value: string, list: readonly ScoredForecast[]): CalibrationRow {
  const [bin] = reliabilityBins(asScored(list), []);
  if (bin === undefined) throw new RangeError("no row without forecasts");
  const { entries, forecast, observed } = bin;
  const { low, high } = shareInterval(Math.round(observed * entries), entries) ?? { low: 0, high: 1 };
  return { by, value, questions: entries, forecast, observed, low, high, brier: plainScores(list).brier };
}

function binName(p: number): string {
  const upper = WORD_EDGES.findIndex((edge) => p <= edge);
  const [from, to] =
    upper === -1 ? [WORD_EDGES.at(-1) ?? 0, 1] : [WORD_EDGES[upper - 1] ?? 0, WORD_EDGES[upper] ?? 1];
  return `${Math.round(100 * from)}–${Math.round(100 * to)} %`;
}
