import { cutsOf, splitTree, type Tree } from "../../math/index.ts";
import { bagsOf, positionsOf, type FittedSpecification } from "./specification.ts";
import type { Reference as VintageReference } from "./vintage.ts";

/** Splits what a specification says of a profile over what it says of another by columns; exact. */
export function splitBetween(
  one: FittedSpecification,
  profile: ArrayLike<number>,
  reference: ArrayLike<number>,
  add: (column: number, share: number) => void,
): void {
  const at = positionsOf(one);
  if (one.kind === "logit") {
    at.forEach((c, j) => {
      const slope = (one.coefficients[j + 1] as number) / (one.sd[j] as number);
      add(c, slope * ((profile[c] as number) - (reference[c] as number)));
    });
    return;
  }
  const bags = bagsOf(one);
  for (const { trees } of bags) {
    for (const tree of trees) {
      splitTree(
        tree,
        (column) => profile[at[column] as number] as number,
        (column) => reference[at[column] as number] as number,
        (column, share) => add(at[column] as number, share / bags.length),
      );
    }
  }
}

/** Splits what a specification says of a profile over what it says of a reference, by columns. */
export type Splitter = (profile: ArrayLike<number>, add: (column: number, share: number) => void) => void;

/**
 * `splitBetween` against one reference, for many profiles: what a tree says depends only on which of its cuts a profile lies below, and is
 * split once for each such pattern.
 */
export function splitterFrom(one: FittedSpecification, reference: ArrayLike<number>): Splitter {
  if (one.kind === "logit") return (profile, add) => splitBetween(one, profile, reference, add);
  const at = positionsOf(one);
  const bags = bagsOf(one);
  const trees = bags.flatMap((bag) =>
    bag.trees.map((tree) => ({ tree, cuts: cutsOf(tree), known: new Map<number, [number, number][]>() })),
  );
  return (profile, add) => {
    const valueOf = (column: number) => profile[at[column] as number] as number;
    for (const { tree, cuts, known } of trees) {
      let pattern = 0;
      for (const { column, cut } of cuts) pattern = 2 * pattern + (valueOf(column) < cut ? 1 : 0);
      let shares = known.get(pattern);
      if (shares === undefined) {
        const made: [number, number][] = [];
        splitTree(
          tree,
          valueOf,
          (column) => reference[at[column] as number] as number,
          (column, share) => made.push([at[column] as number, share / bags.length]),
        );
        known.set(pattern, (shares = made));
      }
      for (const [column, share] of shares) add(column, share);
    }
  };
}

const splitters = new WeakMap<ArrayLike<number>, WeakMap<FittedSpecification, Splitter>>();

/** `splitterFrom` a reference that stays, kept for the next profile. */
export function keptSplitter(one: FittedSpecification, reference: ArrayLike<number>): Splitter {
  const ofReference = splitters.get(reference) ?? new WeakMap<FittedSpecification, Splitter>();
  splitters.set(reference, ofReference);
  const known = ofReference.get(one) ?? splitterFrom(one, reference);
  ofReference.set(one, known);
  return known;
}

/** Many profiles, column by column. */
export interface ManyProfiles {
  readonly profiles: readonly Float64Array[];
  readonly rows: number;
}

interface Reference {
  readonly profile: ArrayLike<number>;
  readonly weight: number;
}

/** Splits what a specification says of many profiles over what it says of references, by columns. */
type ManySplitter = (many: ManyProfiles, add: (row: number, column: number, share: number) => void) => void;

/**
 * The weighted sum of `splitBetween` over references, for many profiles: what a tree says depends only on which of its cuts a profile lies
 * below, and is split once for each such pattern.
 */
function manySplitterFrom(one: FittedSpecification, references: readonly Reference[]): ManySplitter {
  const at = positionsOf(one);
  if (one.kind === "logit") {
    return ({ profiles, rows }, add) =>
      at.forEach((c, j) => {
        const slope = (one.coefficients[j + 1] as number) / (one.sd[j] as number);
        const values = profiles[c] as Float64Array;
        const total = references.reduce((sum, { weight }) => sum + weight, 0);
        const middle = references.reduce(
          (sum, { profile, weight }) => sum + weight * (profile[c] as number),
          0,
        );
        for (let row = 0; row < rows; row++) add(row, c, slope * (total * (values[row] as number) - middle));
      });
  }
  const bags = bagsOf(one);
  const trees = bags
    .flatMap((bag) => bag.trees)
    .map((tree) => {
      const cuts = cutsOf(tree);
      return {
        tree,
        asked: cuts.map(({ column }) => at[column] as number),
        edges: cuts.map(({ cut }) => cut),
        known: [] as (Share[] | undefined)[],
      };
    });
  return ({ profiles, rows }, add) => {
    for (const { tree, asked, edges, known } of trees) {
      for (let row = 0; row < rows; row++) {
        let pattern = 0;
        for (let k = 0; k < edges.length; k++)
          pattern =
            2 * pattern + ((profiles[asked[k] as number]?.[row] as number) < (edges[k] as number) ? 1 : 0);
        const shares = (known[pattern] ??= sharesOf(tree, {
          at,
          valueOf: (column) => profiles[column]?.[row] as number,
          references,
        }));
        for (const { column, share } of shares) add(row, column, share / bags.length);
      }
    }
  };
}

const manySplitters = new WeakMap<VintageReference, WeakMap<FittedSpecification, ManySplitter>>();

/** Splits against a vintage's reference, the mix of pairs that stayed and that climbed; kept for the next profiles. */
export function splitEach(
  one: FittedSpecification,
  reference: VintageReference,
  ...[many, add]: Parameters<ManySplitter>
): void {
  const { stayed, climbed, share } = reference;
  const ofReference = manySplitters.get(reference) ?? new WeakMap<FittedSpecification, ManySplitter>();
  manySplitters.set(reference, ofReference);
  const split =
    ofReference.get(one) ??
    manySplitterFrom(one, [
      { profile: stayed, weight: 1 - share },
      { profile: climbed, weight: share },
    ]);
  ofReference.set(one, split);
  split(many, add);
}

/** What a column of all has of a tree's difference between two profiles. */
interface Share {
  readonly column: number;
  readonly share: number;
}

function sharesOf(
  tree: Tree,
  asked: {
    readonly at: readonly number[];
    readonly valueOf: (column: number) => number;
    readonly references: readonly Reference[];
  },
): Share[] {
  const sums = new Map<number, number>();
  const column = (own: number) => asked.at[own] as number;
  for (const { profile, weight } of asked.references) {
    splitTree(
      tree,
      (own) => asked.valueOf(column(own)),
      (own) => profile[column(own)] as number,
      (own, share) => sums.set(column(own), (sums.get(column(own)) ?? 0) + weight * share),
    );
  }
  return [...sums].map(([at, share]) => ({ column: at, share }));
}
