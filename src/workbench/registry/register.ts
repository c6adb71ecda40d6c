import { assess, curveByDistance } from "../../assessment/index.ts";
import {
  daysBetween,
  EntenteError,
  parseDate,
  RUNG_RESOLUTION,
  statePair,
  yearsAfter,
  type Answer,
  type ClimbableRung,
  type IsoDate,
  type LadderRung,
} from "../../core/index.ts";
import {
  checkName,
  lockForecast,
  probabilityBy,
  type ForecastQuestion,
  type RungProbabilities,
} from "../../registry/index.ts";
import { openCase, type OpenedCase } from "../asking/ask.ts";
import { loadDistance } from "../models/fit-distance.ts";
import type { Settings } from "../settings.ts";
import { withRegistry, writingOf } from "./open-registry.ts";
import { parseSaid, type AskedForecast } from "./parse-forecast.ts";

/**
 * Locks a forecast with what the model, the base rate and the distance of the two say on the same day; the first of a
 * question holds the model to its number too.
 *
 * Throws: what `ask` throws, `registry/bad-forecast`, `registry/window-over`, `registry/rung-held`.
 */
export async function register(asked: AskedForecast, settings: Settings): Promise<ForecastQuestion> {
  const said = parseSaid(asked, settings);
  const until = asked.until === undefined ? undefined : parseUntil(asked.until, settings.today);
  // The reason is the forecast's own: the answer is asked without it.
  const { because: _, ...typed } = asked;
  const { question, one, inputs } = await openCase({ ...typed, asOf: settings.today }, settings);
  const answer = assess(question, one, inputs);
  const window = until ?? {
    to: yearsAfter(settings.today, question.horizonYears),
    years: question.horizonYears,
  };
  const model = viewOf(answer, window.years);
  const isHeld = answer.headline.status === "held";
  return withRegistry(settings, ({ write }) =>
    write((log) =>
      lockForecast(
        {
          question: {
            members: statePair(question.a, question.b),
            against: question.against,
            rung: question.rung,
            window: { from: settings.today, to: window.to },
            text: textOf(answer, window.to),
            resolves: RUNG_RESOLUTION[question.rung],
            topic: checkName(asked.topic ?? `facing ${question.against}`, "The topic"),
            horizonYears: Math.max(1, Math.round(window.years)),
          },
          isHeld,
          said,
          model: { ...model, probability: model.rungs[question.rung] },
          baselines: {
            baseRate: baseRateOf(answer, question.rung, window.years),
            distance: distanceOf({ question, one, inputs }, window.years, settings),
          },
          ...writingOf(asked.by, settings),
        },
        log,
      ),
    ),
  );
}

const MOST_YEARS = 10;

/** The window's end, and its length in years: whole where it is a whole number of years from today. */
function parseUntil(text: string, today: IsoDate): { readonly to: IsoDate; readonly years: number } {
  const to = parseDate(text, "end");
  if (to < today) {
    throw new EntenteError("registry/window-over", {
      message: `${text} is over.`,
      hint: "What has happened can be asked with entente ask, but not forecast: choose a day to come.",
    });
  }
  const whole = Array.from({ length: MOST_YEARS }, (_, k) => k + 1).find((h) => yearsAfter(today, h) === to);
  const years = whole ?? daysBetween(today, to) / 365.2425;
  if (years <= MOST_YEARS) return { to, years };
  throw new EntenteError("registry/bad-forecast", {
    message: `${text} is more than ${MOST_YEARS} years away.`,
    hint: `The model looks ${MOST_YEARS} years ahead: choose an earlier day with --until.`,
  });
}

function viewOf(answer: Answer, years: number) {
  const { recordVersion, modelVintage, inputsHash } = answer.provenance;
  return {
    rungs: rungsWithin(answer.ladder, years),
    asOf: parseDate(answer.question.asOf),
    recordVersion,
    modelVintage,
    inputsHash,
  };
}

function rungsWithin(ladder: readonly LadderRung[], years: number): RungProbabilities {
  const within = (rung: ClimbableRung) => {
    const found = ladder.find((one) => one.rung === rung);
    if (found?.status === "held") return 1;
    return probabilityBy(found?.horizons ?? [], years) ?? noNumber(rung);
  };
  return {
    consultation: within("consultation"),
    restraint: within("restraint"),
    defense: within("defense"),
    integrated: within("integrated"),
  };
}

function noNumber(rung: ClimbableRung): never {
  throw new EntenteError("registry/bad-forecast", {
    message: `The model has no number for the rung "${rung}" of this pair, so that no forecast could be compared with it.`,
    hint: "Choose another rung with --rung.",
  });
}

function baseRateOf({ ladder }: Answer, rung: ClimbableRung, years: number): number {
  const points = ladder.find((one) => one.rung === rung)?.horizons ?? [];
  return (
    probabilityBy(
      points.map((one) => ({ years: one.years, probability: one.baseRate })),
      years,
    ) ?? 1
  );
}

function distanceOf(
  { question, one, inputs }: Pick<OpenedCase, "question" | "one" | "inputs">,
  years: number,
  { recordFolder }: Settings,
): number | undefined {
  const { vintages } = inputs;
  const fits = loadDistance(vintages, recordFolder);
  return probabilityBy(curveByDistance(question.rung, one.values, { vintages, fits }), years);
}

/** The question in words with the end of the window in place of a horizon. */
function textOf({ question, headline }: Answer, to: IsoDate): string {
  const { horizonYears: years } = headline;
  const ending = ` within ${years} ${years === 1 ? "year" : "years"} of ${question.asOf}?`;
  return question.text.replace(ending, ` by ${to}?`).replace(/^How likely are (.*) to /, "Will $1 ");
}
