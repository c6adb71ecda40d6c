import { Recent, yearOf, type IsoDate } from "../../core/index.ts";
import type { assess } from "../../assessment/index.ts";
import type { FeatureSet } from "../../model/index.ts";
import type { Database } from "../../store/index.ts";
import { loadClasses } from "./fit-classes.ts";
import { loadEndingVintages } from "./load-ending.ts";
import { loadVintages } from "./load-vintages.ts";
import type { Settings } from "../settings.ts";
import { loadTargetVintage } from "./target.ts";

/** Models that answer a question, and the same as text, to take a hash of. */
export interface Models {
  readonly models: Pick<Parameters<typeof assess>[2], "vintages" | "classes" | "target" | "endings">;
  readonly text: string;
}

/** Years whose models are kept beside a record that is kept open. */
const MOST_YEARS = 64;
const kept = new WeakMap<Database, Recent<string, Models>>();

/**
 * The models fitted only to years before the question's; beside a record that is kept open they are read once.
 *
 * Throws: `model/no-vintage` when the question is older than the first.
 */
export function loadModels(asOf: IsoDate, featureSet: FeatureSet, settings: Settings): Models {
  if (settings.record === undefined) return readModels(asOf, featureSet, settings);
  const years = kept.get(settings.record) ?? new Recent<string, Models>(MOST_YEARS);
  kept.set(settings.record, years);
  return years.getOrMake(`${featureSet} ${yearOf(asOf)}`, () => readModels(asOf, featureSet, settings));
}

function readModels(asOf: IsoDate, featureSet: FeatureSet, { recordFolder }: Settings): Models {
  const vintages = loadVintages(asOf, recordFolder, featureSet);
  const models = {
    vintages,
    classes: loadClasses(vintages, recordFolder),
    target: loadTargetVintage(asOf, recordFolder),
    endings: loadEndingVintages(asOf, recordFolder),
  };
  return { models, text: JSON.stringify(models) };
}
