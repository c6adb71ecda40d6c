import { CLIMBABLE_RUNGS, EntenteError, type ClimbableRung, type IsoDate } from "../../core/index.ts";
import type { RegistryWrites } from "../../store/index.ts";
import { checkText } from "../check-text.ts";
import { append, holdLog } from "../log/append.ts";
import type { Payloads } from "../log/payload.ts";
import { findQuestion, loadForecasts, sameQuestion } from "./find-question.ts";
import type { Baselines, Forecaster, ForecastQuestion, ModelView, RungProbabilities } from "./forecast.ts";

/** A forecast that is to be locked, and what is needed to open its question where it is the first. */
export interface NewForecast {
  readonly question: Payloads["question"];
  /** Whether the two hold the rung already on the day. */
  readonly isHeld: boolean;
  /** What somebody says beside the model; absent: the model alone is held to its word. */
  readonly said?:
    | {
        readonly forecaster: Forecaster;
        readonly probability: number;
        readonly rungs?: RungProbabilities | undefined;
        readonly because: string;
      }
    | undefined;
  readonly model: ModelView;
  readonly baselines: Baselines;
  readonly author: string;
  readonly today: IsoDate;
  readonly at: string;
  /** Makes an id that begins so. */
  readonly newId: (beginning: string) => string;
}

/**
 * Locks a forecast: what is written can be neither changed nor taken back.
 *
 * The first forecast opens a question, for which the model is held to its own number; later ones on the same matter with
 * the same end of the window join it. Each keeps what the model and the baselines said that day.
 * Throws: `registry/window-over`, `registry/rung-held`, `registry/bad-forecast`.
 */
export async function lockForecast(forecast: NewForecast, log: RegistryWrites): Promise<ForecastQuestion> {
  const said = checkForecast(forecast);
  const { question, model, baselines, author, at, newId } = forecast;
  await holdLog(log);
  const open = sameQuestion(question, await loadForecasts(log));
  if (open !== undefined && said === undefined) {
    throw new EntenteError("registry/bad-forecast", {
      message: `The model's forecast of this question is locked already: ${open.id}.`,
      hint: "Add your own with --probability and --because.",
    });
  }
  const id = open?.id ?? newId("q");
  if (open === undefined) {
    await append({ id, kind: "question", subject: id, at, author, payload: { ...question } }, log);
  }
  const byModel = {
    forecaster: { kind: "model", name: MODEL } as const,
    probability: model.probability,
    rungs: model.rungs,
    because: `the answer ${model.inputsHash} of the model ${model.modelVintage}, record ${model.recordVersion}`,
  };
  for (const one of [...(open === undefined ? [byModel] : []), ...(said === undefined ? [] : [said])]) {
    const payload = { ...one, model, baselines } satisfies Payloads["forecast"];
    await append({ id: newId("f"), kind: "forecast", subject: id, at, author, payload }, log);
  }
  return findQuestion(id, await loadForecasts(log));
}

/** Name under which the model forecasts. */
export const MODEL = "model";

function checkForecast({ question, isHeld, said, today }: NewForecast): NewForecast["said"] {
  const { from, to } = question.window;
  if (today > to || from > to) {
    throw new EntenteError("registry/window-over", {
      message: `The window ends on ${to}, which is over.`,
      hint: "What has happened can be asked with entente ask, but not forecast: choose a window that ends later.",
    });
  }
  if (isHeld) {
    throw new EntenteError("registry/rung-held", {
      message: `${question.members.join(" and ")} hold the rung "${question.rung}" already: there is nothing to forecast.`,
      hint: "Choose a higher rung with --rung.",
    });
  }
  if (said === undefined) return undefined;
  const because = checkText(said.because, {
    code: "registry/bad-forecast",
    called: "The reason",
    most: MOST_LETTERS,
    hint: "Say why with --because 'a treaty text is said to be ready'",
  });
  if (!isUncertain(said.probability)) throw badProbability(said.probability);
  if (said.rungs !== undefined) checkRungs(said.rungs, question.rung, said.probability);
  return { ...said, because };
}

const MOST_LETTERS = 4000;

/** Whether a probability can be scored: a certainty that was wrong has no log score. */
function isUncertain(p: number): boolean {
  return p >= 0.0001 && p <= 0.9999;
}

function badProbability(p: number): EntenteError {
  return new EntenteError("registry/bad-forecast", {
    message: `${Number.isNaN(p) ? "That" : p} is no probability from 0.0001 to 0.9999.`,
    hint: "Give one as in: --probability 0.1; certainties cannot be scored.",
  });
}

function checkRungs(rungs: RungProbabilities, asked: ClimbableRung, probability: number): void {
  const list = CLIMBABLE_RUNGS.map((rung) => rungs[rung]);
  const isLadder = list.every((p, k) => p >= 0 && p <= 1 && p <= (list[k - 1] ?? 1));
  if (isLadder && rungs[asked] === probability) return;
  throw new EntenteError("registry/bad-forecast", {
    message: isLadder
      ? `The rungs give ${asked} ${rungs[asked]}, the probability is ${probability}.`
      : "Each rung holds the ones above it: their probabilities cannot rise on the way up.",
    hint: "Give all four as in: --rungs 0.4,0.3,0.1,0.02 for consultation, restraint, defense, integrated.",
  });
}
