import { EntenteError, OBLIGATION_RUNGS, parseDate, type ObligationRung } from "../../core/index.ts";
import {
  findQuestion,
  loadForecasts,
  resolveForecast,
  scoreForecasts,
  voidForecast as voidByRule,
  type ForecastQuestion,
  type ScoreCard,
} from "../../registry/index.ts";
import type { KnownRecord } from "../../record/index.ts";
import { knownOn } from "../record/known-on.ts";
import { openRecord } from "../record/open-record.ts";
import type { Settings } from "../settings.ts";
import { withRegistry, writingOf } from "./open-registry.ts";
import { recordOfQuestion } from "./record-of-question.ts";

/** Which forecast questions are wanted. */
export interface AskedForecasts {
  readonly status?: ForecastQuestion["status"];
  /** Only those whose window is over and that nobody has resolved. */
  readonly due?: boolean;
  /** Only what was known of them by the end of this day; absent: today. */
  readonly asOf?: string;
}

/** Forecast questions with their forecasts, in the order in which they were opened. */
export async function listForecasts(asked: AskedForecasts, settings: Settings): Promise<ForecastQuestion[]> {
  const asOf = asked.asOf === undefined ? undefined : parseDate(asked.asOf, "end");
  const all = await withRegistry(settings, ({ read }) => read((log) => loadForecasts(log, asOf)));
  return all.filter(
    ({ status, window }) =>
      (asked.status === undefined || status === asked.status) &&
      (asked.due !== true || (status === "open" && window.to < (asOf ?? settings.today))),
  );
}

/**
 * One forecast question, by its id, that of a forecast in it, or the beginning of either.
 *
 * Throws: `registry/unknown-forecast`.
 */
export async function showForecast(
  id: string,
  settings: Settings,
  asked: Pick<AskedForecasts, "asOf"> = {},
): Promise<ForecastQuestion> {
  return findQuestion(id, await listForecasts(asked, settings));
}

/** How a question came out, as it was typed. */
export interface AskedResolution {
  readonly id: string;
  readonly happened: boolean;
  readonly on: string;
  readonly source: string;
  readonly treaty?: string;
  /** Highest rung reached by the window's end. */
  readonly reached?: string;
  readonly by?: string;
}

/** Resolves a forecast question with its source. Throws what `resolveForecast` of the registry throws, and `core/bad-date`. */
export async function resolve(asked: AskedResolution, settings: Settings): Promise<ForecastQuestion> {
  const { id, happened, source, treaty, by } = asked;
  const on = parseDate(asked.on, "end");
  const reached = asked.reached === undefined ? undefined : parseReached(asked.reached);
  const said = { question: id, happened, on, source, treaty, reached, ...writingOf(by, settings) };
  return withRegistry(settings, ({ write }) => write((log) => resolveForecast(said, log)));
}

function parseReached(text: string): ObligationRung {
  const found = OBLIGATION_RUNGS.find((rung) => rung === text.trim().toLowerCase());
  if (found !== undefined) return found;
  throw new EntenteError("registry/bad-resolution", {
    message: `"${text.slice(0, 40)}" is not a rung of the ladder.`,
    hint: `Choose one of ${OBLIGATION_RUNGS.join(", ")}.`,
  });
}

/** What no longer counts and by which rule, as it was typed. */
export interface AskedVoid {
  readonly id: string;
  readonly rule: string;
  readonly because: string;
  readonly by?: string;
}

/** Voids a forecast question, a forecast or a resolution by a written rule that the record bears out. Throws `registry/bad-void`. */
export async function voidForecast(asked: AskedVoid, settings: Settings): Promise<ForecastQuestion> {
  const { id, rule, because, by } = asked;
  const known = await knownToday(settings);
  const recordOf = (question: ForecastQuestion) => recordOfQuestion(question, known);
  const said = { id, rule, because, recordOf, ...writingOf(by, settings) };
  return withRegistry(settings, ({ write }) => write((log) => voidByRule(said, log)));
}

async function knownToday(settings: Settings): Promise<KnownRecord> {
  const database = await openRecord(settings);
  try {
    return await knownOn(settings.today, database);
  } finally {
    database.close();
  }
}

/** Scores of all forecasters on what has come out, by a day where one is given. */
export async function score(
  settings: Settings,
  asked: Pick<AskedForecasts, "asOf"> = {},
): Promise<ScoreCard> {
  return scoreForecasts(await listForecasts(asked, settings));
}
