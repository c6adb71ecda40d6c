import { join } from "node:path";
import {
  buildVintage,
  pastOf,
  poolOrigins,
  PROTOCOLS,
  type FeatureSet,
  type Protocol,
  type Vintage,
} from "../../model/index.ts";
import { integratedShare, OUTCOMES, type Outcome } from "../../panel/index.ts";
import { ATOP_LAST_YEAR } from "../../record/index.ts";
import { writeText } from "../../store/index.ts";
import { forecastOrigins } from "./forecast-origins.ts";
import { vintageFile, vintageFolder } from "./load-vintages.ts";
import { openTraining } from "./open-training.ts";
import type { OnProgress } from "../on-progress.ts";
import type { Settings } from "../settings.ts";

const FIRST_VINTAGE = 1825;
const STEP_YEARS = 5;

/** Last years of the vintages that are made when none are named: 1825, 1830 … 2015, 2018. */
export const VINTAGE_YEARS: readonly number[] = [
  ...Array.from(
    { length: (2015 - FIRST_VINTAGE) / STEP_YEARS + 1 },
    (_, k) => FIRST_VINTAGE + STEP_YEARS * k,
  ),
  ATOP_LAST_YEAR,
];

/** First vintage of the `full` feature set: before, its datasets say little. */
const FIRST_FULL_VINTAGE = 1950;

/** Last years of the vintages of a feature set that are made when none are named. */
export function vintageYears(featureSet: FeatureSet): readonly number[] {
  return featureSet === "core" ? VINTAGE_YEARS : VINTAGE_YEARS.filter((year) => year >= FIRST_FULL_VINTAGE);
}

/** A vintage as it was written. */
export interface WrittenVintage {
  readonly outcome: Outcome;
  readonly path: string;
  readonly vintage: Vintage;
}

/** A protocol without the origins after a year. */
function needOrigins(protocol: Protocol, lastYear: number): Protocol {
  const closed = (origin: number) => origin <= lastYear;
  return {
    ...protocol,
    rehearsals: protocol.rehearsals.filter(closed),
    origins: protocol.origins.filter(closed),
  };
}

/** Fits every outcome for every vintage asked for and writes each as one file below the record's folder. */
export async function fit(
  asked: {
    readonly dataFolder: string;
    readonly years?: readonly number[];
    readonly outFolder?: string;
    readonly featureSet?: FeatureSet;
  },
  settings: Settings,
  onProgress: OnProgress,
): Promise<WrittenVintage[]> {
  const { table, atop, inputsHash } = await openTraining(asked, settings, onProgress);
  const { featureSet } = table;
  const protocol = PROTOCOLS.find(({ name }) => name === "long");
  if (protocol === undefined) throw new RangeError("no long protocol");
  const years = asked.years ?? vintageYears(featureSet);
  const needed = needOrigins(protocol, Math.max(...years));
  const folder = join(asked.outFolder ?? settings.recordFolder, vintageFolder(featureSet));
  const written: WrittenVintage[] = [];
  const rounds = needed.rehearsals.length + needed.origins.length;
  const total = OUTCOMES.length * (rounds + years.length);
  let done = 0;
  for (const outcome of OUTCOMES) {
    const tasks = [...needed.rehearsals, ...needed.origins].map((origin) => ({
      outcome,
      protocol: needed,
      origin,
      withBaselines: false,
      withCovariance: true,
    }));
    const forecasts = poolOrigins(
      await forecastOrigins(tasks, table, ({ origin }) =>
        onProgress(++done, total, `${outcome}: forecasts of ${origin}`),
      ),
    );
    for (const lastYear of years) {
      const vintage = buildVintage({
        table,
        outcome,
        lastYear,
        past: pastOf(forecasts, lastYear, featureSet),
        fits: forecasts.find(({ origin }) => origin === lastYear)?.fits,
        larger: forecasts.find(({ origin }) => origin === lastYear)?.larger,
        integratedShare: integratedShare(atop, lastYear),
        inputsHash: inputsHash(lastYear),
      });
      if (vintage !== undefined) {
        const path = join(folder, vintageFile(outcome, lastYear));
        writeText(path, `${JSON.stringify(vintage)}\n`);
        written.push({ outcome, path, vintage });
      }
      onProgress(++done, total, `${outcome}: vintage ${lastYear}`);
    }
  }
  return written;
}
