import { quoteName, quoteText } from "../sql-text.ts";
import { complaintsOf, fileColumn, isWrong, typedLayers } from "./cells.ts";
import { knownOf, timeOf } from "./days.ts";
import type { Recognised } from "./recognise.ts";
import type { ColumnPlan, SourceSchema } from "./schema.ts";

/** Table of an import: lines of the wrong shape. */
export const STRUCTURE_ERRORS = "broken_row";
/** Table of an import: how the file was scanned. */
export const STRUCTURE_SCAN = "broken_scan";
/** Table of an import: the records with a cell that cannot be right, with the reason. */
export const JUDGED_TABLE = "judged_row";
/** Table of an import: the records whose key stood before. */
export const REPEATED_TABLE = "repeated_row";
/** Table of state codes: `system`, `code`, `first` and `last` year, `id`; filled before. */
export const STATE_CODE_TABLE = "state_code";

/**
 * Keeps the database from joining the other way round, and from joining where a few texts are compared: rows then pass
 * as they are read, and need not be held in memory.
 */
export const STREAM_ROWS = "set disabled_optimizers = 'join_order,build_side_probe_side,in_clause'";

/** A file as the database is to read it. */
export interface Reading {
  readonly path: string;
  readonly encoding: string;
  readonly isPacked: boolean;
  readonly recognised: Recognised;
  /** Day on which an end means "still so", where the source has one. */
  readonly censorDay?: string;
}

/** The last end that stands in the file. */
export function lastEndQuery(reading: Reading): string {
  return `with ${layers({ ...reading, keepBroken: false })}
    select max(valid_to)::varchar as day from judged where not is_wrong`;
}

/**
 * Writes the rows that are right, with state ids and days of knowledge, as Parquet.
 *
 * Rows come in the order of the file but for a few thousand side by side, where some name an unknown state: `record`
 * numbers them.
 */
export function writeStatement(reading: Reading, rowsPath: string, without?: string): string {
  const { schema } = reading.recognised;
  const states = stateColumns(schema).map((column, k) => joinState(column, { schema, table: `s${k}` }));
  const { known, endKnown } = knownOf(schema);
  const columns = [
    ...schema.columns.map(({ name }) => `t.${quoteName(name)}`),
    ...states.map(({ id }) => id),
    "valid_from",
    "valid_to",
    `${known} as known_from`,
    `${endKnown} as end_known_from`,
    "record",
  ];
  const kept = without === undefined ? "" : `and record not in (select record from ${without})`;
  return `copy (with ${layers({ ...reading, keepBroken: false })}
    select ${columns.join(", ")} from (select * from judged where not is_wrong ${kept}) t ${states.map(({ join }) => join).join(" ")})
    to ${quoteText(rowsPath)} (format parquet, compression zstd)`;
}

/** Keeps the records that are not right with the reason of each; lines of the wrong shape go to `broken_row`. */
export function judgeStatement(reading: Reading): string {
  const { schema, positions } = reading.recognised;
  const reasons = [
    ...schema.columns.flatMap((column) => complaintsOf(column, positions)),
    ...(schema.time.kind === "timeless"
      ? []
      : [`case when valid_from is null then 'it has no valid date' end`]),
    `case when valid_to < valid_from then 'it ends before it begins' end`,
  ];
  // Every column is kept, so that the reader looks at the same cells as when it writes, and numbers records alike.
  const columns = ["record", ...schema.columns.map(({ name }) => quoteName(name))];
  return `create temp table ${JUDGED_TABLE} as with ${layers({ ...reading, keepBroken: true })}
    select ${columns.join(", ")}, coalesce(${reasons.join(", ")}) as reason from judged where is_wrong`;
}

/** Whether some whole key stands more than once; cheaper than looking for which. Absent: the source has no key. */
export function repeatsQuery({ key }: SourceSchema, rowsPath: string): string | undefined {
  if (key === undefined) return undefined;
  return `select 1 as n from ${parquet(rowsPath)} where ${isWhole(key)}
    group by ${key.map(quoteName).join(", ")} having count(*) > 1 limit 1`;
}

/** Keeps every record whose key stood before. */
export function repeatsStatement({ key = [] }: SourceSchema, rowsPath: string): string {
  return `create temp table ${REPEATED_TABLE} as select record from ${parquet(rowsPath)} where ${isWhole(key)}
    qualify row_number() over (partition by ${key.map(quoteName).join(", ")} order by record) > 1`;
}

/** A key with a part missing says nothing of repeats. */
function isWhole(key: readonly string[]): string {
  return key.map((name) => `${quoteName(name)} is not null`).join(" and ");
}

/** How many rows there are, the first and last year, and how many cells name a state that the record does not know. */
export function totalsQuery(schema: SourceSchema, rowsPath: string): string {
  const strange = stateColumns(schema).map(
    ({ name }) =>
      `count(*) filter (where ${quoteName(name)} is not null and ${quoteName(`${name}_id`)} is null)`,
  );
  return `select count(*)::integer as n, year(min(valid_from))::integer as least,
    year(max(valid_from))::integer as most, (${["0", ...strange].join(" + ")})::integer as strange
    from ${parquet(rowsPath)}`;
}

/** How many rows name a state that the record does not know that year, by code. */
export function unresolvedQuery(schema: SourceSchema, rowsPath: string): string {
  const parts = stateColumns(schema).map((column) => {
    const name = quoteName(column.name);
    return `select ${name}::varchar as code from ${parquet(rowsPath)} where ${name} is not null and ${quoteName(`${column.name}_id`)} is null`;
  });
  return `select code, count(*) as n from (${parts.join(" union all ")}) group by code order by n desc, code limit 20`;
}

function stateColumns({ columns }: SourceSchema): ColumnPlan[] {
  return columns.filter(({ state }) => state !== undefined);
}

function parquet(path: string): string {
  return `read_parquet(${quoteText(path)}, hive_partitioning = false)`;
}

/** From the file to `judged`: every record typed and dated, and whether something in it cannot be right. */
function layers(reading: Reading & { readonly keepBroken: boolean }): string {
  const { schema, positions } = reading.recognised;
  const { from, to } = timeOf(schema.time, reading.censorDay);
  const wrong = [
    isWrong(schema.columns, positions),
    ...(schema.time.kind === "timeless" ? [] : ["valid_from is null"]),
    ...(schema.time.kind === "spell" ? ["coalesce(valid_to < valid_from, false)"] : []),
  ];
  // Records are numbered last: no condition on them is then moved below their typing, which would type them twice.
  return [
    `line as (select * from ${readClause(reading)})`,
    ...typedLayers(schema, positions, "line"),
    `dated as (select *, ${from} as valid_from, ${to} as valid_to from typed)`,
    `judged as (select *, ${wrong.join(" or ")} as is_wrong from (select *, row_number() over () as record from dated))`,
  ].join(",\n");
}

/** A file as text, a column `c0`, `c1` … each. */
function readClause(reading: Reading & { readonly keepBroken: boolean }): string {
  const { schema, layout } = reading.recognised;
  const names = Array.from({ length: layout.width }, (_, k) => `${quoteText(fileColumn(k))}: 'VARCHAR'`);
  const options = [
    "auto_detect = false",
    `columns = {${names.join(", ")}}`,
    "header = false",
    `skip = ${layout.headLines}`,
    `delim = ${layout.delimiter === "\t" ? "'\\t'" : quoteText(layout.delimiter)}`,
    ...(schema.unquoted === true ? ["quote = ''", "escape = ''"] : [`quote = '"'`, `escape = '"'`]),
    `encoding = ${quoteText(reading.encoding)}`,
    "ignore_errors = true",
    ...(reading.keepBroken
      ? [
          "store_rejects = true",
          "rejects_limit = 0",
          `rejects_table = '${STRUCTURE_ERRORS}'`,
          `rejects_scan = '${STRUCTURE_SCAN}'`,
        ]
      : []),
    `compression = ${reading.isPacked ? "'gzip'" : "'none'"}`,
    "hive_partitioning = false",
    "strict_mode = false",
    "null_padding = false",
  ];
  return `read_csv(${quoteText(plainPath(reading.path))}, ${options.join(", ")})`;
}

/** A path as DuckDB's readers take it: with its own pattern letters as plain ones. */
const plainPath = (path: string): string => path.replaceAll(/[*?[]/g, "[$&]");

/** The id of the state that a column names, and the join that finds it. */
function joinState(
  column: ColumnPlan,
  { schema, table }: { readonly schema: SourceSchema; readonly table: string },
): { readonly id: string; readonly join: string } {
  const name = `t.${quoteName(column.name)}`;
  const span =
    schema.time.kind === "timeless" ? "first = 0" : "first > 0 and year(valid_from) between first and last";
  const join = (as: string, code: string) =>
    `left join ${STATE_CODE_TABLE} ${as} on ${as}.system = ${quoteText(column.state ?? "")} and ${as}.code = ${code} and ${span.replaceAll(/first|last/g, `${as}.$&`)}`;
  const idName = quoteName(`${column.name}_id`);
  if (column.state !== "name")
    return { id: `${table}.id as ${idName}`, join: join(table, `upper(${name}::varchar)`) };
  // Most names need no folding but to lower case, and folding is slow.
  const folded = `case when ${table}.id is null then ${foldName(name)} end`;
  return {
    id: `coalesce(${table}.id, ${table}f.id) as ${idName}`,
    join: `${join(table, `lower(${name})`)} ${join(`${table}f`, folded)}`,
  };
}

function foldName(name: string): string {
  const plain = `replace(lower(strip_accents(${name})), '&', ' and ')`;
  return `trim(regexp_replace(regexp_replace(${plain}, '\\bst\\.', 'saint', 'g'), '[^a-z0-9]+', ' ', 'g'))`;
}
