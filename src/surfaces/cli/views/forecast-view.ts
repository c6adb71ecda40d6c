import { CLIMBABLE_RUNGS, percent } from "../../../core/index.ts";
import type { Forecast, ForecastQuestion } from "../../../workbench/index.ts";
import { heading, paragraph, quiet, strong, table } from "../print.ts";

const STATUS: Readonly<Record<ForecastQuestion["status"], string>> = {
  open: "open",
  happened: "happened",
  "did-not": "did not happen",
  void: "void",
};

/** A forecast question with its forecasts for eyes. */
export function renderForecast(question: ForecastQuestion): string {
  const { id, text, window, resolves, status, topic, forecasts } = question;
  const [first] = forecasts;
  return [
    strong(paragraph(text)),
    "",
    paragraph(`${id}, ${STATUS[status]}; window ${window.from} to ${window.to}; topic: ${topic}.`, "  "),
    paragraph(`It happens if ${resolves}.`, "  "),
    ...outcomeOf(question),
    heading("Forecasts, in the order in which they were locked"),
    table(
      [
        { head: "", width: 13 },
        { head: "by", width: 20 },
        { head: "", width: 9, right: true },
        { head: "because" },
      ],
      forecasts.map(rowOf),
    ),
    ...laddersOf(forecasts),
    "",
    ...(first === undefined
      ? []
      : [
          quiet(
            paragraph(
              `On ${first.lockedAt.slice(0, 10)} the base rate was ${percent(first.baselines.baseRate)}${first.baselines.distance === undefined ? "" : `, by distance alone ${percent(first.baselines.distance)}`}; record ${first.model.recordVersion}, model ${first.model.modelVintage}, inputs ${first.model.inputsHash}.`,
            ),
          ),
        ]),
  ].join("\n");
}

function outcomeOf({ resolution, voided }: ForecastQuestion): string[] {
  if (voided !== undefined)
    return [paragraph(`Void by the rule ${voided.rule}: ${voided.because} (${voided.by})`, "  ")];
  if (resolution === undefined) return [];
  const { happened, on, source, treaty, by } = resolution;
  const how = happened ? `It happened on ${on} by ${treaty ?? "a treaty"}` : `It had not happened by ${on}`;
  return [paragraph(`${how}. Source: ${source} (${by})`, "  ")];
}

function rowOf({ id, forecaster, probability, because, voided }: Forecast): string[] {
  const name = forecaster.kind === "group" ? `group ${forecaster.name}` : forecaster.name;
  const why = voided === undefined ? because : `VOID (${voided.rule}: ${voided.because}) ${because}`;
  return [id, name, percent(probability), why.replaceAll(/\s+/g, " ")];
}

function laddersOf(forecasts: readonly Forecast[]): string[] {
  const rows = forecasts.flatMap(({ forecaster, rungs }) =>
    rungs === undefined
      ? []
      : [
          [
            forecaster.name,
            ...CLIMBABLE_RUNGS.map((rung) => (rungs[rung] === 1 ? "held" : percent(rungs[rung]))),
          ],
        ],
  );
  const columns = CLIMBABLE_RUNGS.map((rung) => ({ head: rung, width: 13, right: true }));
  return rows.length === 0
    ? []
    : [heading("At least this rung by the window's end"), table([{ head: "", width: 20 }, ...columns], rows)];
}

/** Forecast questions as a list for eyes. */
export function renderForecasts(questions: readonly ForecastQuestion[]): string {
  if (questions.length === 0) return "  no forecast is kept here: lock one with entente register";
  const rows = questions.map((one) => [
    one.id,
    `${one.members.join("–")} facing ${one.against}, ${one.rung}`,
    one.window.to,
    STATUS[one.status],
    one.forecasts
      .filter(({ voided }) => voided === undefined)
      .map(({ forecaster, probability }) => `${forecaster.name} ${percent(probability)}`)
      .join(", "),
  ]);
  const columns = [
    { head: "", width: 13 },
    { head: "question", width: 22 },
    { head: "by", width: 12 },
    { head: "", width: 10 },
    { head: "forecasts" },
  ];
  return [table(columns, rows), "", quiet(paragraph("One of them in full: entente forecasts ID"))].join("\n");
}
