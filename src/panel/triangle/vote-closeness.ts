import type { StateId } from "../../core/index.ts";

/** Closeness of two states in UN votes in a year, as a rank 0–1 among all pairs; absent where not known. */
export type VotesOf = (year: number, x: StateId, y: StateId) => number | undefined;

/** Where a state stood in a year's votes. */
export interface IdealPoint {
  readonly year: number;
  readonly state: StateId;
  readonly point: number;
}

/**
 * How close two states' ideal points are, as the share of the year's pairs that stand further apart; ties count half.
 *
 * A rank, because the spread of votes changes with what is voted on: 0.5 is the median pair of every year.
 * Missing: a state without a point that year.
 * Source:  Bailey, Strezhnev & Voeten 2017, Journal of Conflict Resolution 61: 430–456.
 */
export function voteCloseness(points: readonly IdealPoint[]): VotesOf {
  const years = new Map<number, Map<StateId, number>>();
  for (const { year, state, point } of points) {
    const own = years.get(year) ?? new Map<StateId, number>();
    years.set(year, own.set(state, point));
  }
  const gaps = new Map<number, Float64Array>();
  return (year, x, y) => {
    const own = years.get(year);
    const [p, q] = [own?.get(x), own?.get(y)];
    if (own === undefined || p === undefined || q === undefined) return undefined;
    const sorted = gaps.get(year) ?? sortedGaps([...own.values()]);
    gaps.set(year, sorted);
    const gap = Math.abs(p - q);
    const [nearer, upTo] = [countBelow(sorted, gap, false), countBelow(sorted, gap, true)];
    return 1 - (nearer + upTo) / 2 / sorted.length;
  };
}

function sortedGaps(points: readonly number[]): Float64Array {
  const gaps = new Float64Array((points.length * (points.length - 1)) / 2);
  let at = 0;
  points.forEach((p, i) => {
    for (const q of points.slice(i + 1)) gaps[at++] = Math.abs(p - q);
  });
  return gaps.sort();
}

/** How many of sorted numbers are less than a value, or also equal to it. */
function countBelow(sorted: Float64Array, value: number, withEqual: boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = sorted[middle] as number;
    if (one < value || (withEqual && one === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}
