import type { IsoDate, StateId } from "../core/index.ts";
import { CARRY_YEARS, LIBRARY_MEASURES } from "./library-measures.ts";

/** Rows of imported datasets by pair and year, and how far each measure reaches on a day. */
export interface LibraryRows {
  /** Per row: the pair's states by id in either order, and the year. Rows of a pair stand in order of year. */
  readonly a: readonly StateId[];
  readonly b: readonly StateId[];
  readonly year: Int32Array;
  /** One column per measure of `LIBRARY_MEASURES`, `NaN` where missing. */
  readonly columns: readonly Float32Array[];
  /** Per measure: the last year that could be known on a day. */
  readonly lastYearKnown: readonly ((asOf: IsoDate) => number)[];
}

/** A pair's value of one year, or the last before it, and of which year it is. */
interface Carried {
  readonly value: number;
  readonly year: number;
}

const MISSING: Carried = { value: Number.NaN, year: 0 };

/** What imported datasets say of pairs, as known on a day; a source that ended speaks on for `CARRY_YEARS`. */
export class LibraryValues {
  readonly #rows: LibraryRows;
  /** Rows of each pair in order of year. */
  readonly #byPair = new Map<string, number[]>();

  constructor(rows: LibraryRows) {
    this.#rows = rows;
    rows.a.forEach((a, row) => {
      const key = keyOf(a, rows.b[row] as StateId);
      const list = this.#byPair.get(key);
      if (list === undefined) this.#byPair.set(key, [row]);
      else list.push(row);
    });
  }

  /** Writes the value of every library measure of a pair on a day; `NaN` where nothing was known. */
  fill(asOf: IsoDate, pair: readonly [StateId, StateId], into: Float32Array, offset: number): void {
    const rows = this.#byPair.get(keyOf(...pair)) ?? [];
    for (let k = 0; k < LIBRARY_MEASURES.length; k++) into[offset + k] = this.#carried(asOf, rows, k).value;
  }

  /** Of which year a measure's value is; absent where nothing was known. */
  yearOf(asOf: IsoDate, pair: readonly [StateId, StateId], id: string): number | undefined {
    const k = LIBRARY_MEASURES.findIndex((measure) => measure.id === id);
    const { value, year } = this.#carried(asOf, this.#byPair.get(keyOf(...pair)) ?? [], k);
    return Number.isNaN(value) ? undefined : year;
  }

  #carried(asOf: IsoDate, rows: readonly number[], k: number): Carried {
    const { year: years, columns, lastYearKnown } = this.#rows;
    const last = lastYearKnown[k]?.(asOf) ?? Number.NEGATIVE_INFINITY;
    for (let at = countUpTo(years, rows, last) - 1; at >= 0; at--) {
      const row = rows[at] as number;
      const year = years[row] as number;
      if (year < last - CARRY_YEARS) return MISSING;
      const value = columns[k]?.[row] ?? Number.NaN;
      if (!Number.isNaN(value)) return { value, year };
    }
    return MISSING;
  }
}

/** How many of a pair's rows, in order of year, are not after a year. */
function countUpTo(years: Int32Array, rows: readonly number[], last: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((years[rows[middle] as number] as number) <= last) low = middle + 1;
    else high = middle;
  }
  return low;
}

function keyOf(a: StateId, b: StateId): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}
