import { join } from "node:path";
import { buildEndings, buildEndingVintage, type EndingVintage } from "../../model/index.ts";
import { OUTCOMES, type Outcome } from "../../panel/index.ts";
import { ATOP_LAST_YEAR } from "../../record/index.ts";
import { hashText, writeText } from "../../store/index.ts";
import { VINTAGE_YEARS } from "./fit.ts";
import { ENDING_FOLDER } from "./load-ending.ts";
import { vintageFile } from "./load-vintages.ts";
import { openTraining, type Training } from "./open-training.ts";
import type { OnProgress } from "../on-progress.ts";
import type { Settings } from "../settings.ts";

/** Last years of the vintages of endings that are made when none are named: 1870, 1875 … 2015, 2018. */
export const ENDING_YEARS: readonly number[] = VINTAGE_YEARS.filter((year) => year >= 1870);

/** A vintage of endings as it was written. */
export interface WrittenEnding {
  readonly outcome: Outcome;
  readonly path: string;
  readonly vintage: EndingVintage;
}

/** Fits the endings of every outcome for every year asked for and writes each as one file. */
export async function fitEnding(
  asked: { readonly dataFolder: string; readonly years?: readonly number[]; readonly outFolder?: string },
  settings: Settings,
  onProgress: OnProgress,
): Promise<WrittenEnding[]> {
  const training = await openTraining(asked, settings, onProgress);
  const years = asked.years ?? ENDING_YEARS;
  const folder = join(asked.outFolder ?? settings.recordFolder, ENDING_FOLDER);
  const written: WrittenEnding[] = [];
  let done = 0;
  for (const outcome of OUTCOMES) {
    const labels = buildEndings(outcome, { ...training, lastYear: ATOP_LAST_YEAR });
    for (const lastYear of years) {
      const vintage = buildEndingVintage({
        table: training.table,
        labels,
        lastYear,
        inputsHash: hashEndings(training, lastYear),
      });
      if (vintage !== undefined) {
        const path = join(folder, vintageFile(outcome, lastYear));
        writeText(path, `${JSON.stringify(vintage)}\n`);
        written.push({ outcome, path, vintage });
      }
      onProgress(++done, OUTCOMES.length * years.length, `end of ${outcome}: vintage ${lastYear}`);
    }
  }
  return written;
}

/** Hash of what the onsets of a year are made from and of every exit from a treaty by then. */
export function hashEndings({ atop, inputsHash }: Training, lastYear: number): string {
  const exits = atop.memberships
    .filter(({ exitYear }) => exitYear !== undefined && exitYear <= lastYear)
    .map(({ allianceId, ccode, exitYear }) => [allianceId, ccode, exitYear].join());
  return hashText(inputsHash(lastYear) + exits.join("\n")).slice(0, 16);
}
