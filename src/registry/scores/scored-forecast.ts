import { CLIMBABLE_RUNGS, rungRank, type ClimbableRung } from "../../core/index.ts";
import { brierScore, logLoss, rankedProbabilityScore, type Scored } from "../../math/index.ts";
import type { Forecast, Forecaster, ForecastQuestion, RungProbabilities } from "../forecasts/forecast.ts";

/** A number somebody, or something, gave to a question that has come out. */
export interface ScoredForecast {
  readonly question: string;
  readonly forecaster: Forecaster;
  readonly probability: number;
  readonly happened: boolean;
  readonly baseRate: number;
  readonly distance?: number | undefined;
  /** Of every rung, and how many were reached; absent where either is not known. */
  readonly ladder?: { readonly atLeast: readonly number[]; readonly reached: number } | undefined;
  readonly topic: string;
  readonly horizonYears: number;
  readonly rung: ClimbableRung;
}

/**
 * The forecasts that count: of each question that has come out, of each forecaster, the first that was not voided.
 *
 * The first, so that nobody gains by waiting; later ones are kept and shown.
 */
export function scoredForecasts(questions: readonly ForecastQuestion[]): ScoredForecast[] {
  return questions.flatMap((question) =>
    question.resolution === undefined || question.status === "void"
      ? []
      : firstOfEach(question.forecasts).map((forecast) => scoredFrom(question, forecast)),
  );
}

function firstOfEach(forecasts: readonly Forecast[]): Forecast[] {
  const first = new Map<string, Forecast>();
  for (const one of forecasts) {
    const key = nameOf(one.forecaster);
    if (one.voided === undefined && !first.has(key)) first.set(key, one);
  }
  return [...first.values()];
}

/** A forecaster as one word of a table: kind and name. */
export function nameOf({ kind, name }: Forecaster): string {
  return kind === "model" ? name : `${kind} ${name}`;
}

function scoredFrom(question: ForecastQuestion, forecast: Forecast): ScoredForecast {
  const { id, topic, horizonYears, rung, resolution } = question;
  const { forecaster, probability, rungs, baselines } = forecast;
  const reached = resolution?.reached;
  return {
    question: id,
    forecaster,
    probability,
    happened: resolution?.happened === true,
    baseRate: baselines.baseRate,
    distance: baselines.distance,
    ladder:
      rungs === undefined || reached === undefined
        ? undefined
        : { atLeast: stepsOf(rungs), reached: rungRank(reached) },
    topic,
    horizonYears,
    rung,
  };
}

function stepsOf(rungs: RungProbabilities): number[] {
  return CLIMBABLE_RUNGS.map((rung) => rungs[rung]);
}

/** Probabilities with what came of them, each counting once. */
export function asScored(
  list: readonly { readonly probability: number; readonly happened: boolean }[],
): Scored {
  return {
    probability: Float64Array.from(list, ({ probability }) => probability),
    outcome: Uint8Array.from(list, ({ happened }) => (happened ? 1 : 0)),
    weight: new Float64Array(list.length).fill(1),
  };
}

/** The two scores of a list of forecasts: lower is better. */
export interface PlainScores {
  readonly questions: number;
  readonly brier: number;
  /** Mean of −ln of the probability given to what came. */
  readonly logScore: number;
}

/** Scores of at least one forecast. */
export function plainScores(
  list: readonly { readonly probability: number; readonly happened: boolean }[],
): PlainScores {
  const scored = asScored(list);
  return { questions: list.length, brier: brierScore(scored), logScore: logLoss(scored) };
}

/** Mean ranked probability score of those whose ladder is known; absent where none is. */
export function ladderScore(
  list: readonly ScoredForecast[],
): { readonly questions: number; readonly rps: number } | undefined {
  const known = list.flatMap(({ ladder }) => (ladder === undefined ? [] : [ladder]));
  if (known.length === 0) return undefined;
  const sum = known.reduce(
    (total, { atLeast, reached }) => total + rankedProbabilityScore(atLeast, reached),
    0,
  );
  return { questions: known.length, rps: sum / known.length };
}
