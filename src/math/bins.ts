/** A column cut into bins: the cuts in order, and the bin of every entry; a missing value (`NaN`) is in the last. */
export interface Binned {
  /** An entry is in bin b when `cuts[b - 1] <= value < cuts[b]`. */
  readonly cuts: Float64Array;
  readonly bin: Uint8Array;
}

/**
 * Cuts a column at quantiles of all its values and at quantiles of a few that matter.
 *
 * In:  values, those whose quantiles also make cuts, and how many quantiles of each.
 * Out: cuts halfway between neighbouring values, so that rounding a cut moves no value across it.
 */
export function cutIntoBins(values: Float32Array, telling: Float32Array, quantiles: number): Binned {
  const sorted = known(values).sort();
  const wanted = [...quantilesOf(sorted, quantiles), ...quantilesOf(known(telling).sort(), quantiles)];
  const someMissing = sorted.length < values.length && sorted.length > 0;
  const cuts = Float64Array.from(
    new Set([
      ...wanted.flatMap((value) => {
        const before = sorted[firstAtLeast(sorted, value) - 1];
        return before === undefined ? [] : [(before + value) / 2];
      }),
      ...(someMissing ? [MISSING_FROM] : []),
    ]),
  ).sort();
  return { cuts, bin: Uint8Array.from(values, (value) => binOf(cuts, value)) };
}

/** Cut above every value there can be: only a missing one is not below it. */
const MISSING_FROM = 1e30;

function known(values: Float32Array): Float32Array {
  return values.filter((value) => !Number.isNaN(value));
}

function quantilesOf(sorted: Float32Array, quantiles: number): number[] {
  if (sorted.length === 0) return [];
  return Array.from(
    { length: quantiles - 1 },
    (_, q) => sorted[Math.floor(((q + 1) * sorted.length) / quantiles)] as number,
  );
}

function firstAtLeast(sorted: Float32Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The bin of a value: how many cuts are not above it; of a missing one the last. */
export function binOf(cuts: Float64Array, value: number): number {
  if (Number.isNaN(value)) return cuts.length;
  let [low, high] = [0, cuts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
