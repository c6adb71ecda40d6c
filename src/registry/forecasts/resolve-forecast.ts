import { EntenteError, rungRank, type IsoDate, type ObligationRung } from "../../core/index.ts";
import type { RegistryWrites } from "../../store/index.ts";
import { checkText } from "../check-text.ts";
import { append, holdLog } from "../log/append.ts";
import type { Payloads } from "../log/payload.ts";
import { findQuestion, loadForecasts } from "./find-question.ts";
import type { ForecastQuestion } from "./forecast.ts";

/** How a question came out, as somebody says with a source. */
export interface NewResolution {
  /** Id of the question or of a forecast in it. */
  readonly question: string;
  readonly happened: boolean;
  readonly on: IsoDate;
  readonly source: string;
  readonly treaty?: string | undefined;
  readonly reached?: ObligationRung | undefined;
  readonly author: string;
  readonly today: IsoDate;
  readonly at: string;
  readonly newId: (beginning: string) => string;
}

/**
 * Resolves a forecast question: it happened, by a treaty, on a day of its window; or it did not, once the window is over.
 *
 * Throws: `registry/unknown-forecast`, `registry/not-open`, `registry/bad-resolution`.
 */
export async function resolveForecast(said: NewResolution, log: RegistryWrites): Promise<ForecastQuestion> {
  await holdLog(log);
  const question = findQuestion(said.question, await loadForecasts(log));
  if (question.status !== "open") {
    throw new EntenteError("registry/not-open", {
      message: `The forecast ${question.id} is ${question.status === "void" ? "void" : `resolved: ${question.status === "happened" ? "it happened" : "it did not happen"}`}.`,
      hint: "A resolution that is wrong is voided first: entente void ID --rule wrong-resolution",
    });
  }
  checkDay(said, question);
  const payload: Payloads["resolution"] = {
    happened: said.happened,
    on: said.on,
    source: checkText(said.source, { ...RULES, called: "The source", most: 1000 }),
    ...(said.happened ? { treaty: checkTreaty(said.treaty) } : {}),
    ...reachedOf(said, question),
  };
  const { author, at, newId } = said;
  await append({ id: newId("r"), kind: "resolution", subject: question.id, at, author, payload }, log);
  return findQuestion(question.id, await loadForecasts(log));
}

const RULES = {
  code: "registry/bad-resolution",
  hint: "Cite where it can be read, as in: --source 'Treaty text, UNTS 2207' --treaty 'Treaty of Prague 2027'",
} as const;

function checkTreaty(treaty: string | undefined): string {
  return checkText(treaty ?? "", { ...RULES, called: "The treaty by which it happened", most: 300 });
}

function refuse(message: string, hint: string): EntenteError {
  return new EntenteError("registry/bad-resolution", { message, hint });
}

function checkDay({ happened, on, today }: NewResolution, { window }: ForecastQuestion): void {
  if (on > today)
    throw refuse(
      `${on} is in the future.`,
      "Give the day on which it happened, or on which it was known not to have.",
    );
  if (happened && (on < window.from || on > window.to)) {
    throw refuse(
      `${on} is not within the window, ${window.from} to ${window.to}.`,
      on < window.from
        ? "What held before the window began makes it void: entente void ID --rule held-at-start"
        : "What happened after the window's end did not happen within it: --did-not",
    );
  }
  if (!happened && on <= window.to) {
    throw refuse(
      `The window ends on ${window.to}: until then it may still happen.`,
      "Say that it did not happen once the window is over.",
    );
  }
}

/** The highest rung reached, where it is said or follows from what happened. */
function reachedOf(
  { happened, reached }: NewResolution,
  { rung }: ForecastQuestion,
): { reached?: ObligationRung } {
  if (reached === undefined) return {};
  const asked = rungRank(rung);
  if (happened ? rungRank(reached) < asked : rungRank(reached) >= asked) {
    throw refuse(
      `${happened ? "It happened" : "It did not happen"}, so the rung reached cannot be ${reached}: ${rung} was asked.`,
      "Give the highest rung that a treaty between them reached by the window's end, or leave it out.",
    );
  }
  return { reached };
}
