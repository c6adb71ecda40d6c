/**
 * Similarity measures of a pair, in the order of their columns. Every one is at most 1 and at least −1.
 *
 * - `s-…`: Signorino & Ritter's S, by absolute and by squared distance, and over the two coarse levels.
 * - `s-…-weighted`: the same with a weight per third state.
 * - `pi-…`: Scott's pi; `kappa-…`: Cohen's kappa; nominal, by absolute and by squared distance, and over the coarse levels.
 * - `kappa-ranked`: kappa by squared distance between ranks of the levels that the pair uses.
 * - `tau-b`: Kendall's tau-b; `tau-b-binary` over the coarse levels.
 *
 * Source: docs/method/similarity.md, with every constant.
 */
export const SIMILARITY_MEASURES = [
  "s-absolute",
  "s-squared",
  "s-binary",
  "s-absolute-weighted",
  "s-squared-weighted",
  "s-binary-weighted",
  "pi-nominal",
  "pi-absolute",
  "pi-squared",
  "pi-binary",
  "kappa-nominal",
  "kappa-absolute",
  "kappa-squared",
  "kappa-ranked",
  "kappa-binary",
  "tau-b",
  "tau-b-binary",
] as const;
export type SimilarityMeasure = (typeof SIMILARITY_MEASURES)[number];

/** The similarity of all pairs of n actors in one year. */
export interface SimilarityTable {
  readonly n: number;
  /** `[pairs × measures]`, row-major; pairs (0,1), (0,2) … (n−2,n−1); `NaN` where undefined. */
  readonly values: Float64Array;
}

/** Position of a pair among all pairs of n, whichever way round it is named. */
export function pairPosition(n: number, i: number, j: number): number {
  const [low, high] = i < j ? [i, j] : [j, i];
  if (low < 0 || high >= n || low === high) throw new RangeError(`no pair ${i}, ${j} among ${n}`);
  return (low * (2 * n - low - 1)) / 2 + (high - low - 1);
}

/** A measure of a pair, whichever way round it is named; `NaN` where undefined. */
export function similarityOf(
  table: SimilarityTable,
  pair: readonly [number, number],
  measure: SimilarityMeasure,
): number {
  const row = pairPosition(table.n, ...pair) * SIMILARITY_MEASURES.length;
  return table.values[row + SIMILARITY_MEASURES.indexOf(measure)] as number;
}
