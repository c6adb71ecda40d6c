/** Years that the core record covers. */
export const RECORD_YEARS = { from: 1816, to: 2026 } as const;

/** Years of a spell: one row for each calendar year in which it held on at least one day, up to the last year asked for. */
export function yearsOf(table: string, alias: string): string {
  return `(select * from ${table}) ${alias}, unnest(range(greatest(year(${alias}.from_day), ${FIRST_YEAR}), least(year(${alias}.to_day), ${LAST_YEAR}) + 1)) as y(year)`;
}

const FIRST_YEAR = 1816;
const LAST_YEAR = 2100;
