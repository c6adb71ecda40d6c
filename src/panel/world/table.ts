/** A symmetric or directed table over the states of a world, `[n × n]`, read with `get(i, j)`. */
export interface Table {
  readonly n: number;
  readonly values: Float32Array;
}

/** Entry of a table; `NaN` means missing. */
export function get(table: Table, i: number, j: number): number {
  return table.values[i * table.n + j] as number;
}

/** A table of one value. */
export function tableOf(n: number, fill: number): Table {
  return { n, values: new Float32Array(n * n).fill(fill) };
}

/** Sets an entry and its mirror image. */
export function setBoth(table: Table, i: number, j: number, value: number): void {
  table.values[i * table.n + j] = value;
  table.values[j * table.n + i] = value;
}

/** Raises an entry and its mirror image to a value; what is higher stays. */
export function raiseBoth(table: Table, i: number, j: number, value: number): void {
  if (value > get(table, i, j)) setBoth(table, i, j, value);
}
