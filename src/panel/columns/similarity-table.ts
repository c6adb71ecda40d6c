import { SIMILARITY_MEASURES, type SimilarityMeasure, type SimilarityTable } from "../similarity/columns.ts";

/** Columns of a computed table of similarity: year, the two states, then the measures chosen. */
export class SimilarityColumns {
  readonly #measures: readonly { readonly at: number; readonly values: number[] }[];
  readonly #names: readonly string[];
  readonly #keys: readonly [year: number[], k1: number[], k2: number[]] = [[], [], []];

  constructor(measures: Readonly<Record<string, SimilarityMeasure>>) {
    this.#names = Object.keys(measures);
    this.#measures = Object.values(measures).map((measure) => ({
      at: SIMILARITY_MEASURES.indexOf(measure),
      values: [],
    }));
  }

  /** Adds the pairs of a year; `numbers` are the states' numbers in the order of the table. */
  add(year: number, numbers: readonly number[], table: SimilarityTable): void {
    const width = SIMILARITY_MEASURES.length;
    let row = 0;
    for (let i = 0; i < table.n; i++) {
      for (let j = i + 1; j < table.n; j++, row++) {
        this.#keys[0].push(year);
        this.#keys[1].push(numbers[i] as number);
        this.#keys[2].push(numbers[j] as number);
        for (const { at, values } of this.#measures) values.push(table.values[row * width + at] as number);
      }
    }
  }

  /** The columns as arrays. */
  finish(): { readonly name: string; readonly values: Int32Array | Float64Array }[] {
    return [
      ...["year", "k1", "k2"].map((name, k) => ({ name, values: Int32Array.from(this.#keys[k] ?? []) })),
      ...this.#names.map((name, k) => ({
        name,
        values: Float64Array.from(this.#measures[k]?.values ?? []),
      })),
    ];
  }
}

/** The rows of a computed table of similarity, states by id, undefined values missing. */
export function similarityRows(table: string, names: readonly string[]): string {
  const values = names.map((name) => `case when isnan(c.${name}) then null else c.${name} end as ${name}`);
  return `select c.year, s.state as a, t.state as b, ${values.join(", ")}
    from ${table} c join core_state s on s.k = c.k1 join core_state t on t.k = c.k2`;
}
