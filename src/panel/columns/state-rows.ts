/** Which columns of a source's state-years hold the state's code and the value, and in which system the code is. */
export interface StateRowsOptions {
  /** Column with the code; the state's id is in `<code>_id`. */
  readonly code: string;
  /** Column preferred filled where a state has two codes in a year. */
  readonly value: string;
  readonly system?: "cow" | "gw";
}

/**
 * State-years of a source, one for each state and year, in brackets, with the state's id as `of_state`.
 *
 * Germany and Yemen have two codes in 1990, and some sources give one state two in more years: then a row with a value
 * goes before one without, and the row by the code that was in force last before the other.
 */
export function stateRows(rows: string, { code, value, system = "cow" }: StateRowsOptions): string {
  return `(select r.*, r.${code}_id as of_state from ${rows} r
    left join core_code c on c.system = '${system}' and c.state = r.${code}_id and c.code = r.${code}::varchar
      and r.year between year(c.from_day) and year(c.to_day)
    where r.${code}_id is not null
    qualify row_number() over (partition by r.year, r.${code}_id
      order by r.${value} is null, c.from_day desc nulls last, r.record) = 1)`;
}

/** Every two states of a query with `year` and `state`, once, as `p` and `q`: what to select comes after `select p.year, p.state as a, q.state as b`. */
export function pairsOf(states: string, columns: string): string {
  return `with s as (${states})
    select p.year, p.state as a, q.state as b, ${columns}
    from s p join s q on q.year = p.year and q.state > p.state`;
}
