/**
 * Two variables of `levels` levels each, counted or weighted against each other: `cells[p * levels + q]` is the
 * total of the items at level p of the first and level q of the second. Refilled in place, pair after pair.
 */
export interface Crosstab {
  readonly levels: number;
  readonly cells: Float64Array;
  /** Totals per level of the first and of the second variable, and of all; set by `addMargins`. */
  readonly first: Float64Array;
  readonly second: Float64Array;
  total: number;
}

/** An empty table. */
export function emptyCrosstab(levels: number): Crosstab {
  return {
    levels,
    cells: new Float64Array(levels * levels),
    first: new Float64Array(levels),
    second: new Float64Array(levels),
    total: 0,
  };
}

/** Sets the margins and the total from the cells. */
export function addMargins(table: Crosstab): void {
  const { levels, cells, first, second } = table;
  first.fill(0);
  second.fill(0);
  let total = 0;
  for (let p = 0; p < levels; p++) {
    for (let q = 0; q < levels; q++) {
      const cell = cells[p * levels + q] as number;
      first[p] = (first[p] as number) + cell;
      second[q] = (second[q] as number) + cell;
      total += cell;
    }
  }
  table.total = total;
}

/**
 * Fills a table of fewer levels from one of more.
 *
 * In: `onto[p]`, the new level of level p, or `undefined` where its items are left out.
 */
export function coarsen(from: Crosstab, onto: readonly (number | undefined)[], into: Crosstab): void {
  into.cells.fill(0);
  for (let p = 0; p < from.levels; p++) {
    const newP = onto[p];
    if (newP === undefined) continue;
    for (let q = 0; q < from.levels; q++) {
      const newQ = onto[q];
      if (newQ === undefined) continue;
      const at = newP * into.levels + newQ;
      into.cells[at] = (into.cells[at] as number) + (from.cells[p * from.levels + q] as number);
    }
  }
  addMargins(into);
}
