import { assess, curveByDistance } from "../../assessment/index.ts";
import {
  CLIMBABLE_RUNGS,
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
  type Question,
} from "../../core/index.ts";
import {
  checkName,
  lockForecast,
  probabilityBy,
  type Forecaster,
  type ForecastQuestion,
  type RungProbabilities,
} from "../../registry/index.ts";
import { openCase, type OpenedCase } from "../ask.ts";
import { loadDistance } from "../fit-distance.ts";
import type { AskedQuestion } from "../resolve-question.ts";
import type { Settings } from "../settings.ts";
import { withRegistry, writingOf } from "./open-registry.ts";

/** A forecast as it was typed; it is always made today. */
export interface AskedForecast extends Omit<AskedQuestion, "asOf" | "adjust" | "because"> {
  /** End of the window; absent: the horizon from today. */
  readonly until?: string;
  /** What somebody says; absent: the model alone. */
  readonly probability?: string;
  /** Of consultation, restraint, defense and integrated, with commas between. */
  readonly rungs?: string;
  readonly because?: string;
  readonly by?: string;
  /** Name of a group that forecasts together. */
  readonly group?: string;
  /** What the question is filed under. */
  readonly topic?: string;
}

/**
 * Locks a forecast with what the model, the base rate and the distance of the two say on the same day; the first of a
 * question holds the model to its number too.
 *
 * Throws: what `ask` throws, `registry/bad-forecast`, `registry/window-over`, `registry/rung-held`.
 */
export async function register(asked: AskedForecast, settings: Settings): Promise<ForecastQuestion> {
  const said = parseSaid(asked, settings);
  const { a, b, against, horizon, rung, featureSet } = asked;
  const typed = { a, b, against, ...present({ horizon, rung, featureSet }) };
  const { question, one, inputs } = await openCase(typed, settings);
  const answer = assess(question, one, inputs);
  const window = windowOf(question, asked.until, settings.today);
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
            topic: (asked.topic ?? `facing ${question.against}`).trim().slice(0, MOST_TOPIC),
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

const MOST_TOPIC = 60;
const MOST_YEARS = 10;

/** The window's end, and its length in years: whole where it is a horizon from today. */
function windowOf(
  question: Question,
  until: string | undefined,
  today: IsoDate,
): { readonly to: IsoDate; readonly years: number } {
  if (until === undefined) {
    return { to: yearsAfter(today, question.horizonYears), years: question.horizonYears };
  }
  const to = parseDate(until, "end");
  if (to < today) {
    throw new EntenteError("registry/window-over", {
      message: `${until} is over.`,
      hint: "What has happened can be asked with entente ask, but not forecast: choose a day to come.",
    });
  }
  const whole = Array.from({ length: MOST_YEARS }, (_, k) => k + 1).find((h) => yearsAfter(today, h) === to);
  const years = whole ?? daysBetween(today, to) / 365.2425;
  if (years <= MOST_YEARS) return { to, years };
  throw new EntenteError("registry/bad-forecast", {
    message: `${until} is more than ${MOST_YEARS} years away.`,
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

function parseSaid(asked: AskedForecast, settings: Settings) {
  if (asked.probability === undefined) {
    if (asked.because === undefined && asked.rungs === undefined && asked.group === undefined)
      return undefined;
    throw new EntenteError("registry/bad-forecast", {
      message: "A reason, rungs or a group were given, but no probability.",
      hint: "Give one as in: --probability 0.1 --because 'a treaty text is said to be ready'",
    });
  }
  return {
    forecaster: forecasterOf(asked, settings),
    probability: parseProbability(asked.probability),
    rungs: asked.rungs === undefined ? undefined : parseRungs(asked.rungs),
    because: asked.because ?? "",
  };
}

function forecasterOf({ by, group }: AskedForecast, settings: Settings): Forecaster {
  return group === undefined
    ? { kind: "analyst", name: writingOf(by, settings).author }
    : { kind: "group", name: checkName(group, "registry/bad-forecast") };
}

/** `0.1` or `10 %`. */
function parseProbability(text: string): number {
  const match = /^\s*(\d*\.?\d+)\s*(%?)\s*$/.exec(text);
  const value = Number(match?.[1] ?? Number.NaN) / (match?.[2] === "%" ? 100 : 1);
  if (Number.isFinite(value)) return value;
  throw new EntenteError("registry/bad-forecast", {
    message: `"${text.slice(0, 40)}" is no probability.`,
    hint: "Give one as in: --probability 0.1",
  });
}

function parseRungs(text: string): RungProbabilities {
  const [consultation, restraint, defense, integrated, ...more] = text.split(",").map(parseProbability);
  if (
    consultation === undefined ||
    restraint === undefined ||
    defense === undefined ||
    integrated === undefined ||
    more.length > 0
  ) {
    throw new EntenteError("registry/bad-forecast", {
      message: `"${text.slice(0, 60)}" are not ${CLIMBABLE_RUNGS.length} probabilities.`,
      hint: `Give those of ${CLIMBABLE_RUNGS.join(", ")} as in: --rungs 0.4,0.3,0.1,0.02`,
    });
  }
  return { consultation, restraint, defense, integrated };
}

/** The fields that are there. */
function present<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const there = Object.entries(fields).filter(([, value]) => value !== undefined);
  // What was left out are exactly the fields without a value.
  return Object.fromEntries(there) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
