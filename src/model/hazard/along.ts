import { columnsOf, leafOf } from "../../math/index.ts";
import { columnsIn, measuresIn, type Column } from "./design.ts";
import { logOddsOfPair, profileOf } from "./predict.ts";
import { bagsOf, positionsOf, type FittedSpecification, type StoredBoosted } from "./specification.ts";
import type { Vintage } from "./vintage.ts";

/**
 * `logOddsOfPair` for many rows that differ from one in a few measures alone: what does not move is read once.
 *
 * In:      a row, and positions of the measures in which others may differ from it.
 * Out:     of each such row the same number as `logOddsOfPair`, to the last bit.
 * Missing: `NaN` where a measure of the core record is missing.
 * Check:   src/model/hazard/along.test.ts.
 */
export function logOddsAlong(
  vintage: Vintage,
  from: Float32Array,
  moving: readonly number[],
): (values: Float32Array) => number {
  if (!Number.isFinite(logOddsOfPair(vintage, from))) return (values) => logOddsOfPair(vintage, values);
  const profile = profileOf(vintage, from);
  const moved = movedColumns(vintage, moving);
  const parts = vintage.specifications.map((one) => ({
    weight: one.weight,
    at: readerAlong(one, profile, moved),
  }));
  return (values) => {
    for (const { measure, at, column } of moved) {
      const value = values[measure] as number;
      if (!Number.isFinite(value)) return Number.NaN;
      profile[at] = column.transform(value);
    }
    let sum = 0;
    for (const { weight, at } of parts) sum += weight * at(profile);
    return sum;
  };
}

/** A column that may differ: its place in a profile, and the measure it is read from. */
interface Moved {
  readonly measure: number;
  readonly at: number;
  readonly column: Column;
}

function movedColumns({ featureSet }: Vintage, moving: readonly number[]): readonly Moved[] {
  const ids = measuresIn(featureSet).map(({ id }) => id);
  return columnsIn(featureSet).flatMap((column, at) => {
    const measure = ids.indexOf(column.measure);
    return moving.includes(measure) ? [{ measure, at, column }] : [];
  });
}

/** What a specification says of a profile that differs from one in the moved columns alone. */
type Reader = (profile: readonly number[]) => number;

function readerAlong(one: FittedSpecification, from: readonly number[], moved: readonly Moved[]): Reader {
  const isMoved = new Set(moved.map(({ at }) => at));
  const at = positionsOf(one);
  if (one.kind === "boosted") return readTrees(one, from, (column) => isMoved.has(at[column] as number));
  const share = (j: number, profile: readonly number[]) =>
    (one.coefficients[j + 1] as number) *
    (((profile[at[j] as number] as number) - (one.mean[j] as number)) / (one.sd[j] as number));
  const shares = Float64Array.from(at, (_, j) => share(j, from));
  const movers = at.flatMap((column, j) => (isMoved.has(column) ? [j] : []));
  return (profile) => {
    for (const j of movers) shares[j] = share(j, profile);
    let sum = one.coefficients[0] as number;
    for (let j = 0; j < shares.length; j++) sum += shares[j] as number;
    return sum;
  };
}

function readTrees(
  one: StoredBoosted,
  from: readonly number[],
  isMoved: (column: number) => boolean,
): Reader {
  const bags = bagsOf(one).map(({ constant, flat, trees }) => ({
    constant,
    flat,
    leaves: Float64Array.from(trees, (_, tree) => leafOf(flat, tree, from)),
    movers: Int32Array.from(trees.flatMap((tree, t) => (columnsOf(tree).some(isMoved) ? [t] : []))),
  }));
  return (profile) => {
    let sum = 0;
    // Added in the order in which the whole bag is: floating-point sums depend on it.
    for (const { constant, flat, leaves, movers } of bags) {
      for (let k = 0; k < movers.length; k++) {
        const tree = movers[k] as number;
        leaves[tree] = leafOf(flat, tree, profile);
      }
      let odds = constant;
      for (let tree = 0; tree < leaves.length; tree++) odds += leaves[tree] as number;
      sum += odds;
    }
    return sum / bags.length;
  };
}
