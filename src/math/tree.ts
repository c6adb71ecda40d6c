/** A regression tree: a leaf's value, or a cut on a column with what lies below it and what does not. */
export type Tree = Leaf | Split;

/** Where a tree ends. */
export interface Leaf {
  readonly value: number;
}

/** Where a tree asks a column: below the cut, or not; a missing value (`NaN`) is not. */
export interface Split {
  /** Position of the column in a profile. */
  readonly column: number;
  readonly cut: number;
  readonly below: Tree;
  readonly above: Tree;
}

/** A tree's value at a profile. */
export function treeAt(tree: Tree, valueOf: (column: number) => number): number {
  let node = tree;
  while ("column" in node) node = valueOf(node.column) < node.cut ? node.below : node.above;
  return node.value;
}

/** Trees laid out in columns of numbers, to be asked many times. */
export interface FlatTrees {
  /** Where each tree begins. */
  readonly roots: Int32Array;
  /** Of each node the column it asks; -1 for a leaf. */
  readonly column: Int32Array;
  /** The cut, or a leaf's value. */
  readonly number: Float64Array;
  readonly below: Int32Array;
  readonly above: Int32Array;
}

/** Lays trees out; columns are asked where `at` has them. */
export function flattenTrees(trees: readonly Tree[], at: readonly number[]): FlatTrees {
  const nodes: { column: number; number: number; below: number; above: number }[] = [];
  const lay = (tree: Tree): number => {
    const own = nodes.length;
    if (!("column" in tree)) {
      nodes.push({ column: -1, number: tree.value, below: -1, above: -1 });
      return own;
    }
    const node = { column: at[tree.column] as number, number: tree.cut, below: -1, above: -1 };
    nodes.push(node);
    node.below = lay(tree.below);
    node.above = lay(tree.above);
    return own;
  };
  const roots = Int32Array.from(trees, lay);
  return {
    roots,
    column: Int32Array.from(nodes, ({ column }) => column),
    number: Float64Array.from(nodes, ({ number }) => number),
    below: Int32Array.from(nodes, ({ below }) => below),
    above: Int32Array.from(nodes, ({ above }) => above),
  };
}

/** What trees say of a profile, added to a constant one after another; to the last bit the sum of `treeAt`. */
export function sumTrees(trees: FlatTrees, constant: number, profile: ArrayLike<number>): number {
  let sum = constant;
  for (let t = 0; t < trees.roots.length; t++) sum += leafOf(trees, t, profile);
  return sum;
}

/** What one of the trees says of a profile. */
export function leafOf(
  { roots, column, number, below, above }: FlatTrees,
  tree: number,
  profile: ArrayLike<number>,
): number {
  let node = roots[tree] as number;
  for (let asked = column[node] as number; asked >= 0; asked = column[node] as number)
    node = ((profile[asked] as number) < (number[node] as number) ? below[node] : above[node]) as number;
  return number[node] as number;
}

const columnsKnown = new WeakMap<Tree, readonly number[]>();

/** Columns a tree asks, each once. */
export function columnsOf(tree: Tree): readonly number[] {
  if (!("column" in tree)) return [];
  const known = columnsKnown.get(tree) ?? [
    ...new Set([tree.column, ...columnsOf(tree.below), ...columnsOf(tree.above)]),
  ];
  columnsKnown.set(tree, known);
  return known;
}

/**
 * Adds to each column its Shapley value: its share of what the tree says of a profile over what it says of another.
 *
 * In:     two profiles; `add` is told each column asked, with its share. The shares add up to the difference exactly.
 * Source: Shapley 1953, in Contributions to the Theory of Games II, 307–317; Lundberg & Lee 2017, Advances in Neural
 *         Information Processing Systems 30 (with one reference profile). A tree of two levels asks three columns at most.
 */
export function splitTree(
  tree: Tree,
  profile: (column: number) => number,
  reference: (column: number) => number,
  add: (column: number, share: number) => void,
): void {
  const columns = columnsOf(tree);
  const n = columns.length;
  const weights = shapleyWeights(n);
  const at = Array.from({ length: 1 << n }, (_, set) =>
    treeAt(tree, (column) =>
      (set & (1 << columns.indexOf(column))) === 0 ? reference(column) : profile(column),
    ),
  );
  columns.forEach((column, k) => {
    let share = 0;
    for (let set = 0; set < at.length; set++) {
      if ((set & (1 << k)) !== 0) continue;
      share += (weights[set] as number) * ((at[set | (1 << k)] as number) - (at[set] as number));
    }
    add(column, share);
  });
}

const weightsKnown: (readonly number[] | undefined)[] = [];

/** `shapleyWeight` of every set of n columns. */
function shapleyWeights(n: number): readonly number[] {
  return (weightsKnown[n] ??= Array.from({ length: 1 << n }, (_, set) => shapleyWeight(n, set)));
}

/** Share of the orders of n columns in which exactly those of a set come before the next one. */
function shapleyWeight(n: number, set: number): number {
  let size = 0;
  for (let rest = set; rest > 0; rest >>= 1) size += rest & 1;
  return (factorial(size) * factorial(n - size - 1)) / factorial(n);
}

function factorial(n: number): number {
  return n <= 1 ? 1 : n * factorial(n - 1);
}

/** Every place where a tree asks. */
export function cutsOf(tree: Tree): Split[] {
  return "column" in tree ? [tree, ...cutsOf(tree.below), ...cutsOf(tree.above)] : [];
}
