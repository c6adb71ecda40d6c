import type { Fact } from "../core/index.ts";
import { buildTraining, type TrainingTable } from "../model/index.ts";
import { buildDyadYears, Outcomes } from "../panel/index.ts";
import {
  ATOP_LAST_YEAR,
  contentsOf,
  groupKnown,
  loadFacts,
  loadUnitDistance,
  readAtop,
  type Atop,
} from "../record/index.ts";
import { hashText } from "../store/index.ts";
import { openRecord } from "./open-record.ts";
import type { Settings } from "./settings.ts";

/** Told how far long work has come: what is done, out of how much, and at what. */
export type OnProgress = (done: number, total: number, what: string) => void;

/** The table models are fitted to, with what it was made from. */
export interface Training {
  readonly table: TrainingTable;
  readonly atop: Atop;
  readonly facts: readonly Fact[];
  readonly inputsHash: string;
}

const FIRST_YEAR = 1816;

/**
 * Builds the training table: every dyad-year since 1816 from the core record, outcomes from the user's ATOP.
 *
 * Each year's features are those known by its 31 December.
 */
export async function openTraining(
  dataFolder: string,
  settings: Settings,
  onProgress: OnProgress,
): Promise<Training> {
  const atop = readAtop(dataFolder);
  const database = await openRecord(settings);
  try {
    const facts = await loadFacts(settings.today, database);
    const unitDistance = await loadUnitDistance(database);
    const outcomes = new Outcomes(atop, groupKnown(settings.today, facts, unitDistance));
    const years = ATOP_LAST_YEAR - FIRST_YEAR + 1;
    const dyadYears = buildDyadYears({
      facts,
      unitDistance,
      firstYear: FIRST_YEAR,
      lastYear: ATOP_LAST_YEAR,
      onYear: (year) => onProgress(year - FIRST_YEAR + 1, years, `dyad-years of ${year}`),
    });
    const table = buildTraining(dyadYears, outcomes);
    return {
      table,
      atop,
      facts,
      inputsHash: hashText(contentsOf(facts) + JSON.stringify(atop)).slice(0, 16),
    };
  } finally {
    database.close();
  }
}
