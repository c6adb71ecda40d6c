/** Where the spells of a published list of rivalries stand: its source's rows, columns of years, and number. */
export interface RivalrySpells {
  readonly rows: string;
  readonly prefix: string;
  readonly from: string;
  readonly to: string;
  readonly lastYear: number;
  readonly number: string;
  /** Further columns of a pair and year, over the spells that hold in it. */
  readonly more: readonly string[];
}

const FIRST_YEAR = 1816;

/**
 * One row for each undirected pair and year with a rivalry of the list; two spells that meet in a year count together.
 *
 * An end not known yet, or open, lasts to the list's last year.
 */
export function rivalryYears({ rows, prefix, from, to, lastYear, number, more }: RivalrySpells): string {
  return `select y.year, least(s.ccode1_id, s.ccode2_id) as a, greatest(s.ccode1_id, s.ccode2_id) as b,
      1 as ${prefix}_ongoing, max((s."${from}" = y.year)::integer) as ${prefix}_onset,
      (y.year - min(s."${from}"))::integer as ${prefix}_years,
      (arg_max(s.${number}, s."${from}"))::integer as ${prefix}_rivalry, ${more.join(", ")}
    from ${rows} s,
      unnest(range(greatest(s."${from}", ${FIRST_YEAR}), least(coalesce(s."${to}", ${lastYear}), ${lastYear}) + 1)) as y(year)
    where s.ccode1_id is not null and s.ccode2_id is not null and s.ccode1_id <> s.ccode2_id
    group by 1, 2, 3`;
}
