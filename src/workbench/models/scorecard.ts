import { existsSync } from "node:fs";
import type { IsoDate, ObligationRung } from "../../core/index.ts";
import type { Outcome } from "../../panel/index.ts";
import { scoreForecasts, type ForecastQuestion, type ScoreCard } from "../../registry/index.ts";
import { loadVintages } from "./load-vintages.ts";
import { listForecasts } from "../registry/forecasts.ts";
import { checkDate } from "../asking/resolve-question.ts";
import type { Settings } from "../settings.ts";

/** What a model that answers was learnt from, and how its parts did out of sample. */
export interface ModelRecord {
  readonly rung: ObligationRung;
  /** The last year whose outcomes were used. */
  readonly lastYear: number;
  readonly pairYears: number;
  readonly onsets: number;
  readonly treaties: number;
  /** Years from which forecasts were made and scored, before they were known, to weigh the parts. */
  readonly originsScored: number;
  /** Treaty-weighted share of pairs at risk that reach the rung within five years. */
  readonly baseRate: number;
  /** Parts of the pool with the weights that their out-of-sample record gave them; they sum to 1. */
  readonly parts: readonly { readonly name: string; readonly weight: number; readonly note: string }[];
}

/** How far the answers of a day can be trusted: what the models stand on, and what became of forecasts that were locked. */
export interface Scorecard {
  readonly schema: "entente/scorecard@1";
  readonly asOf: IsoDate;
  readonly models: readonly ModelRecord[];
  /** What the registry knew by the end of the day; absent where none has been begun. */
  readonly forecasts?: ScoreCard;
}

const RUNG_OF: Readonly<Record<Outcome, ObligationRung>> = {
  any: "consultation",
  restraint: "restraint",
  defense: "defense",
};

/**
 * What the models that answer on a day were learnt from and how their parts did out of sample; how locked forecasts did, as far as they
 * had come out by then.
 *
 * Throws: `model/no-vintage` before the first model, `core/bad-date`, `record/date-out-of-range`.
 */
export async function scorecard(asked: { readonly asOf?: string }, settings: Settings): Promise<Scorecard> {
  const asOf = checkDate(asked.asOf ?? settings.today, settings.today);
  const vintages = Object.values(loadVintages(asOf, settings.recordFolder));
  const forecasts = await scoresOn(asOf, settings);
  return {
    schema: "entente/scorecard@1",
    asOf,
    models: vintages.map(({ outcome, lastYear, trained, baseRate, specifications }) => ({
      rung: RUNG_OF[outcome],
      lastYear,
      pairYears: trained.rows,
      onsets: trained.positives,
      treaties: trained.treaties,
      originsScored: trained.originsScored,
      baseRate,
      parts: specifications.map(({ name, weight, note }) => ({ name, weight, note })),
    })),
    ...(forecasts === undefined ? {} : { forecasts }),
  };
}

/** Scores as the registry knew them by the end of a day; looking begins no registry. */
async function scoresOn(asOf: IsoDate, settings: Settings): Promise<ScoreCard | undefined> {
  const { registry, registryFile, databaseUrl } = settings;
  if (registry === undefined && databaseUrl === undefined && !existsSync(registryFile)) return undefined;
  const questions = await listForecasts({}, settings);
  return scoreForecasts(questions.flatMap((one) => questionOn(asOf, one)));
}

/** A question with what had been written of it by the end of a day; nothing before it was opened. */
function questionOn(asOf: IsoDate, question: ForecastQuestion): ForecastQuestion[] {
  const isBy = (at: string) => at.slice(0, asOf.length) <= asOf;
  if (!isBy(question.openedAt)) return [];
  const { resolution, voided, ...rest } = question;
  const isResolved = resolution !== undefined && isBy(resolution.at);
  const isVoid = voided !== undefined && isBy(voided.at);
  return [
    {
      ...rest,
      status: isVoid ? "void" : !isResolved ? "open" : resolution.happened ? "happened" : "did-not",
      ...(isResolved ? { resolution } : {}),
      ...(isVoid ? { voided } : {}),
      forecasts: question.forecasts
        .filter(({ lockedAt }) => isBy(lockedAt))
        .map(({ voided: taken, ...one }) =>
          taken !== undefined && isBy(taken.at) ? { ...one, voided: taken } : one,
        ),
    },
  ];
}
