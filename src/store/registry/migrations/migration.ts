import type { RegistryQueries } from "../tables.ts";

/**
 * A step of the schema, in words that both databases understand: `integer` and `text` columns, times as ISO text.
 *
 * Once released, a step is never changed: what comes later is a step of its own.
 */
export interface Migration {
  /** Its place: 1, 2, 3 and so on without a gap. */
  readonly number: number;
  readonly name: string;
  readonly apply: (database: RegistryQueries) => Promise<void>;
}
