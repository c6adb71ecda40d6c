import { join } from "node:path";
import { endOfYear, yearOf, type Fact, type IsoDate } from "../../core/index.ts";
import {
  buildTargetTable,
  buildTargetVintage,
  parseTargetVintage,
  runTargetBacktest,
  usableTreaties,
  type TargetBacktest,
  type TargetTable,
  type TargetVintage,
} from "../../model/index.ts";
import { aimedTreaties, buildWorld, type World } from "../../panel/index.ts";
import {
  ATOP_LAST_YEAR,
  cowMembersOn,
  factsAsOf,
  groupKnown,
  loadFacts,
  loadUnitDistance,
  readNamedThreats,
  type NamedThreat,
  type UnitDistance,
} from "../../record/index.ts";
import { hashText, listFilesBelow, readText, writeText } from "../../store/index.ts";
import { openRecord } from "../record/open-record.ts";
import { measuredContents } from "./open-training.ts";
import type { OnProgress } from "../on-progress.ts";
import type { Settings } from "../settings.ts";

/** Folder of the target vintages below the core record. */
export const TARGET_FOLDER = "vintages/target";

const FIRST_VINTAGE = 1870;
const STEP_YEARS = 5;
const SEED = 20180101;

/** Last years of the target vintages that are made when none are named: 1870, 1875 … 2015, 2018. */
export const TARGET_VINTAGE_YEARS: readonly number[] = [
  ...Array.from(
    { length: (2015 - FIRST_VINTAGE) / STEP_YEARS + 1 },
    (_, k) => FIRST_VINTAGE + STEP_YEARS * k,
  ),
  ATOP_LAST_YEAR,
];

/** The treaties that name a threat, ready to be fitted to, with what they were made from. */
interface OpenTarget {
  readonly table: TargetTable;
  /** Hash of everything that was known by the end of a year and of the treaties signed by then. */
  readonly inputsHash: (lastYear: number) => string;
}

/** Opens the record and makes the choices of every treaty that names a threat, from what was known the year before. */
export async function openTarget(
  dataFolder: string,
  settings: Settings,
  onProgress: OnProgress,
): Promise<OpenTarget> {
  const threats = readNamedThreats(dataFolder);
  const database = await openRecord(settings);
  try {
    const facts = await loadFacts(settings.today, database);
    const unitDistance = await loadUnitDistance(database);
    const treaties = aimedTreaties(threats, groupKnown(settings.today, facts, unitDistance));
    const worlds = worldsAsKnown(facts, unitDistance);
    const years = [...new Set(treaties.map(({ signedYear }) => signedYear - 1))];
    years.forEach((year, k) => {
      worlds(year);
      onProgress(k + 1, years.length, `the system at the end of ${year}`);
    });
    return {
      table: buildTargetTable(treaties, worlds),
      inputsHash: (lastYear) => hashInputs(lastYear, facts, threats),
    };
  } finally {
    database.close();
  }
}

/** The world at the end of a year as it was known then; each is built once. */
function worldsAsKnown(facts: readonly Fact[], unitDistance: UnitDistance): (year: number) => World {
  const worlds = new Map<number, World>();
  return (year) => {
    const made = worlds.get(year);
    if (made !== undefined) return made;
    const known = groupKnown(endOfYear(year), factsAsOf(endOfYear(year), facts), unitDistance);
    const world = buildWorld(known, cowMembersOn(known.asOf, known));
    worlds.set(year, world);
    return world;
  };
}

function hashInputs(lastYear: number, facts: readonly Fact[], threats: readonly NamedThreat[]): string {
  const signed = threats.filter(({ beginYear }) => beginYear <= lastYear);
  return hashText(measuredContents(lastYear, facts) + JSON.stringify(signed)).slice(0, 16);
}

/** Scores of the target model, each treaty ranked by a model that has not seen it. */
export interface TargetBacktestResult extends TargetBacktest {
  readonly schema: "entente/target-backtest@1";
  /** Treaties of ATOP that name a state, and those of them that could be used. */
  readonly namingTreaties: number;
  readonly usableTreaties: number;
  readonly pairs: number;
  readonly inputsHash: string;
}

/** Ranks the third states of every treaty that names one, leaving each treaty out of the fit in turn. */
export async function backtestTarget(
  dataFolder: string,
  settings: Settings,
  onProgress: OnProgress,
): Promise<TargetBacktestResult> {
  const { table, inputsHash } = await openTarget(dataFolder, settings, onProgress);
  return {
    schema: "entente/target-backtest@1",
    namingTreaties: table.treaties.length,
    usableTreaties: usableTreaties(table).length,
    pairs: table.choices.length,
    inputsHash: inputsHash(ATOP_LAST_YEAR),
    ...runTargetBacktest(table, {
      seed: SEED,
      onTreaty: (done, total) => onProgress(done, total, `treaty ${done} left out`),
    }),
  };
}

/** A target vintage as it was written. */
export interface WrittenTargetVintage {
  readonly path: string;
  readonly vintage: TargetVintage;
}

/** Fits the target model for every vintage asked for and writes each as one file below the record's folder. */
export async function fitTargetVintages(
  asked: { readonly dataFolder: string; readonly years?: readonly number[]; readonly outFolder?: string },
  settings: Settings,
  onProgress: OnProgress,
): Promise<WrittenTargetVintage[]> {
  const { table, inputsHash } = await openTarget(asked.dataFolder, settings, onProgress);
  const years = asked.years ?? TARGET_VINTAGE_YEARS;
  return years.flatMap((lastYear, k) => {
    const vintage = buildTargetVintage(table, { lastYear, inputsHash: inputsHash(lastYear) });
    onProgress(k + 1, years.length, `target: vintage ${lastYear}`);
    if (vintage === undefined) return [];
    const path = join(asked.outFolder ?? settings.recordFolder, TARGET_FOLDER, targetFile(lastYear));
    writeText(path, `${JSON.stringify(vintage)}\n`);
    return [{ path, vintage }];
  });
}

function targetFile(lastYear: number): string {
  return `target-${lastYear}.json`;
}

/** The newest target vintage fitted only to treaties of years before the question's; absent before the first. */
export function loadTargetVintage(asOf: IsoDate, recordFolder: string): TargetVintage | undefined {
  const folder = join(recordFolder, TARGET_FOLDER);
  const years = listFilesBelow(folder, ".json")
    .flatMap((name) => {
      const match = /^target-(\d{4})\.json$/.exec(name);
      return match === null ? [] : [Number(match[1])];
    })
    .sort((p, q) => p - q);
  const year = years.findLast((candidate) => candidate < yearOf(asOf));
  if (year === undefined) return undefined;
  const path = join(folder, targetFile(year));
  return parseTargetVintage(readText(path), path);
}
