import { percent, signed } from "../../../core/index.ts";
import { nameOf, type ForecasterScore, type ScoreCard } from "../../../workbench/index.ts";
import { calibrationTable as calibrationRows, renderCsv } from "../../report/index.ts";
import { heading, paragraph, quiet, table } from "../print.ts";

/** Scores for eyes. */
export function renderScores({ questions, forecasters, onSame }: ScoreCard): string {
  const counts = `${questions.happened} happened, ${questions["did-not"]} did not, ${questions.open} open, ${questions.void} void`;
  if (forecasters.length === 0) {
    return [
      paragraph(`Forecast questions: ${counts}.`),
      paragraph("None has come out yet: there is nothing to score."),
    ].join("\n");
  }
  return [
    paragraph(`Forecast questions: ${counts}.`),
    heading("Scores, lower is better; skill is the share of the baseline's Brier score saved"),
    table(
      [
        { head: "", width: 20 },
        { head: "n", width: 4, right: true },
        { head: "Brier", width: 8, right: true },
        { head: "log", width: 8, right: true },
        { head: "ladder", width: 8, right: true },
        { head: "skill: base rate", width: 10, right: true },
        { head: "distance", width: 10, right: true },
      ],
      forecasters.map(scoreRow),
    ),
    heading("Brier score taken apart: reliability − resolution + uncertainty"),
    table(
      [
        { head: "", width: 20 },
        { head: "reliability", width: 13, right: true },
        { head: "resolution", width: 13, right: true },
        { head: "uncertainty", width: 13, right: true },
      ],
      forecasters.map(({ forecaster, murphy }) => [
        nameOf(forecaster),
        ...[murphy.reliability, murphy.resolution, murphy.uncertainty].map(inScore),
      ]),
    ),
    ...(onSame === undefined ? [] : sameTable(onSame)),
    ...forecasters.flatMap(calibrationTable),
    "",
    quiet(paragraph("Of each forecaster the first forecast on a question counts: docs/method/forecasts.md.")),
  ].join("\n");
}

function scoreRow(one: ForecasterScore): string[] {
  return [
    nameOf(one.forecaster),
    String(one.questions),
    inScore(one.brier),
    inScore(one.logScore),
    one.ladder === undefined ? "–" : inScore(one.ladder.rps),
    signed(one.skillOverBaseRate),
    one.skillOverDistance === undefined ? "–" : signed(one.skillOverDistance.skill),
  ];
}

function sameTable({ questions, rows }: NonNullable<ScoreCard["onSame"]>): string[] {
  return [
    heading(
      `On the ${questions} ${questions === 1 ? "question" : "questions"} that the model and somebody else forecast`,
    ),
    table(
      [
        { head: "", width: 38 },
        { head: "n", width: 4, right: true },
        { head: "Brier", width: 9, right: true },
        { head: "log", width: 9, right: true },
      ],
      rows.map(({ who, questions: n, brier, logScore }) => [
        who,
        String(n),
        inScore(brier),
        inScore(logScore),
      ]),
    ),
  ];
}

function calibrationTable({ forecaster, calibration }: ForecasterScore): string[] {
  return [
    heading(`Calibration of ${nameOf(forecaster)}: forecast and came, with a 90 % interval`),
    table(
      [
        { head: "", width: 12 },
        { head: "", width: 22 },
        { head: "n", width: 4, right: true },
        { head: "forecast", width: 10, right: true },
        { head: "came", width: 8, right: true },
        { head: "", width: 18, right: true },
      ],
      calibration.map(({ by, value, questions, forecast, observed, low, high }) => [
        by === "all" ? "" : by,
        value,
        String(questions),
        percent(forecast),
        percent(observed),
        `${percent(low)} to ${percent(high)}`,
      ]),
    ),
  ];
}

function inScore(value: number): string {
  return value.toFixed(4).replace("-", "−");
}

/** Calibration of every forecaster as CSV, a row for each group of forecasts. */
export function scoresCsv(card: ScoreCard): string {
  return renderCsv(calibrationRows(card));
}
