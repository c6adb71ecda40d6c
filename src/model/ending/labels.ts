import type { StateId } from "../../core/index.ts";
import type { Outcome, Pledges } from "../../panel/index.ts";
import { LONGEST_YEARS, type TrainingTable } from "../hazard/training.ts";

/** What endings are read from. */
export interface EndingWorld {
  readonly table: Pick<TrainingTable, "rows" | "year" | "a" | "b" | "states">;
  /** What holds a pair at the end of a year. */
  readonly pledges: Pick<Pledges, "held" | "holds">;
  /** Whether a state is in the system when the year is over: on 1 January of the next. */
  readonly outlives: (state: StateId, year: number) => boolean;
  /** The last year that the pledges cover. */
  readonly lastYear: number;
}

/** For each dyad-year whether the pair has the outcome at the end of the year, by what, and what became of it. */
export interface EndingLabels {
  readonly outcome: Outcome;
  readonly held: Uint8Array;
  /** Whole years since the unbroken run of year-ends with the outcome began. */
  readonly ageYears: Int16Array;
  /** Members of the largest treaty that holds the pair. */
  readonly members: Int16Array;
  /** Number of that treaty, in `treaties`; -1 when none. */
  readonly treaty: Int32Array;
  readonly treaties: readonly string[];
  /** First year at whose end the pair, both states still in the system, lacks the outcome, within `LONGEST_YEARS`; 0 when none. */
  readonly endYear: Int16Array;
  /** First year at whose end one of the two is out of the system, before any ending, within `LONGEST_YEARS`; 0 when none. */
  readonly leftYear: Int16Array;
}

/**
 * Labels every dyad-year that has the outcome at its end.
 *
 * Out:    the first of two things that befell the pair in ten years: it lost the outcome, or a state left the system.
 * Source: docs/method/ending.md, section 1.
 */
export function buildEndings(outcome: Outcome, world: EndingWorld): EndingLabels {
  const { table, pledges, lastYear } = world;
  const { rows, year } = table;
  const held = new Uint8Array(rows);
  const ageYears = new Int16Array(rows);
  const members = new Int16Array(rows);
  const treaty = new Int32Array(rows).fill(-1);
  const treaties: string[] = [];
  const numbers = new Map<string, number>();
  const endYear = new Int16Array(rows);
  const leftYear = new Int16Array(rows);
  for (let row = 0; row < rows; row++) {
    const now = year[row] as number;
    const a = table.states[table.a[row] as number] as StateId;
    const b = table.states[table.b[row] as number] as StateId;
    const pledge = now > lastYear ? undefined : pledges.held(outcome, a, b, now);
    if (pledge === undefined || !world.outlives(a, now) || !world.outlives(b, now)) continue;
    held[row] = 1;
    ageYears[row] = pledge.ageYears;
    members[row] = pledge.members;
    const number = numbers.get(pledge.treaty) ?? treaties.length;
    if (number === treaties.length) {
      numbers.set(pledge.treaty, number);
      treaties.push(pledge.treaty);
    }
    treaty[row] = number;
    const fate = fateAfter(outcome, world, { a, b, now });
    if (fate?.isEnding === true) endYear[row] = fate.year;
    if (fate?.isEnding === false) leftYear[row] = fate.year;
  }
  return { outcome, held, ageYears, members, treaty, treaties, endYear, leftYear };
}

function fateAfter(
  outcome: Outcome,
  { pledges, outlives, lastYear }: EndingWorld,
  { a, b, now }: { readonly a: StateId; readonly b: StateId; readonly now: number },
): { readonly year: number; readonly isEnding: boolean } | undefined {
  for (let year = now + 1; year <= Math.min(now + LONGEST_YEARS, lastYear); year++) {
    if (!outlives(a, year) || !outlives(b, year)) return { year, isEnding: false };
    if (!pledges.holds(outcome, a, b, year)) return { year, isEnding: true };
  }
  return undefined;
}

/** Held rows of some years with what became of them within a horizon. */
export interface EndingSample {
  readonly rows: Int32Array;
  /** 1 when the pair lost the outcome within the horizon. */
  readonly y: Uint8Array;
  /** Number of the treaty that held the pair. */
  readonly treaty: Int32Array;
  /** 1 over the rows of the sample that the same treaty held in the same year. */
  readonly treatyWeight: Float64Array;
  /** Rows left out because a state left the system within `closedYears`, before any ending. */
  readonly left: number;
}

/**
 * Draws the held rows of the years that `wanted` accepts.
 *
 * In: a horizon; `closedYears`, if longer, leaves out rows whose states did not stay in the system so long.
 */
export function sampleEndings(
  table: Pick<TrainingTable, "rows" | "year" | "complete">,
  labels: EndingLabels,
  horizonYears: number,
  wanted: (year: number) => boolean,
  closedYears: number = horizonYears,
): EndingSample {
  const { held, endYear, leftYear, treaty } = labels;
  const rows: number[] = [];
  let left = 0;
  for (let row = 0; row < table.rows; row++) {
    const now = table.year[row] as number;
    if (held[row] !== 1 || table.complete[row] !== 1 || !wanted(now)) continue;
    const gone = leftYear[row] as number;
    if (gone !== 0 && gone <= now + closedYears) left++;
    else rows.push(row);
  }
  const keyOf = (row: number) => `${treaty[row]}@${table.year[row]}`;
  const sizes = new Map<string, number>();
  for (const row of rows) sizes.set(keyOf(row), (sizes.get(keyOf(row)) ?? 0) + 1);
  return {
    rows: Int32Array.from(rows),
    y: Uint8Array.from(rows, (row) => {
      const end = endYear[row] as number;
      return end !== 0 && end <= (table.year[row] as number) + horizonYears ? 1 : 0;
    }),
    treaty: Int32Array.from(rows, (row) => treaty[row] as number),
    treatyWeight: Float64Array.from(rows, (row) => 1 / (sizes.get(keyOf(row)) ?? 1)),
    left,
  };
}
