import { type IsoDate, type ObligationRung } from "../core/index.ts";
import type { Outcome } from "../panel/index.ts";
import { loadVintages } from "./load-vintages.ts";
import { checkDate } from "./resolve-question.ts";
import type { Settings } from "./settings.ts";

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

/** How far the answers of a day can be trusted, as far as it has been kept. */
export interface Scorecard {
  readonly schema: "entente/scorecard@1";
  readonly asOf: IsoDate;
  readonly models: readonly ModelRecord[];
}

const RUNG_OF: Readonly<Record<Outcome, ObligationRung>> = {
  any: "consultation",
  restraint: "restraint",
  defense: "defense",
};

/**
 * What the models that answer on a day were learnt from and how their parts did out of sample.
 *
 * Throws: `model/no-vintage` before the first model, `core/bad-date`, `record/date-out-of-range`.
 */
export function scorecard(asked: { readonly asOf?: string }, settings: Settings): Scorecard {
  const asOf = checkDate(asked.asOf ?? settings.today, settings.today);
  const vintages = Object.values(loadVintages(asOf, settings.recordFolder));
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
  };
}
