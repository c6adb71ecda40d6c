import {
  closeness,
  coarsen,
  cohenKappa,
  distanceMatrix,
  emptyCrosstab,
  kendallTauB,
  packLevels,
  rankedKappa,
  scottPi,
  tabulate,
  tabulateWeighted,
  type Crosstab,
  type LevelMatrix,
  type WeightedColumns,
} from "../../math/index.ts";
import { SIMILARITY_MEASURES, type SimilarityTable } from "./columns.ts";

/** A scale: how many levels it has, and which of two coarse levels each falls to (`undefined`: left out there). */
export interface SimilarityScale {
  readonly levels: number;
  readonly coarse: readonly (0 | 1 | undefined)[];
}

/**
 * Compares all pairs of rows by every measure.
 *
 * Everything follows from the pair's crosstab (levels × levels) over the columns that both have: the count of common
 * bits gives it without a walk through the columns, and the measures take a few hundred operations from there.
 *
 * In:      a matrix of levels; weights per column, `NaN` where a column has none, absent when there are none at all.
 * Out:     a table over pairs; the greatest distance is levels − 1 (absolute), its square (squared), 1 (coarse).
 * Missing: `NaN`, never 0: no column in common; without weights, the weighted columns; pi and kappa where chance alone
 *          gives full agreement; tau-b where one row is constant.
 * Throws:  RangeError when weights do not fit the columns or one is negative.
 */
export function comparePairs(
  matrix: LevelMatrix,
  scale: SimilarityScale,
  weights?: ArrayLike<number>,
): SimilarityTable {
  const n = matrix.rows;
  const masks = packLevels(matrix);
  const weighted = weights === undefined ? undefined : weightedColumns(matrix.columns, weights);
  const fine = emptyCrosstab(scale.levels);
  const coarse = emptyCrosstab(2);
  const compute = measuresOn(scale.levels);
  const values = new Float64Array(((n * (n - 1)) / 2) * SIMILARITY_MEASURES.length).fill(Number.NaN);
  let row = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      tabulate(masks, i, j, fine);
      coarsen(fine, scale.coarse, coarse);
      compute.counted(fine, coarse, values, row);
      if (weighted !== undefined) {
        tabulateWeighted({ matrix, weighted, i, j, into: fine });
        coarsen(fine, scale.coarse, coarse);
        compute.weighted(fine, coarse, values, row);
      }
      row += SIMILARITY_MEASURES.length;
    }
  }
  return { n, values };
}

function weightedColumns(columns: number, weights: ArrayLike<number>): WeightedColumns {
  if (weights.length !== columns) {
    throw new RangeError(`${weights.length} weights for ${columns} columns`);
  }
  const all = Array.from(weights);
  if (all.some((weight) => weight < 0)) throw new RangeError("a weight is negative");
  const held = all.flatMap((weight, column) => (Number.isNaN(weight) ? [] : [column]));
  return {
    columns: Int32Array.from(held),
    weights: Float64Array.from(held, (column) => all[column] as number),
  };
}

type Compute = (fine: Crosstab, coarse: Crosstab, values: Float64Array, row: number) => void;

const AT = Object.fromEntries(SIMILARITY_MEASURES.map((measure, at) => [measure, at])) as Readonly<
  Record<(typeof SIMILARITY_MEASURES)[number], number>
>;

function measuresOn(levels: number): { readonly counted: Compute; readonly weighted: Compute } {
  const nominal = distanceMatrix(levels, "nominal");
  const absolute = distanceMatrix(levels, "absolute");
  const squared = distanceMatrix(levels, "squared");
  const binary = distanceMatrix(2, "nominal");
  const greatest = levels - 1;
  return {
    counted: (fine, coarse, values, row) => {
      values[row + AT["s-absolute"]] = closeness(fine, absolute, greatest);
      values[row + AT["s-squared"]] = closeness(fine, squared, greatest ** 2);
      values[row + AT["s-binary"]] = closeness(coarse, binary, 1);
      values[row + AT["pi-nominal"]] = scottPi(fine, nominal);
      values[row + AT["pi-absolute"]] = scottPi(fine, absolute);
      values[row + AT["pi-squared"]] = scottPi(fine, squared);
      values[row + AT["pi-binary"]] = scottPi(coarse, binary);
      values[row + AT["kappa-nominal"]] = cohenKappa(fine, nominal);
      values[row + AT["kappa-absolute"]] = cohenKappa(fine, absolute);
      values[row + AT["kappa-squared"]] = cohenKappa(fine, squared);
      values[row + AT["kappa-ranked"]] = rankedKappa(fine);
      values[row + AT["kappa-binary"]] = cohenKappa(coarse, binary);
      values[row + AT["tau-b"]] = kendallTauB(fine);
      values[row + AT["tau-b-binary"]] = kendallTauB(coarse);
    },
    weighted: (fine, coarse, values, row) => {
      values[row + AT["s-absolute-weighted"]] = closeness(fine, absolute, greatest);
      values[row + AT["s-squared-weighted"]] = closeness(fine, squared, greatest ** 2);
      values[row + AT["s-binary-weighted"]] = closeness(coarse, binary, 1);
    },
  };
}
