import { join } from "node:path";
import { yearOf, type IsoDate } from "../../core/index.ts";
import type { EndingVintages } from "../../assessment/index.ts";
import { parseEndingVintage, type EndingVintage } from "../../model/index.ts";
import type { Outcome } from "../../panel/index.ts";
import { readText } from "../../store/index.ts";
import { listVintageYears, vintageFile } from "./load-vintages.ts";

/** Folder of the fitted models of endings below the core record. */
export const ENDING_FOLDER = "vintages/ending";

/** The newest vintages of endings fitted only to years before the question's; absent before the first. */
export function loadEndingVintages(asOf: IsoDate, recordFolder: string): EndingVintages | undefined {
  const years = listVintageYears(recordFolder, ENDING_FOLDER);
  const year = years.findLast((candidate) => candidate < yearOf(asOf));
  if (year === undefined) return undefined;
  const load = (outcome: Outcome): EndingVintage => {
    const path = join(recordFolder, ENDING_FOLDER, vintageFile(outcome, year));
    return parseEndingVintage(readText(path), path);
  };
  return { any: load("any"), restraint: load("restraint"), defense: load("defense") };
}
