import { join } from "node:path";
import type { Classes, Vintages } from "../../assessment/index.ts";
import { CLASSES_SCHEMA, countClasses, parseClassCounts, type ClassCounts } from "../../model/index.ts";
import { OUTCOMES, type Outcome } from "../../panel/index.ts";
import { readText, writeText } from "../../store/index.ts";
import { VINTAGE_YEARS } from "./fit.ts";
import type { OnProgress } from "../on-progress.ts";
import { openTraining } from "./open-training.ts";
import type { Settings } from "../settings.ts";

const CLASSES_FOLDER = "vintages/classes";

/** Counts that were written. */
export interface WrittenClasses {
  readonly path: string;
  readonly counts: ClassCounts;
}

/** Counts every reference class for every outcome and vintage year and writes one file for each outcome. */
export async function fitClasses(
  asked: { readonly dataFolder: string; readonly years?: readonly number[]; readonly outFolder?: string },
  settings: Settings,
  onProgress: OnProgress,
): Promise<WrittenClasses[]> {
  const { table, inputsHash } = await openTraining(asked, settings, onProgress);
  const years = asked.years ?? VINTAGE_YEARS;
  const folder = join(asked.outFolder ?? settings.recordFolder, CLASSES_FOLDER);
  return OUTCOMES.map((outcome, k) => {
    const counts: ClassCounts = {
      schema: CLASSES_SCHEMA,
      outcome,
      years: years.map((lastYear) => ({
        lastYear,
        inputsHash: inputsHash(lastYear),
        classes: countClasses(table, outcome, lastYear),
      })),
    };
    const path = join(folder, `${outcome}.json`);
    writeText(path, `${JSON.stringify(counts)}\n`);
    onProgress(k + 1, OUTCOMES.length, `reference classes: ${outcome}`);
    return { path, counts };
  });
}

/** Counts of every outcome by the end of the vintages' year; empty where none were made for it. */
export function loadClasses(vintages: Vintages, recordFolder: string): Classes {
  const load = (outcome: Outcome) => {
    const path = join(recordFolder, CLASSES_FOLDER, `${outcome}.json`);
    const { years } = parseClassCounts(readText(path), path);
    return years.find(({ lastYear }) => lastYear === vintages[outcome].lastYear)?.classes ?? [];
  };
  return { any: load("any"), restraint: load("restraint"), defense: load("defense") };
}
