import { addMargins, type Crosstab } from "./crosstab.ts";

/**
 * Rows of levels as bits: for each row, word and level, the items at that level, 32 to a word.
 *
 * The crosstab of two rows is then the count of common bits of each pair of levels: `levels²` ANDs per 32 items.
 */
export interface LevelMasks {
  readonly levels: number;
  readonly words: number;
  /** `[rows × words × levels]`, row-major. */
  readonly bits: Int32Array;
}

/** A matrix `[rows × columns]`, row-major, of levels 0 … levels−1; any other value means missing. */
export interface LevelMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly levels: number;
  readonly values: Uint8Array;
}

/** Packs a matrix of levels into masks; missing entries set no bit. */
export function packLevels(matrix: LevelMatrix): LevelMasks {
  const { rows, columns, levels, values } = matrix;
  const words = Math.ceil(columns / 32);
  const bits = new Int32Array(rows * words * levels);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const level = values[row * columns + column] as number;
      if (level >= levels) continue;
      const at = (row * words + (column >>> 5)) * levels + level;
      bits[at] = (bits[at] as number) | (1 << (column & 31));
    }
  }
  return { levels, words, bits };
}

/** Number of bits set in a 32-bit word. */
export function countBits(word: number): number {
  let v = word - ((word >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * Counts two rows against each other over the items that both have.
 *
 * Source: population count after Warren 2012, Hacker's Delight, section 5–1.
 */
export function tabulate(masks: LevelMasks, i: number, j: number, into: Crosstab): void {
  const { levels, words, bits } = masks;
  const { cells } = into;
  cells.fill(0);
  for (let word = 0; word < words; word++) {
    const first = (i * words + word) * levels;
    const second = (j * words + word) * levels;
    for (let p = 0; p < levels; p++) {
      const mask = bits[first + p] as number;
      if (mask === 0) continue;
      for (let q = 0; q < levels; q++) {
        const common = mask & (bits[second + q] as number);
        if (common !== 0) {
          const at = p * levels + q;
          cells[at] = (cells[at] as number) + countBits(common);
        }
      }
    }
  }
  addMargins(into);
}

/** The items of two rows that carry a weight: their columns, and the weights in the same order. */
export interface WeightedColumns {
  readonly columns: Int32Array;
  readonly weights: Float64Array;
}

/**
 * Adds up the weights of two rows' items against each other; items missing in either, or without weight, are left out.
 */
export function tabulateWeighted(options: {
  readonly matrix: LevelMatrix;
  readonly weighted: WeightedColumns;
  readonly i: number;
  readonly j: number;
  readonly into: Crosstab;
}): void {
  const { matrix, weighted, i, j, into } = options;
  const { columns, levels, values } = matrix;
  const { cells } = into;
  cells.fill(0);
  for (let c = 0; c < weighted.columns.length; c++) {
    const column = weighted.columns[c] as number;
    const p = values[i * columns + column] as number;
    const q = values[j * columns + column] as number;
    if (p >= levels || q >= levels) continue;
    const at = p * levels + q;
    cells[at] = (cells[at] as number) + (weighted.weights[c] as number);
  }
  addMargins(into);
}
