import { join } from "node:path";
import { EntenteError, yearOf, type IsoDate } from "../../core/index.ts";
import type { Vintages } from "../../assessment/index.ts";
import { parseVintage, type FeatureSet, type Vintage } from "../../model/index.ts";
import { OUTCOMES, type Outcome } from "../../panel/index.ts";
import { listFilesBelow, readText } from "../../store/index.ts";

/** Folder of a feature set's fitted models below the core record. */
export function vintageFolder(featureSet: FeatureSet): string {
  return `vintages/${featureSet}`;
}

/** Name of a vintage's file. */
export function vintageFile(outcome: Outcome, lastYear: number): string {
  return `${outcome}-${lastYear}.json`;
}

/** Last years of the vintages there are for every outcome, in order; those of onsets, or of another folder. */
export function listVintageYears(recordFolder: string, below: string = vintageFolder("core")): number[] {
  const files = new Set(listFilesBelow(join(recordFolder, below), ".json"));
  const years = [...files].flatMap((name) => {
    const match = /^defense-(\d{4})\.json$/.exec(name);
    return match === null ? [] : [Number(match[1])];
  });
  return years
    .filter((year) => OUTCOMES.every((outcome) => files.has(vintageFile(outcome, year))))
    .sort((p, q) => p - q);
}

/**
 * The newest vintage fitted only to years before the question's.
 *
 * Throws: `model/no-vintage` when the question is older than the first.
 */
export function loadVintages(asOf: IsoDate, recordFolder: string, featureSet: FeatureSet = "core"): Vintages {
  const years = listVintageYears(recordFolder, vintageFolder(featureSet));
  const year = years.findLast((candidate) => candidate < yearOf(asOf));
  if (year === undefined) {
    throw new EntenteError("model/no-vintage", {
      message: `Insufficient data: no model was fitted to years before ${yearOf(asOf)}.`,
      hint:
        years[0] === undefined
          ? "Make the vintages with: entente fit --data DIR"
          : `The earliest question that can be answered${featureSet === "core" ? "" : ` with the ${featureSet} feature set`} is one as of ${years[0] + 1}-01-01.`,
    });
  }
  const load = (outcome: Outcome): Vintage => {
    const path = join(recordFolder, vintageFolder(featureSet), vintageFile(outcome, year));
    return parseVintage(readText(path), path);
  };
  return { any: load("any"), restraint: load("restraint"), defense: load("defense") };
}
