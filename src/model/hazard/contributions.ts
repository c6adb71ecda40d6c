import { columnsIn } from "./design.ts";
import { profileOf } from "./predict.ts";
import { splitEach } from "./splitting.ts";
import type { Vintage } from "./vintage.ts";

/**
 * The contributions of `predict` for many pairs at once, added up by groups of measures.
 *
 * In:      a row of values per pair; of each group the ids of its measures.
 * Out:     `[pairs × groups]`, row-major: log-odds against the reference pair.
 * Missing: a row lacking a measure of the core record throws `model/insufficient-data`.
 * Check:   tests/golden/analogues.test.ts.
 */
export function contributionsOfEach(
  vintage: Vintage,
  rows: readonly Float32Array[],
  groups: readonly (readonly string[])[],
): Float64Array {
  const columns = columnsIn(vintage.featureSet);
  const groupOf = columns.map(({ measure }) => groups.findIndex((ids) => ids.includes(measure)));
  const profiles = columns.map(() => new Float64Array(rows.length));
  rows.forEach((values, row) => {
    profileOf(vintage, values).forEach((value, column) => ((profiles[column] as Float64Array)[row] = value));
  });
  const sums = new Float64Array(rows.length * groups.length);
  for (const one of vintage.specifications) {
    splitEach(one, vintage.reference, { profiles, rows: rows.length }, (row, column, step) => {
      const group = groupOf[column] as number;
      if (group < 0) return;
      const cell = row * groups.length + group;
      sums[cell] = (sums[cell] as number) + one.weight * step;
    });
  }
  return sums;
}
