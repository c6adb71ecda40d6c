import {
  FORECAST_COLUMNS,
  forecastRows,
  nameOf,
  type ForecastQuestion,
  type PlainTable,
  type ScoreCard,
} from "../../workbench/index.ts";

const NUMBERS: ReadonlySet<string> = new Set(["probability", "modelProbability", "baseRate", "distance"]);

/** Forecast questions, a row for each forecast. */
export function forecastTable(questions: readonly ForecastQuestion[]): PlainTable {
  return {
    columns: FORECAST_COLUMNS.map((name) => [name, NUMBERS.has(name) ? "double" : "varchar"] as const),
    rows: forecastRows(questions),
  };
}

/** Calibration of every forecaster, a row for each group of forecasts. */
export function calibrationTable({ forecasters }: ScoreCard): PlainTable {
  return {
    columns: [
      ["forecaster", "varchar"],
      ["by", "varchar"],
      ["value", "varchar"],
      ["questions", "integer"],
      ["forecast", "double"],
      ["observed", "double"],
      ["low90", "double"],
      ["high90", "double"],
      ["brier", "double"],
    ],
    rows: forecasters.flatMap(({ forecaster, calibration }) =>
      calibration.map(({ low, high, ...row }) => ({
        forecaster: nameOf(forecaster),
        ...row,
        low90: low,
        high90: high,
      })),
    ),
  };
}
