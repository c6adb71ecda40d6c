import { join } from "node:path";
import type { Vintages } from "../../assessment/index.ts";
import {
  DISTANCE_SCHEMA,
  fitDistance as fitOne,
  parseDistanceFits,
  type DistanceFits,
} from "../../model/index.ts";
import { OUTCOMES, type Outcome } from "../../panel/index.ts";
import { readText, writeText } from "../../store/index.ts";
import { VINTAGE_YEARS } from "./fit.ts";
import type { OnProgress } from "../on-progress.ts";
import { openTraining } from "./open-training.ts";
import type { Settings } from "../settings.ts";

const DISTANCE_FOLDER = "vintages/distance";

/** Fits that were written. */
export interface WrittenDistance {
  readonly path: string;
  readonly fits: DistanceFits;
}

/** Fits distance alone for every outcome and vintage year and writes one file for each outcome: what forecasts are scored against. */
export async function fitDistance(
  asked: { readonly dataFolder: string; readonly years?: readonly number[]; readonly outFolder?: string },
  settings: Settings,
  onProgress: OnProgress,
): Promise<WrittenDistance[]> {
  const { table, inputsHash } = await openTraining(asked, settings, onProgress);
  const years = asked.years ?? VINTAGE_YEARS;
  const folder = join(asked.outFolder ?? settings.recordFolder, DISTANCE_FOLDER);
  return OUTCOMES.map((outcome, k) => {
    const fits: DistanceFits = {
      schema: DISTANCE_SCHEMA,
      outcome,
      years: years.flatMap((lastYear) => {
        const fit = fitOne(table, outcome, lastYear);
        return fit === undefined ? [] : [{ lastYear, inputsHash: inputsHash(lastYear), fit }];
      }),
    };
    const path = join(folder, `${outcome}.json`);
    writeText(path, `${JSON.stringify(fits)}\n`);
    onProgress(k + 1, OUTCOMES.length, `distance alone: ${outcome}`);
    return { path, fits };
  });
}

/** The fits of distance alone to the same years as the vintages; absent for an outcome for which none was made. */
export function loadDistance(
  vintages: Vintages,
  recordFolder: string,
): Readonly<Record<Outcome, DistanceFits["years"][number]["fit"] | undefined>> {
  const load = (outcome: Outcome) => {
    const path = join(recordFolder, DISTANCE_FOLDER, `${outcome}.json`);
    const { years } = parseDistanceFits(readText(path), path);
    return years.find(({ lastYear }) => lastYear === vintages[outcome].lastYear)?.fit;
  };
  return { any: load("any"), restraint: load("restraint"), defense: load("defense") };
}
