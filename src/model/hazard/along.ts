import { cutsOf, leafOf, type FlatTrees } from "../../math/index.ts";
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
  if (one.kind === "boosted") return readTrees(one, from, moved);
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

/**
 * Trees in step with a profile: as a column passes a cut, the trees that ask there are asked again, and the sum is taken up from the first
 * of them. Added in the order in which the whole bag is: floating-point sums depend on it.
 */
function readTrees(one: StoredBoosted, from: readonly number[], moved: readonly Moved[]): Reader {
  const columns = moved.map(({ at }) => at);
  const bags = bagsOf(one).map((bag, k) => {
    const leaves = new Float64Array(bag.trees.length);
    for (let tree = 0; tree < leaves.length; tree++) leaves[tree] = leafOf(bag.flat, tree, from);
    const sums = new Float64Array(leaves.length);
    const edges = edgesOf(one, columns)[k] as readonly Edges[];
    const passed = edges.map(({ column, cuts }) => countPassed(cuts, from[column] as number));
    const state = { ...bag, leaves, sums, edges, passed };
    addUp(state, 0);
    return state;
  });
  return (profile) => {
    let sum = 0;
    for (const bag of bags) {
      const first = askAgain(bag, profile);
      if (first < bag.leaves.length) addUp(bag, first);
      sum += bag.sums.at(-1) ?? bag.constant;
    }
    return sum / bags.length;
  };
}

/** Where the trees of a bag ask a column, in order of the cuts. */
interface Edges {
  readonly column: number;
  readonly cuts: Float64Array;
  readonly trees: Int32Array;
}

interface BagInStep {
  readonly constant: number;
  readonly flat: FlatTrees;
  readonly leaves: Float64Array;
  /** The constant and the leaves up to each tree. */
  readonly sums: Float64Array;
  readonly edges: readonly Edges[];
  /** Of each column's cuts how many the profile does not lie below. */
  readonly passed: number[];
}

/** Asks those trees again past whose cuts the profile has moved; gives the first of them, or how many there are where none is. */
function askAgain({ flat, leaves, edges, passed }: BagInStep, profile: readonly number[]): number {
  let first = leaves.length;
  const ask = (tree: number) => {
    leaves[tree] = leafOf(flat, tree, profile);
    if (tree < first) first = tree;
  };
  for (let e = 0; e < edges.length; e++) {
    const { column, cuts, trees } = edges[e] as Edges;
    const value = profile[column] as number;
    let at = passed[e] as number;
    while (at < cuts.length && (cuts[at] as number) <= value) ask(trees[at++] as number);
    while (at > 0 && (cuts[at - 1] as number) > value) ask(trees[--at] as number);
    passed[e] = at;
  }
  return first;
}

function addUp({ constant, leaves, sums }: BagInStep, first: number): void {
  let odds = first === 0 ? constant : (sums[first - 1] as number);
  for (let tree = first; tree < leaves.length; tree++) {
    odds += leaves[tree] as number;
    sums[tree] = odds;
  }
}

function countPassed(cuts: Float64Array, value: number): number {
  const at = cuts.findIndex((cut) => cut > value);
  return at < 0 ? cuts.length : at;
}

const edgesKnown = new WeakMap<StoredBoosted, Map<string, readonly (readonly Edges[])[]>>();

/** Of each bag the cuts on some columns of a profile; laid out once. */
function edgesOf(one: StoredBoosted, columns: readonly number[]): readonly (readonly Edges[])[] {
  const ofOne = edgesKnown.get(one) ?? new Map<string, readonly (readonly Edges[])[]>();
  edgesKnown.set(one, ofOne);
  const key = columns.join();
  const known = ofOne.get(key) ?? layEdges(one, columns);
  ofOne.set(key, known);
  return known;
}

function layEdges(one: StoredBoosted, columns: readonly number[]): Edges[][] {
  const at = positionsOf(one);
  return bagsOf(one).map(({ trees }) => {
    const asked = trees.flatMap((tree, t) =>
      cutsOf(tree).map(({ column, cut }) => ({ column: at[column] as number, cut, tree: t })),
    );
    return columns.map((column) => {
      const own = asked.filter((each) => each.column === column).sort((p, q) => p.cut - q.cut);
      return {
        column,
        cuts: Float64Array.from(own, ({ cut }) => cut),
        trees: Int32Array.from(own, ({ tree }) => tree),
      };
    });
  });
}
