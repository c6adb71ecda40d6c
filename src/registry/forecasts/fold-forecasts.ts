import { payloadOf, type Payloads } from "../log/payload.ts";
import type { Entry } from "../log/entry.ts";
import type { Forecast, ForecastQuestion, Resolution, Voided } from "./forecast.ts";

/** Kinds of entry that forecast questions are made from. */
export const FORECAST_KINDS = ["question", "forecast", "resolution", "void"] as const;

/** Forecast questions as they stand after a part of the log from its beginning, in the order in which they were opened. */
export function foldForecasts(entries: readonly Entry[]): ForecastQuestion[] {
  const questions = new Map<string, ForecastQuestion>();
  for (const entry of entries) {
    const before = questions.get(entry.subject);
    const after = stepOf(entry, before);
    if (after !== undefined) questions.set(after.id, after);
  }
  return [...questions.values()];
}

function stepOf(entry: Entry, before: ForecastQuestion | undefined): ForecastQuestion | undefined {
  if (entry.kind === "question") return openedBy(entry);
  if (before === undefined) return undefined;
  switch (entry.kind) {
    case "forecast":
      return { ...before, forecasts: [...before.forecasts, forecastOf(entry)] };
    case "resolution":
      return resolvedBy(before, {
        ...payloadOf("resolution", entry),
        id: entry.id,
        by: entry.author,
        at: entry.at,
      });
    case "void": {
      const { rule, because, target } = payloadOf("void", entry);
      return voidedBy(before, target, { rule, because, by: entry.author, at: entry.at });
    }
    default:
      return before;
  }
}

function openedBy(entry: Entry): ForecastQuestion {
  return {
    ...payloadOf("question", entry),
    id: entry.id,
    status: "open",
    openedBy: entry.author,
    openedAt: entry.at,
    forecasts: [],
  };
}

function forecastOf(entry: Entry): Forecast {
  return { ...payloadOf("forecast", entry), id: entry.id, lockedBy: entry.author, lockedAt: entry.at };
}

function resolvedBy(question: ForecastQuestion, resolution: Resolution): ForecastQuestion {
  return { ...question, resolution, status: resolution.happened ? "happened" : "did-not" };
}

function voidedBy(
  question: ForecastQuestion,
  target: Payloads["void"]["target"],
  voided: Voided,
): ForecastQuestion {
  switch (target.kind) {
    case "question":
      return { ...question, status: "void", voided };
    case "resolution": {
      const { resolution: _, ...open } = question;
      return { ...open, status: "open" };
    }
    case "forecast":
      return {
        ...question,
        forecasts: question.forecasts.map((one) => (one.id === target.id ? { ...one, voided } : one)),
      };
  }
}
