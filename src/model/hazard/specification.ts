import {
  flattenTrees,
  splitTree,
  sumTrees,
  type FlatTrees,
  type Split,
  type Tree,
} from "../../math/index.ts";
import { isNumbers, round } from "../stored.ts";
import { columnsIn } from "./design.ts";
import type { RawFit } from "./fit.ts";
import { columnPositions } from "./fit-logit.ts";

/** What every stored specification has. */
interface Stored {
  readonly name: string;
  readonly note: string;
  /** Weight in the pool, 0–1, from its record on earlier origins. */
  readonly weight: number;
  readonly columns: readonly string[];
}

/** A logit: coefficients on standardised columns, with their covariance. */
export interface StoredLogit extends Stored {
  readonly kind: "logit";
  readonly mean: readonly number[];
  readonly sd: readonly number[];
  /** Constant first, then one per column. */
  readonly coefficients: readonly number[];
  /** Lower triangle, row by row, of the cluster-robust covariance of `coefficients`. */
  readonly covariance: readonly number[];
}

/** Bags of boosted trees. */
export interface StoredBoosted extends Stored {
  readonly kind: "boosted";
  readonly bags: readonly { readonly constant: number; readonly trees: readonly StoredTree[] }[];
}

/** A leaf's value, or position of the column in the specification, cut, below, above. */
export type StoredTree =
  | number
  | readonly [column: number, cut: number, below: StoredTree, above: StoredTree];

/** A specification as a vintage holds it. */
export type FittedSpecification = StoredLogit | StoredBoosted;

/** Significant digits of a leaf; cuts lie halfway between values, so that rounding moves none across. */
const LEAF_DIGITS = 4;

/** The stored form of a fit with its weight in the pool. */
export function storeFit(fit: RawFit, weight: number): FittedSpecification {
  const stored = {
    name: fit.plan.name,
    note: fit.plan.note,
    weight: round(weight),
    columns: fit.plan.columns,
  };
  switch (fit.kind) {
    case "logit": {
      const p = fit.coefficients.length;
      const covariance: number[] = [];
      for (let j = 0; j < p; j++)
        for (let k = 0; k <= j; k++) covariance.push(round(fit.covariance?.[j * p + k] ?? Number.NaN));
      const [mean, sd, coefficients] = [fit.mean, fit.sd, fit.coefficients].map((v) => [...v].map(round)) as [
        number[],
        number[],
        number[],
      ];
      return { kind: "logit", ...stored, mean, sd, coefficients, covariance };
    }
    case "boosted":
      return {
        kind: "boosted",
        ...stored,
        bags: fit.bags.map(({ constant, trees }) => ({
          constant: round(constant),
          trees: trees.map((tree) => storeTree(tree)),
        })),
      };
    case "classes":
      throw new RangeError(`${fit.plan.name} is a baseline: it is scored, never stored`);
  }
}

function storeTree(tree: Tree): StoredTree {
  if (!("column" in tree)) return Number(tree.value.toPrecision(LEAF_DIGITS));
  return [tree.column, round(tree.cut), storeTree(tree.below), storeTree(tree.above)];
}

/** The tree of a stored one. */
export function loadTree(stored: StoredTree): Tree {
  if (typeof stored === "number") return { value: stored };
  const [column, cut, below, above] = stored;
  return { column, cut, below: loadTree(below), above: loadTree(above) };
}

interface LoadedBag {
  readonly constant: number;
  readonly trees: readonly Tree[];
  readonly flat: FlatTrees;
}

const loaded = new WeakMap<StoredBoosted, readonly LoadedBag[]>();

function bagsOf(one: StoredBoosted): readonly LoadedBag[] {
  const known = loaded.get(one);
  if (known !== undefined) return known;
  const at = positionsOf(one);
  const made = one.bags.map((bag) => {
    const trees = bag.trees.map(loadTree);
    return { constant: bag.constant, trees, flat: flattenTrees(trees, at) };
  });
  loaded.set(one, made);
  return made;
}

const positions = new WeakMap<readonly string[], number[]>();

/** Places of a specification's columns in a profile. */
function positionsOf({ columns }: Stored): readonly number[] {
  const known = positions.get(columns) ?? columnPositions(columns);
  positions.set(columns, known);
  return known;
}

/** Log-odds of a specification at a profile of `columnsIn` its feature set. */
export function logOddsAt(one: FittedSpecification, profile: ArrayLike<number>): number {
  if (one.kind === "boosted") return average(bagOdds(one, profile));
  return standardised(one, profile).reduce((sum, x, j) => sum + (one.coefficients[j] as number) * x, 0);
}

/** Variance of a specification's log-odds at a profile: what another sample of treaties would have changed. */
export function varianceAt(one: FittedSpecification, profile: ArrayLike<number>): number {
  if (one.kind === "boosted") return varianceOf(bagOdds(one, profile));
  return quadraticForm(one.covariance, standardised(one, profile));
}

/** Variance of the difference that a specification sees between two profiles: what both share falls out. */
export function varianceBetween(
  one: FittedSpecification,
  from: ArrayLike<number>,
  to: ArrayLike<number>,
): number {
  if (one.kind === "boosted") {
    const before = bagOdds(one, from);
    return varianceOf(bagOdds(one, to).map((odds, bag) => odds - (before[bag] as number)));
  }
  const before = standardised(one, from);
  return quadraticForm(
    one.covariance,
    standardised(one, to).map((x, j) => x - (before[j] as number)),
  );
}

/** x′ Σ x from the lower triangle of Σ, never below 0. */
function quadraticForm(triangle: readonly number[], x: readonly number[]): number {
  let sum = 0;
  let next = 0;
  for (let j = 0; j < x.length; j++) {
    for (let k = 0; k <= j; k++, next++) {
      const term = (triangle[next] as number) * (x[j] as number) * (x[k] as number);
      sum += j === k ? term : 2 * term;
    }
  }
  return Math.max(0, sum);
}

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

/** Every place where a tree asks. */
function cutsOf(tree: Tree): Split[] {
  return "column" in tree ? [tree, ...cutsOf(tree.below), ...cutsOf(tree.above)] : [];
}

/** Cut above every value there can be: it tells only what is missing from what is not. */
const MISSING_FROM = 1e29;

const cutsByColumn = new WeakMap<StoredBoosted, ReadonlyMap<string, readonly number[]>>();

/** Values of a column at which the trees of a specification ask; none where it has no trees. */
export function cutsOn(one: FittedSpecification, column: string): readonly number[] {
  if (one.kind !== "boosted") return [];
  let known = cutsByColumn.get(one);
  if (known === undefined) {
    const made = new Map<string, number[]>(one.columns.map((id) => [id, []]));
    for (const { trees } of bagsOf(one))
      for (const tree of trees)
        for (const { column: at, cut } of cutsOf(tree))
          if (cut < MISSING_FROM) made.get(one.columns[at] ?? "")?.push(cut);
    cutsByColumn.set(one, (known = made));
  }
  return known.get(column) ?? [];
}

const COLUMN_IDS: ReadonlySet<unknown> = new Set(columnsIn("full").map(({ id }) => id));

/** Whether a stored specification fits this version's columns. */
export function isSpecification(value: unknown): value is FittedSpecification {
  if (typeof value !== "object" || value === null) return false;
  const one = value as Partial<StoredLogit> & Partial<Omit<StoredBoosted, "kind">>;
  const { columns } = one;
  if (!Array.isArray(columns) || typeof one.name !== "string" || typeof one.weight !== "number") return false;
  if (!columns.every((id) => COLUMN_IDS.has(id))) return false;
  const p = columns.length;
  if (one.kind === "logit")
    return (
      isNumbers(one.mean, p) &&
      isNumbers(one.sd, p) &&
      isNumbers(one.coefficients, p + 1) &&
      isNumbers(one.covariance, ((p + 1) * (p + 2)) / 2)
    );
  return (
    Array.isArray(one.bags) &&
    one.bags.length > 0 &&
    one.bags.every(
      (bag) => Number.isFinite(bag.constant) && bag.trees.every((tree: unknown) => isTree(tree, p)),
    )
  );
}

function isTree(value: unknown, columns: number): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (!Array.isArray(value) || value.length !== 4) return false;
  const [column, cut, below, above] = value as unknown[];
  return (
    Number.isInteger(column) &&
    (column as number) >= 0 &&
    (column as number) < columns &&
    Number.isFinite(cut) &&
    isTree(below, columns) &&
    isTree(above, columns)
  );
}

function bagOdds(one: StoredBoosted, profile: ArrayLike<number>): number[] {
  return bagsOf(one).map(({ flat, constant }) => sumTrees(flat, constant, profile));
}

function standardised(one: StoredLogit, profile: ArrayLike<number>): number[] {
  const at = positionsOf(one);
  const values = [1];
  for (let j = 0; j < at.length; j++)
    values.push(((profile[at[j] as number] as number) - (one.mean[j] as number)) / (one.sd[j] as number));
  return values;
}

function varianceOf(values: readonly number[]): number {
  const middle = average(values);
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / Math.max(1, values.length - 1);
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
