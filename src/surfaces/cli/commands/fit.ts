import type { Command } from "commander";
import { EntenteError } from "../../../core/index.ts";
import {
  ENDING_YEARS,
  fit,
  fitClasses,
  fitDistance,
  fitEnding,
  fitEvidence,
  fitTargetVintages,
  readSettings,
  TARGET_VINTAGE_YEARS,
  VINTAGE_YEARS,
  vintageYears,
  type FeatureSet,
  type OnProgress,
} from "../../../workbench/index.ts";
import { needDataFolder } from "../options/data-folder.ts";
import { featuresOption } from "../options/features-option.ts";
import { renderEvidenceFit } from "../views/evidence-fit-table.ts";
import { percent, say, table } from "../print.ts";
import { showProgress } from "../progress.ts";

const EXAMPLES = `
Examples:
  $ entente fit --data ../shared/data
  $ entente fit --data ~/datasets --vintage 1990,2015 --out /tmp/models
  $ entente fit --data ../shared/data --ending --target
  $ entente fit --data ../shared/data --features full
  $ entente fit --data ../shared/data --evidence`;

/** `entente fit --data DIR`. */
export function addFit(program: Command): void {
  program
    .command("fit")
    .description("fit the models to ATOP, one vintage for each last year of data")
    .option(
      "--data <dir>",
      "directory of datasets, with alliances/atop_5.1_*.csv.gz (default: $ENTENTE_DATA)",
    )
    .option("--vintage <years>", `last years of data, comma separated (default: ${describeYears()})`)
    .option("--out <dir>", "write below this folder in place of the core record")
    .addOption(featuresOption())
    .option("--onset", "fit onsets (without --onset, --ending, --classes, --distance or --target: all five)")
    .option("--ending", "fit endings, vintages from 1870")
    .option("--classes", "count reference classes, base rates beside the answer")
    .option("--distance", "fit distance alone, which forecasts are scored against")
    .option("--target", "fit whom pacts are aimed at, vintages from 1870")
    .option("--evidence", "only estimate what the balance of two states' acts says, given the prior")
    .addHelpText("after", EXAMPLES)
    .action(async (options: Options) => {
      const progress = showProgress();
      try {
        if (options.evidence === true) {
          const settings = readSettings();
          const written = await fitEvidence(foldersOf(options, settings), settings, progress.onProgress);
          progress.stop();
          say(renderEvidenceFit(written));
          return;
        }
        const rows = await fitAsked(options, progress.onProgress);
        progress.stop();
        const columns = [
          { head: "vintage", width: 23 },
          { head: "treaties", width: 10, right: true },
          { head: "base rate", width: 11, right: true },
          { head: "file" },
        ];
        say(table(columns, rows));
      } finally {
        progress.stop();
      }
    });
}

interface Options {
  readonly data?: string;
  readonly vintage?: string;
  readonly out?: string;
  readonly features: FeatureSet;
  readonly onset?: boolean;
  readonly ending?: boolean;
  readonly classes?: boolean;
  readonly distance?: boolean;
  readonly target?: boolean;
  readonly evidence?: boolean;
}

function foldersOf(options: Options, settings: ReturnType<typeof readSettings>) {
  return {
    dataFolder: needDataFolder(options.data, settings),
    ...(options.out === undefined ? {} : { outFolder: options.out }),
  };
}

async function fitAsked(options: Options, onProgress: OnProgress): Promise<string[][]> {
  const settings = readSettings();
  const years = options.vintage === undefined ? undefined : parseYears(options.vintage);
  const asked = (among: readonly number[]) => ({
    ...foldersOf(options, settings),
    ...(years === undefined ? {} : { years: years.filter((year) => year >= (among[0] ?? 0)) }),
  });
  const all =
    options.features === "core" &&
    [options.onset, options.ending, options.classes, options.distance, options.target].every(
      (one) => one !== true,
    );
  const rows: string[][] = [];
  if (all || options.onset === true || options.features === "full") {
    const onsets = { ...asked(vintageYears(options.features)), featureSet: options.features };
    for (const { outcome, vintage, path } of await fit(onsets, settings, onProgress))
      rows.push(rowOf(outcome, vintage, percent(vintage.baseRate), path));
  }
  if (all || options.ending === true) {
    for (const { outcome, vintage, path } of await fitEnding(asked(ENDING_YEARS), settings, onProgress))
      rows.push(rowOf(`end of ${outcome}`, vintage, percent(vintage.baseRate), path));
  }
  if (all || options.classes === true) {
    for (const { counts, path } of await fitClasses(asked(VINTAGE_YEARS), settings, onProgress))
      rows.push(classesRow(counts, path));
  }
  if (all || options.distance === true) {
    for (const { fits, path } of await fitDistance(asked(VINTAGE_YEARS), settings, onProgress))
      rows.push([`distance, ${fits.outcome}`, "", "", path]);
  }
  if (all || options.target === true) {
    const written = await fitTargetVintages(asked(TARGET_VINTAGE_YEARS), settings, onProgress);
    for (const { vintage, path } of written) rows.push(rowOf("target", vintage, "", path));
  }
  return rows;
}

type Counts = Awaited<ReturnType<typeof fitClasses>>[number]["counts"];

interface Trained {
  readonly lastYear: number;
  readonly trained: { readonly treaties: number };
}

function rowOf(name: string, vintage: Trained, rate: string, path: string): string[] {
  return [`${name} ${vintage.lastYear}`, String(vintage.trained.treaties), rate, path];
}

function classesRow({ outcome, years }: Counts, path: string): string[] {
  const latest = years.at(-1);
  return [`classes of ${outcome}`, String(latest?.classes[0]?.treaties ?? 0), "", path];
}

function describeYears(): string {
  return `${VINTAGE_YEARS.slice(0, 2).join(", ")} … ${VINTAGE_YEARS.slice(-2).join(", ")}`;
}

function parseYears(text: string): number[] {
  return text.split(",").map((part) => {
    const year = Number(part);
    const [first = 0, last = 0] = [VINTAGE_YEARS[0], VINTAGE_YEARS.at(-1)];
    if (Number.isInteger(year) && year >= first && year <= last) return year;
    throw new EntenteError("cli/bad-option", {
      message: `"${part}" is not a year a vintage can end in.`,
      hint: `Give years from ${first} to ${last}, comma separated.`,
    });
  });
}
