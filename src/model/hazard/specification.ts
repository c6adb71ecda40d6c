import { splitTree, type Split, type Tree } from "../../math/index.ts";
import { isNumbers, round } from "../stored.ts";
import { bagAt } from "./boost.ts";
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

const loaded = new WeakMap<StoredBoosted, { constant: number; trees: Tree[] }[]>();

function bagsOf(one: StoredBoosted): { constant: number; trees: Tree[] }[] {
  const known = loaded.get(one) ?? one.bags.map((bag) => ({ ...bag, trees: bag.trees.map(loadTree) }));
  loaded.set(one, known);
  return known;
}

/** Log-odds of a specification at a profile of `columnsIn` its feature set. */
export function logOddsAt(one: FittedSpecification, profile: ArrayLike<number>): number {
  const at = columnPositions(one.columns);
  if (one.kind === "boosted") return average(bagOdds(one, at, profile));
  return standardised(one, at, profile).reduce((sum, x, j) => sum + (one.coefficients[j] as number) * x, 0);
}

/** Variance of a specification's log-odds at a profile: what another sample of treaties would have changed. */
export function varianceAt(one: FittedSpecification, profile: ArrayLike<number>): number {
  const at = columnPositions(one.columns);
  if (one.kind === "boosted") return varianceOf(bagOdds(one, at, profile));
  return quadraticForm(one.covariance, standardised(one, at, profile));
}

/** Variance of the difference that a specification sees between two profiles: what both share falls out. */
export function varianceBetween(
  one: FittedSpecification,
  from: ArrayLike<number>,
  to: ArrayLike<number>,
): number {
  const at = columnPositions(one.columns);
  if (one.kind === "boosted") {
    const before = bagOdds(one, at, from);
    return varianceOf(bagOdds(one, at, to).map((odds, bag) => odds - (before[bag] as number)));
  }
  const before = standardised(one, at, from);
  return quadraticForm(
    one.covariance,
    standardised(one, at, to).map((x, j) => x - (before[j] as number)),
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
  const at = columnPositions(one.columns);
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

/** Many profiles, column by column, and those they are split against, each with its weight. */
export interface ManyProfiles {
  readonly profiles: readonly Float64Array[];
  readonly rows: number;
  readonly references: readonly Reference[];
}

interface Reference {
  readonly profile: ArrayLike<number>;
  readonly weight: number;
}

/**
 * The weighted sum of `splitBetween` over references, for many profiles: what a tree says depends only on which of its cuts a profile lies
 * below, and is split once for each such pattern.
 */
export function splitEach(
  one: FittedSpecification,
  { profiles, rows, references }: ManyProfiles,
  add: (row: number, column: number, share: number) => void,
): void {
  const at = columnPositions(one.columns);
  if (one.kind === "logit") {
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
    return;
  }
  const bags = bagsOf(one);
  for (const tree of bags.flatMap(({ trees }) => trees)) {
    const cuts = cutsOf(tree);
    const asked = cuts.map(({ column }) => profiles[at[column] as number] as Float64Array);
    const edges = cuts.map(({ cut }) => cut);
    const known: (Share[] | undefined)[] = [];
    for (let row = 0; row < rows; row++) {
      let pattern = 0;
      for (let k = 0; k < edges.length; k++)
        pattern = 2 * pattern + ((asked[k]?.[row] as number) < (edges[k] as number) ? 1 : 0);
      const shares = (known[pattern] ??= sharesOf(tree, {
        at,
        valueOf: (column) => profiles[column]?.[row] as number,
        references,
      }));
      for (const { column, share } of shares) add(row, column, share / bags.length);
    }
  }
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

/** Every place where a tree asks. */
function cutsOf(tree: Tree): Split[] {
  return "column" in tree ? [tree, ...cutsOf(tree.below), ...cutsOf(tree.above)] : [];
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

function bagOdds(one: StoredBoosted, at: readonly number[], profile: ArrayLike<number>): number[] {
  return bagsOf(one).map((bag) => bagAt(bag, (column) => profile[at[column] as number] as number));
}

function standardised(one: StoredLogit, at: readonly number[], profile: ArrayLike<number>): number[] {
  return [1, ...at.map((c, j) => ((profile[c] as number) - (one.mean[j] as number)) / (one.sd[j] as number))];
}

function varianceOf(values: readonly number[]): number {
  const middle = average(values);
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / Math.max(1, values.length - 1);
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
