import { existsSync } from "node:fs";
import { join } from "node:path";
import {
  EntenteError,
  yearOf,
  type IsoDate,
  type ModelCard,
  type ModelResult,
  type ModelScore,
} from "../../core/index.ts";
import type { Score } from "../../model/index.ts";
import { readText } from "../../store/index.ts";
import type { BacktestResult } from "./backtest.ts";
import { listVintageYears } from "./load-vintages.ts";
import { checkDate } from "../asking/resolve-question.ts";
import type { Settings } from "../settings.ts";

/** The kept results of the backtest, below the folder of the record. */
export const SCORES_FILE = "scores/backtest.json";

/** What made them. */
const MADE_BY = "entente backtest --data DIR --outcome defense,any --keep data/scores/backtest.json";
const DIGITS = 6;

interface KeptScores {
  readonly madeBy: string;
  readonly madeOn: IsoDate;
  readonly inputsHash: string;
  readonly horizonYears: number;
  readonly results: readonly ModelResult[];
}

/**
 * What the model did out of sample, from the results kept with the record; on a day before they were made, that alone.
 *
 * Throws: `record/no-data-directory` where there are none.
 */
export async function modelCard(asked: { readonly asOf?: string }, settings: Settings): Promise<ModelCard> {
  const asOf = checkDate(asked.asOf ?? settings.today, settings.today);
  const path = join(settings.recordFolder, SCORES_FILE);
  if (!existsSync(path)) {
    throw new EntenteError("record/no-data-directory", {
      message: `There are no scores in ${SCORES_FILE} of the record.`,
      hint: "Unset ENTENTE_RECORD, or make them: see data/scores/SOURCE.md.",
    });
  }
  // We wrote the file ourselves; a test holds its shape and its figures to the printed ones.
  const { results, madeOn, ...kept } = JSON.parse(readText(path)) as KeptScores;
  const vintages = listVintageYears(settings.recordFolder).filter((year) => year < yearOf(asOf));
  return {
    schema: "entente/model-card@1",
    ...kept,
    madeOn,
    vintages,
    results: madeOn <= asOf ? results : [],
  };
}

/** The part of a backtest that is kept, as JSON: scores, intervals, reliability, skill by origin and scores by era. */
export function scoresToKeep(results: readonly BacktestResult[], madeOn: IsoDate): string {
  const [first] = results;
  const kept = {
    madeBy: MADE_BY,
    madeOn,
    inputsHash: first?.inputsHash,
    horizonYears: first?.horizonYears,
    results: resultsToKeep(results),
  };
  const rounded = (_: string, value: unknown) =>
    typeof value === "number" ? Number(value.toPrecision(DIGITS)) : value;
  return `${JSON.stringify(kept, rounded)}\n`;
}

function resultsToKeep(results: readonly BacktestResult[]): ModelResult[] {
  return results.flatMap((one) =>
    [...new Set(one.scores.map(({ weighting }) => weighting))].map((weighting) => {
      const own = <Part extends { readonly weighting: string }>(parts: readonly Part[]) =>
        parts.filter((part) => part.weighting === weighting);
      return {
        outcome: one.outcome,
        protocol: one.protocol,
        weighting,
        rows: one.rows,
        positives: one.positives,
        treatyWindows: one.treatyWindows,
        scores: own(one.scores).map(scoreToKeep),
        comparisons: own(one.comparisons).map(({ baseline, logLossDifference, aucDifference, verdict }) => ({
          baseline,
          logLossDifference,
          aucDifference,
          verdict,
        })),
        reliability: own(one.curves).map(({ model, reliability }) => ({ model, bins: reliability })),
        skill: own(one.curves).map(({ model, skill }) => ({ model, origins: skill })),
        eras: one.eras.map(({ from, to, scores }) => ({ from, to, scores: own(scores).map(scoreToKeep) })),
      };
    }),
  );
}

function scoreToKeep(score: Score): ModelScore {
  const { model, logLoss, brier, auc, averagePrecision, slope, expectedOverObserved } = score;
  return { model, logLoss, brier, auc, averagePrecision, slope, expectedOverObserved };
}
