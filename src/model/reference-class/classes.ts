import type { Outcome } from "../../panel/index.ts";
import { sampleRows, weightsOf, WINDOW_YEARS, type TrainingTable } from "../hazard/training.ts";
import { COLUMNS, fillDesign } from "../hazard/design.ts";
import { columnPositions } from "../hazard/fit-logit.ts";
import { round } from "../stored.ts";

/** Value of a column of the design, by its id. */
export type ValueOf = (column: string) => number;

/** Pairs that have something in common, whose share that climbed is a base rate of its own. */
export interface ReferenceClass {
  readonly id: string;
  readonly label: string;
  /** Whether a pair is in it, by its columns and how many years ago they were so. */
  readonly has: (valueOf: ValueOf, yearsAgo: number) => boolean;
}

const isOn = (value: number): boolean => value > 0.5;

/** From this square root of a common threat on a pair counts as having one: a threat of 0.01 of 1. */
const THREATENED_FROM = 0.1;

const areMajors = (valueOf: ValueOf): boolean => isOn(valueOf("both-major"));
const areThreatened = (valueOf: ValueOf): boolean => valueOf("common-threat") >= THREATENED_FROM;

/**
 * Reference classes, widest first. Politically relevant pairs border each other or hold a major power.
 *
 * Source: Maoz & Russett 1993, American Political Science Review 87: 624–638 (relevance); Kahneman & Tversky 1979, TIMS Studies in
 *         Management Sciences 12: 313–327 (forecasts by reference class); docs/method/hazard.md, section 5.
 */
export const REFERENCE_CLASSES: readonly ReferenceClass[] = [
  { id: "all", label: "all pairs at risk", has: () => true },
  { id: "recent", label: "all pairs at risk, last thirty years", has: (_, yearsAgo) => yearsAgo <= 30 },
  {
    id: "relevant",
    label: "pairs that border each other or hold a major power",
    has: (valueOf) => ["touching", "one-major", "both-major"].some((column) => isOn(valueOf(column))),
  },
  { id: "region", label: "pairs of one region", has: (valueOf) => isOn(valueOf("same-region")) },
  { id: "threatened", label: "pairs with a common threat", has: areThreatened },
  { id: "pledged", label: "pairs that had a pledge before", has: (valueOf) => isOn(valueOf("past-pledge")) },
  { id: "majors", label: "two major powers", has: areMajors },
  {
    id: "majors-threatened",
    label: "two major powers with a common threat",
    has: (valueOf) => areMajors(valueOf) && areThreatened(valueOf),
  },
  {
    id: "majors-recent",
    label: "two major powers, last sixty years",
    has: (valueOf, yearsAgo) => areMajors(valueOf) && yearsAgo <= 60,
  },
];

/** What became of a class: pair-years at risk, treaties that came within five years, each counted once a year, and their share. */
export interface ClassCount {
  readonly id: string;
  readonly pairYears: number;
  readonly treatyYears: number;
  /** Different treaties among them. */
  readonly treaties: number;
}

/** Counts of every class by the end of a year, from the windows that had closed. */
export function countClasses(table: TrainingTable, outcome: Outcome, lastYear: number): ClassCount[] {
  const sample = sampleRows(table, outcome, WINDOW_YEARS, (year) => year + WINDOW_YEARS <= lastYear);
  const weight = weightsOf(sample, "treaty", Number.POSITIVE_INFINITY);
  const counts = REFERENCE_CLASSES.map(() => ({ pairYears: 0, treatyYears: 0, treaties: new Set<number>() }));
  sample.rows.forEach((row, r) => {
    const valueOf = (column: string) => table.design[row * table.width + positionOf(column)] as number;
    REFERENCE_CLASSES.forEach(({ has }, k) => {
      const count = counts[k];
      if (count === undefined || !has(valueOf, lastYear - (table.year[row] as number))) return;
      count.pairYears++;
      if (sample.y[r] !== 1) return;
      count.treatyYears += weight[r] as number;
      count.treaties.add(sample.treaty[r] as number);
    });
  });
  return counts.map(({ pairYears, treatyYears, treaties }, k) => ({
    id: REFERENCE_CLASSES[k]?.id ?? "",
    pairYears,
    treatyYears: round(treatyYears),
    treaties: treaties.size,
  }));
}

/** Ids of the classes that a pair of today is in, from its measures in the order of `MEASURES`. */
export function classesOfPair(values: Float32Array): string[] {
  const row = new Float64Array(COLUMNS.length);
  fillDesign(values, { row, columns: COLUMNS }, { from: 0, to: 0 });
  const valueOf = (column: string) => row[positionOf(column)] as number;
  return REFERENCE_CLASSES.filter(({ has }) => has(valueOf, 0)).map(({ id }) => id);
}

const positions = new Map<string, number>();

function positionOf(column: string): number {
  const known = positions.get(column);
  if (known !== undefined) return known;
  const [at = Number.NaN] = columnPositions([column]);
  positions.set(column, at);
  return at;
}
