/** Years that the core record covers. */
export const RECORD_YEARS = { from: 1816, to: 2026 } as const;

/** Years of a spell: one row for each calendar year in which it held on at least one day, up to the last year asked for. */
export function yearsOf(table: string, alias: string): string {
  return `(select * from ${table}) ${alias}, unnest(range(greatest(year(${alias}.from_day), ${FIRST_YEAR}), least(year(${alias}.to_day), ${LAST_YEAR}) + 1)) as y(year)`;
}

const FIRST_YEAR = 1816;
const LAST_YEAR = 2100;

/** Spells of a source with `from_day` and `to_day` as days, an end not known in the year 9999. */
export function spellsOf(rows: string): string {
  return `(select *, valid_from::date as from_day, coalesce(valid_to::date, date '9999-12-31') as to_day from ${rows})`;
}

/** Order in which, of the spells of a year, the one in force on its last day comes first, else the one that ended last. */
export const LATEST_IN_YEAR = "least(to_day, make_date(year::integer, 12, 31)) desc, from_day desc";
