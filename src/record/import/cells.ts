import { quoteName, quoteText } from "../sql-text.ts";
import type { ColumnPlan, SourceSchema } from "./schema.ts";

/** A column of the file as it is read, by its position from 0. */
export const fileColumn = (position: number): string => `c${position}`;
/** The text of a column's cell, without blanks around it and missing where the source says so. */
export const rawName = (column: string): string => quoteName(`raw ${column}`);
const numberName = (column: string): string => quoteName(`number ${column}`);

/**
 * Layers of a query that turn the cells of a file into a source's columns, each under the name of the column.
 *
 * In:  the name of a relation with the columns of the file.
 * Out: relations to be put in a `with`, the last named `typed`; each expression is evaluated once for a row.
 */
export function typedLayers(
  { columns }: SourceSchema,
  positions: ReadonlyMap<string, number>,
  from: string,
): string[] {
  const cut = columns.map((column) => `${cellOf(column, positions)} as ${rawName(column.name)}`);
  const raw = columns.map((column) => `${withoutMissing(column)} as ${rawName(column.name)}`);
  const raws = columns.map(({ name }) => rawName(name));
  const numbers = columns.flatMap(({ name, type }) =>
    type === "integer" || type === "number"
      ? [`try_cast(${rawName(name)} as ${type === "integer" ? "bigint" : "double"}) as ${numberName(name)}`]
      : [],
  );
  const values = columns.map((column) => `${valueOf(column)} as ${quoteName(column.name)}`);
  return [
    `cut as (select ${cut.join(", ")} from ${from})`,
    `raw as (select ${raw.join(", ")} from cut)`,
    `guessed as (select ${[...raws, ...numbers].join(", ")} from raw)`,
    `typed as (select ${[...raws, ...values].join(", ")} from guessed)`,
  ];
}

/** Whether a row has a cell that cannot be right, as one expression: cheap, for nearly all have none. */
export function isWrong(columns: readonly ColumnPlan[], positions: ReadonlyMap<string, number>): string {
  const wrong = columns.flatMap((column) => {
    if (!positions.has(column.name)) return [];
    const name = quoteName(column.name);
    const conditions: string[] = [];
    if (column.required === true) conditions.push(`${name} is null`);
    else if (column.type !== "text")
      conditions.push(`(${name} is null and ${rawName(column.name)} is not null)`);
    if (column.least !== undefined) conditions.push(`${name} < ${column.least}`);
    if (column.most !== undefined) conditions.push(`${name} > ${column.most}`);
    return conditions;
  });
  return wrong.length === 0 ? "false" : `coalesce(${wrong.join(" or ")}, false)`;
}

/** What is wrong with a column's cell, in order of what matters most. */
export function complaintsOf(column: ColumnPlan, positions: ReadonlyMap<string, number>): string[] {
  const name = quoteName(column.name);
  const raw = rawName(column.name);
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

const TYPE_WORDS = {
  integer: "a whole number",
  number: "a number",
  date: "a date",
  flag: "0 or 1",
  text: "text",
} as const;

function cellOf(column: ColumnPlan, positions: ReadonlyMap<string, number>): string {
  const at = positions.get(column.name);
  return at === undefined ? "null::varchar" : `nullif(trim(${fileColumn(at)}), '')`;
}

function withoutMissing({ name, missing = [] }: ColumnPlan): string {
  const raw = rawName(name);
  const [only] = missing;
  if (only === undefined) return raw;
  if (missing.length === 1) return `nullif(${raw}, ${quoteText(only)})`;
  return `case when ${raw} in (${missing.map(quoteText).join(", ")}) then null else ${raw} end`;
}

/**
 * Whether a text that the database takes as a number is written as sources write one.
 *
 * The database also takes blanks other than spaces around it, and underscores within; its "inf" and "nan" are not finite.
 */
function isPlain(raw: string): string {
  return `${raw} >= '+' and right(${raw}, 1) >= '.' and not contains(${raw}, '_')`;
}

function valueOf({ name, type }: ColumnPlan): string {
  const raw = rawName(name);
  const number = numberName(name);
  switch (type) {
    case "text":
      return raw;
    case "integer": {
      // What reads back as it was written is plain; others, as 12.0, are looked at more closely.
      const slow = `try_cast(${raw} as double)`;
      return `case when ${number}::varchar = ${raw} then case when ${number} between -8999999999999999 and 8999999999999999 then ${number} end
        when abs(${slow}) < 9e15 and ${slow} = trunc(${slow}) and ${isPlain(raw)} then (${slow})::bigint end`;
    }
    case "number":
      return `case when isfinite(${number}) and ${isPlain(raw)} then ${number} end`;
    case "date": {
      const value = `coalesce(try_cast(${raw} as date), try_strptime(${raw}, ['%Y%m%d', '%Y%m%d%H%M%S', '%Y-%m-%d %H:%M:%S', '%d.%m.%Y'])::date)`;
      // "epoch", "infinity" and years before Christ are dates to the database, not to a source.
      return `case when regexp_full_match(${raw}, '\\d[-0-9.:T /Z+]*') then ${value} end`;
    }
    case "flag":
      return `case when lower(${raw}) in ('1', '1.0', 'true', 't', 'yes', 'y') then true when lower(${raw}) in ('0', '0.0', 'false', 'f', 'no', 'n') then false end`;
  }
}
