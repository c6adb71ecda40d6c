import type { TermPoint } from "../../model/index.ts";

/** Pair-years between two values, the upper one left out but at the end of the range; at a level both are the same. */
export interface TermBin {
  readonly from: number;
  readonly to: number;
  readonly pairYears: number;
  /** Of all pair-years in the range. */
  readonly share: number;
}

/** A point of the curve with the pair-years around it. */
export interface TermRow extends TermPoint, TermBin {}

/** Where a term is drawn. */
export interface TermLayout {
  readonly kind: "levels" | "curve";
  /** Values at which the curve is taken, in order. */
  readonly values: readonly number[];
  /** Number of the bin of a value. */
  readonly binOf: (value: number) => number;
}

/** An axis over a range, as the model gives it. */
interface Axis {
  readonly valueAt: (share: number) => number;
  readonly shareAt: (value: number) => number;
}

/** Most distinct values that are told one by one. */
const MOST_LEVELS = 24;
/** Rows of a curve for eyes, and bins between neighbouring rows. */
const ROWS = 17;
const BINS_PER_ROW = 6;
const BINS = (ROWS - 1) * BINS_PER_ROW;

/** Levels where the data take few values, else values evenly spaced along the axis. */
export function layOutTerm(values: Float32Array, axis: Axis | undefined): TermLayout {
  const distinct = new Set<number>();
  for (const value of values) if (distinct.size <= MOST_LEVELS) distinct.add(value);
  if (axis === undefined || distinct.size <= MOST_LEVELS) {
    const levels = [...new Set(values)].sort((p, q) => p - q);
    const at = new Map(levels.map((level, k) => [level, k]));
    return { kind: "levels", values: levels, binOf: (value) => at.get(value) ?? -1 };
  }
  return {
    kind: "curve",
    values: Array.from({ length: BINS + 1 }, (_, k) => axis.valueAt(k / BINS)),
    // Values may pass the range's rounded ends by a hair.
    binOf: (value) => Math.max(0, Math.min(BINS - 1, Math.floor(axis.shareAt(value) * BINS))),
  };
}

/** Counts the values by bin, and puts points and counts together as rows for eyes. */
export function countTerm(
  values: Float32Array,
  layout: TermLayout,
  points: readonly TermPoint[],
): { readonly bins: TermBin[]; readonly rows: TermRow[] } {
  const isCurve = layout.kind === "curve";
  const counts = Array.from({ length: isCurve ? BINS : layout.values.length }, () => 0);
  for (const value of values) {
    const at = layout.binOf(value);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const bin = (first: number, end: number): TermBin => {
    const pairYears = counts.slice(first, end).reduce((sum, n) => sum + n, 0);
    return {
      from: layout.values[first] as number,
      to: layout.values[isCurve ? end : first] as number,
      pairYears,
      share: values.length === 0 ? 0 : pairYears / values.length,
    };
  };
  const bins = counts.map((_, k) => bin(k, k + 1));
  const every = isCurve ? BINS_PER_ROW : 1;
  const around = Math.floor(every / 2);
  const rows = points
    .map((point, k) => ({ point, k }))
    .filter(({ k }) => k % every === 0)
    .map(({ point, k }) => ({
      ...point,
      ...(isCurve ? bin(Math.max(0, k - around), Math.min(BINS, k + around)) : bin(k, k + 1)),
    }));
  return { bins, rows };
}
