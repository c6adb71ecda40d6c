import type { ForecastQuestion } from "./forecast.ts";

/** Columns of forecasts as a table, a row for each forecast. */
export const FORECAST_COLUMNS = [
  "question",
  "a",
  "b",
  "against",
  "rung",
  "from",
  "to",
  "topic",
  "status",
  "forecast",
  "forecaster",
  "name",
  "probability",
  "lockedAt",
  "lockedBy",
  "because",
  "modelProbability",
  "baseRate",
  "distance",
  "recordVersion",
  "modelVintage",
  "inputsHash",
  "voidedBy",
  "on",
  "treaty",
  "reached",
  "source",
] as const;

/** A row of that table; what is absent is missing, not nought. */
export type ForecastRow = Readonly<Record<(typeof FORECAST_COLUMNS)[number], string | number | undefined>>;

/** Forecast questions as rows for a spreadsheet or a statistics program. */
export function forecastRows(questions: readonly ForecastQuestion[]): ForecastRow[] {
  return questions.flatMap((question) =>
    question.forecasts.map(({ forecaster, model, baselines, voided, ...forecast }) => ({
      question: question.id,
      a: question.members[0],
      b: question.members[1],
      against: question.against,
      rung: question.rung,
      ...question.window,
      topic: asText(question.topic),
      status: question.status,
      forecast: forecast.id,
      forecaster: forecaster.kind,
      name: asText(forecaster.name),
      probability: forecast.probability,
      lockedAt: forecast.lockedAt,
      lockedBy: asText(forecast.lockedBy),
      because: asText(forecast.because),
      modelProbability: model.probability,
      baseRate: baselines.baseRate,
      distance: baselines.distance,
      recordVersion: model.recordVersion,
      modelVintage: model.modelVintage,
      inputsHash: model.inputsHash,
      voidedBy: (voided ?? question.voided)?.rule,
      on: question.resolution?.on,
      treaty: asText(question.resolution?.treaty),
      reached: question.resolution?.reached,
      source: asText(question.resolution?.source),
    })),
  );
}

/** Text that a spreadsheet would compute is kept from it. */
function asText(text: string | undefined): string | undefined {
  return text !== undefined && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
