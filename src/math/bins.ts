/** A column cut into bins: the cuts in order, and the bin of every entry. */
export interface Binned {
  /** An entry is in bin b when `cuts[b - 1] <= value < cuts[b]`. */
  readonly cuts: Float64Array;
  readonly bin: Uint8Array;
}

const MOST_CUTS = 254;

/**
 * Cuts a column at quantiles of all its values and at quantiles of a few that matter.
 *
 * In:  values, those whose quantiles also make cuts, and how many quantiles of each.
 */
export function cutIntoBins(values: Float32Array, telling: Float32Array, quantiles: number): Binned {
  const cuts = Float64Array.from(
    new Set([...quantilesOf(values, quantiles), ...quantilesOf(telling, quantiles)]),
  )
    .sort()
    .slice(0, MOST_CUTS);
  return { cuts, bin: Uint8Array.from(values, (value) => binOf(cuts, value)) };
}

function quantilesOf(values: Float32Array, quantiles: number): number[] {
  const sorted = Float32Array.from(values).sort();
  if (sorted.length === 0) return [];
  return Array.from(
    { length: quantiles - 1 },
    (_, q) => sorted[Math.floor(((q + 1) * sorted.length) / quantiles)] as number,
  );
}

/** The bin of a value: how many cuts are not above it. */
export function binOf(cuts: Float64Array, value: number): number {
  let [low, high] = [0, cuts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
