import type { Recognised } from "./recognise.ts";
import type { ColumnPlan, DayPlan, SourceSchema, TimePlan } from "./schema.ts";
import type { Dialect } from "./sniff.ts";

/** Table of an import: lines of the wrong shape. */
export const STRUCTURE_ERRORS = "broken_row";
/** Table of an import: how the file was scanned. */
export const STRUCTURE_SCAN = "broken_scan";
/** Table of an import: every record typed, with its complaint if it has one. */
export const CHECKED_TABLE = "checked_row";
/** Table of state codes: `system`, `code`, `first` and `last` year, `id`; filled before. */
export const STATE_CODE_TABLE = "state_code";

const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const quoteText = (text: string): string => `'${text.replaceAll("'", "''")}'`;
/** A path as DuckDB's readers take it: with its own pattern letters as plain ones. */
export const plainPath = (path: string): string => path.replaceAll(/[*?[]/g, "[$&]");
const rawColumn = (position: number): string => `c${position}`;

/** A file as text, a column `c0`, `c1` … each, its records numbered; the path is the statement's first bound value. */
function readClause(dialect: Dialect, schema: SourceSchema, keepBroken: boolean): string {
  const names = dialect.firstLine.map((_, k) => `${quoteText(rawColumn(k))}: 'VARCHAR'`);
  const options = [
    "auto_detect = false",
    `columns = {${names.join(", ")}}`,
    `header = ${schema.headerless === undefined ? "true" : "false"}`,
    `delim = ${dialect.delimiter === "\t" ? "'\\t'" : quoteText(dialect.delimiter)}`,
    ...(schema.unquoted === true ? ["quote = ''", "escape = ''"] : [`quote = '"'`, `escape = '"'`]),
    `encoding = ${quoteText(dialect.encoding)}`,
    "ignore_errors = true",
    ...(keepBroken
      ? [
          "store_rejects = true",
          "rejects_limit = 0",
          `rejects_table = '${STRUCTURE_ERRORS}'`,
          `rejects_scan = '${STRUCTURE_SCAN}'`,
        ]
      : []),
    `compression = ${dialect.isPacked ? "'gzip'" : "'none'"}`,
    "hive_partitioning = false",
    "strict_mode = false",
    "null_padding = false",
  ];
  return `select row_number() over () as record, * from read_csv($1, ${options.join(", ")})`;
}

/**
 * Reads, types and checks every row in one pass: the source's columns, when it holds, or why it is set aside.
 *
 * Lines of the wrong shape go to `broken_row`.
 */
export function checkStatement(dialect: Dialect, { schema, positions }: Recognised): string {
  const read = schema.columns.map((column) => `${readValue(column, positions)} as ${quoteName(column.name)}`);
  const { from, to } = timeOf(schema.time);
  const reasons = [
    ...schema.columns.flatMap((column) => complaintsOf(column, positions)),
    ...(schema.time.kind === "timeless"
      ? []
      : [`case when valid_from is null then 'it has no valid date' end`]),
    `case when valid_to < valid_from then 'it ends before it begins' end`,
  ];
  const kept = ["record", ...schema.columns.map(({ name }) => quoteName(name)), "valid_from", "valid_to"];
  return `create table ${CHECKED_TABLE} as
    with raw as (${readClause(dialect, schema, true)}),
    typed as (select record, ${read.join(", ")}, ${rawValues(schema, positions)} from raw),
    dated as (select *, ${from} as valid_from, ${to} as valid_to from typed)
    select ${kept.join(", ")}, coalesce(${reasons.join(", ")}) as complaint from dated`;
}

/** Whether some key stands more than once; cheaper than looking for which. Absent: the source has no key. */
export function repeatsQuery({ key }: SourceSchema): string | undefined {
  if (key === undefined) return undefined;
  const columns = key.map(quoteName).join(", ");
  return `select 1 as n from ${CHECKED_TABLE} where complaint is null group by ${columns} having count(*) > 1 limit 1`;
}

/** Complains of every row whose key stood before. */
export function repeatsStatement({ key = [] }: SourceSchema): string {
  const columns = key.map(quoteName).join(", ");
  return `update ${CHECKED_TABLE} set complaint = 'it repeats an earlier row' where record in (
    select record from ${CHECKED_TABLE} where complaint is null
    qualify row_number() over (partition by ${columns} order by record) > 1)`;
}

/** Records with line breaks inside their cells, and how many, from the file read once more. */
export function breaksQuery(dialect: Dialect, schema: SourceSchema): string {
  const breaks = dialect.firstLine
    .map((_, k) => rawColumn(k))
    .map((cell) => `coalesce(length(${cell}) - length(replace(${cell}, chr(10), '')), 0)`)
    .join(" + ");
  return `select record::integer as record, (${breaks})::integer as breaks
    from (${readClause(dialect, schema, false)}) where (${breaks}) > 0 order by record`;
}

/** Writes the rows that passed, with state ids and days of knowledge, as Parquet in the order of the file. */
export function writeStatement(schema: SourceSchema, rowsPath: string): string {
  const states = schema.columns.filter((column) => column.state !== undefined);
  const ids = states.map((column, k) => `s${k}.id as ${quoteName(`${column.name}_id`)}`);
  const year = schema.time.kind === "timeless" ? "0" : "year(valid_from)";
  const joins = states.map(
    (column, k) =>
      `left join ${STATE_CODE_TABLE} s${k} on s${k}.system = ${quoteText(column.state ?? "")} and s${k}.code = ${codeOf(column)} and ${year} between s${k}.first and s${k}.last`,
  );
  const { known, endKnown } = knownOf(schema);
  const query = `select ${[
    ...schema.columns.map(({ name }) => `t.${quoteName(name)}`),
    ...ids,
    "valid_from",
    "valid_to",
    `${known} as known_from`,
    `${endKnown} as end_known_from`,
    "record",
  ].join(", ")} from ${CHECKED_TABLE} t ${joins.join(" ")} where complaint is null order by record`;
  return `copy (${query}) to ${quoteText(rowsPath)} (format parquet, compression zstd)`;
}

/** How many rows name a state that the record does not know that year, by code. */
export function unresolvedQuery(schema: SourceSchema, rowsPath: string): string {
  const parts = schema.columns
    .filter((column) => column.state !== undefined)
    .map((column) => {
      const name = quoteName(column.name);
      return `select ${name}::varchar as code from read_parquet(${quoteText(rowsPath)}, hive_partitioning = false) where ${name} is not null and ${quoteName(`${column.name}_id`)} is null`;
    });
  if (parts.length === 0) return "select '' as code, 0 as n where false";
  return `select code, count(*) as n from (${parts.join(" union all ")}) group by code order by n desc, code limit 20`;
}

function rawOf(column: ColumnPlan, positions: ReadonlyMap<string, number>): string {
  const at = positions.get(column.name);
  if (at === undefined) return "null::varchar";
  const text = `nullif(trim(${rawColumn(at)}), '')`;
  if (column.missing === undefined || column.missing.length === 0) return text;
  return `case when ${text} in (${column.missing.map(quoteText).join(", ")}) then null else ${text} end`;
}

const rawName = (column: ColumnPlan): string => quoteName(`raw ${column.name}`);

function rawValues(schema: SourceSchema, positions: ReadonlyMap<string, number>): string {
  return schema.columns.map((column) => `${rawOf(column, positions)} as ${rawName(column)}`).join(", ");
}

function readValue(column: ColumnPlan, positions: ReadonlyMap<string, number>): string {
  const raw = rawOf(column, positions);
  switch (column.type) {
    case "text":
      return raw;
    case "integer": {
      const value = numberOf(raw);
      return `case when ${value} = trunc(${value}) and abs(${value}) < 9e15 then ${value}::bigint end`;
    }
    case "number":
      return `case when isfinite(${numberOf(raw)}) then ${numberOf(raw)} end`;
    case "date": {
      const value = `coalesce(try_cast(${raw} as date), try_strptime(${raw}, ['%Y%m%d', '%Y%m%d%H%M%S', '%Y-%m-%d %H:%M:%S', '%d.%m.%Y'])::date)`;
      // "epoch", "infinity" and years before Christ are dates to the database, not to a source.
      return `case when regexp_full_match(${raw}, '\\d[-0-9.:T /Z+]*') then ${value} end`;
    }
    case "flag":
      return `case when lower(${raw}) in ('1', '1.0', 'true', 't', 'yes', 'y') then true when lower(${raw}) in ('0', '0.0', 'false', 'f', 'no', 'n') then false end`;
  }
}

/** A number as sources write it: digits, a point, an exponent; nothing else that a database would take. */
function numberOf(raw: string): string {
  return `case when regexp_full_match(${raw}, '[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?') then try_cast(${raw} as double) end`;
}

const TYPE_WORDS = {
  integer: "a whole number",
  number: "a number",
  date: "a date",
  flag: "0 or 1",
  text: "text",
} as const;

function complaintsOf(column: ColumnPlan, positions: ReadonlyMap<string, number>): string[] {
  const name = quoteName(column.name);
  const raw = rawName(column);
  const complaints: string[] = [];
  const shown = `left(${raw}, 40)`;
  if (column.type !== "text") {
    complaints.push(
      `case when ${raw} is not null and ${name} is null then ${quoteText(`${column.name} is "`)} || ${shown} || ${quoteText(`", not ${TYPE_WORDS[column.type]}`)} end`,
    );
  }
  if (column.required === true && positions.has(column.name)) {
    complaints.push(`case when ${name} is null then ${quoteText(`${column.name} is missing`)} end`);
  }
  for (const [edge, sign, word] of [
    [column.least, "<", "below"],
    [column.most, ">", "above"],
  ] as const) {
    if (edge === undefined) continue;
    complaints.push(
      `case when ${name} ${sign} ${edge} then ${quoteText(`${column.name} is "`)} || ${shown} || ${quoteText(`", ${word} ${edge}`)} end`,
    );
  }
  return complaints;
}

function codeOf(column: ColumnPlan): string {
  const name = `t.${quoteName(column.name)}`;
  if (column.state === "name") {
    const plain = `replace(lower(strip_accents(${name})), '&', ' and ')`;
    return `trim(regexp_replace(regexp_replace(${plain}, '\\bst\\.', 'saint', 'g'), '[^a-z0-9]+', ' ', 'g'))`;
  }
  return `upper(${name}::varchar)`;
}

const dayColumn = (name: string | undefined, least: number, most: number): string =>
  name === undefined
    ? "null"
    : `case when ${quoteName(name)} between ${least} and ${most} then ${quoteName(name)} end`;

/** A part of a date written in digits; a part that cannot be, as 00 or 99 for a month, is unknown. */
function digitsOf(name: string, from: number, length: number, most: number): string {
  const part = `try_cast(substr(regexp_replace(${quoteName(name)}, '[^0-9]', '', 'g'), ${from}, ${length}) as integer)`;
  return `case when ${part} between 1 and ${most} then ${part} end`;
}

function dayOf(plan: DayPlan, edge: "start" | "end"): string {
  if ("date" in plan) return quoteName(plan.date);
  const [year, month, day] =
    "digits" in plan
      ? [digitsOf(plan.digits, 1, 4, 9999), digitsOf(plan.digits, 5, 2, 12), digitsOf(plan.digits, 7, 2, 31)]
      : [dayColumn(plan.year, 1, 9999), dayColumn(plan.month, 1, 12), dayColumn(plan.day, 1, 31)];
  const first = `make_date(${year}, coalesce(${month}, ${edge === "start" ? 1 : 12}), 1)`;
  const lastDay = `day(last_day(${first}))`;
  // An unknown day takes the edge of its month; a 31st of a shorter month, its last day.
  const chosen = `case when ${day} is null then ${edge === "start" ? "1" : lastDay} else least(${day}, ${lastDay}) end`;
  return `(${first} + (${chosen} - 1)::integer)`;
}

function timeOf(time: TimePlan): { from: string; to: string } {
  switch (time.kind) {
    case "year":
      return { from: dayOf({ year: time.year }, "start"), to: dayOf({ year: time.year }, "end") };
    case "month": {
      const first = `try_strptime(${quoteName(time.month)}, ['%Y-%m', '%Y%m', '%Y-%m-%d'])::date`;
      return { from: `date_trunc('month', ${first})::date`, to: `last_day(${first})` };
    }
    case "day":
      return { from: dayOf(time.day, "start"), to: dayOf(time.day, "end") };
    case "spell": {
      const end = dayOf(time.to, "end");
      const open = [
        ...(time.lastYear === undefined ? [] : [`${end} >= make_date(${time.lastYear}, 12, 31)`]),
        ...(time.openEnds ?? []).map((text) => `${rawEnd(time.to)} = ${quoteText(text)}`),
      ];
      const to = open.length === 0 ? end : `case when ${open.join(" or ")} then null else ${end} end`;
      return { from: dayOf(time.from, "start"), to };
    }
    case "timeless":
      return { from: "null::date", to: "null::date" };
  }
}

function rawEnd(plan: DayPlan): string {
  return quoteName(`raw ${"date" in plan ? plan.date : "digits" in plan ? plan.digits : plan.year}`);
}

function knownOf(schema: SourceSchema): { known: string; endKnown: string } {
  const lag = `${schema.lagDays}`;
  const published = schema.knownOn === undefined ? "null::date" : quoteName(schema.knownOn);
  switch (schema.time.kind) {
    case "timeless":
      return { known: `${quoteText(schema.time.knownFrom)}::date`, endKnown: "null::date" };
    case "spell":
      // Of a year or a month only its end is safe: on any day before, the event may still lie ahead.
      return { known: `${dayOf(schema.time.from, "end")} + ${lag}`, endKnown: `valid_to + ${lag}` };
    case "year":
    case "month":
    case "day":
      return {
        known: `greatest(valid_to + ${lag}, ${published})`,
        endKnown: `greatest(valid_to + ${lag}, ${published})`,
      };
  }
}
