import { quoteName } from "../sql-text.ts";
import type { DayPlan, SourceSchema } from "./schema.ts";

/** Columns that tell how or when a spell ended. */
function endColumns({ knownAtEnd = [], time }: SourceSchema): ReadonlySet<string> {
  const of = (plan: DayPlan) => Object.values<string>(plan);
  if (time.kind !== "spell") return new Set(knownAtEnd);
  const start = of(time.from);
  return new Set([...knownAtEnd, ...of(time.to).filter((name) => !start.includes(name))]);
}

/**
 * Query of a source's rows as they could be known on a day, in the order of the file.
 *
 * In:  the day as the first bound value, and the paths of the Parquet files its imports wrote.
 * Out: the source's columns, the ids of the states it names, `valid_from`, `valid_to`, `known_from`, `record`. A row not
 *      yet known is absent, an end not yet known is open. What a release revised afterwards cannot be told apart.
 */
export function asOfQuery(schema: SourceSchema, rowsPaths: readonly string[]): string {
  const paths = rowsPaths.map((path) => `'${path.replaceAll("'", "''")}'`).join(", ");
  const ends = endColumns(schema);
  const columns = [
    ...schema.columns.map(({ name }) =>
      ends.has(name)
        ? `case when end_known_from <= $1::date then ${quoteName(name)} end as ${quoteName(name)}`
        : quoteName(name),
    ),
    ...schema.columns.filter(({ state }) => state !== undefined).map(({ name }) => quoteName(`${name}_id`)),
  ];
  return `select ${columns.join(", ")}, valid_from::varchar as valid_from,
      (case when end_known_from <= $1::date then valid_to end)::varchar as valid_to,
      known_from::varchar as known_from, record
    from read_parquet([${paths}], hive_partitioning = false) where known_from <= $1::date order by record`;
}
