/** States between which spells are counted, and the years of the event that ends them. */
export interface PeaceSpells {
  readonly column: string;
  /** Query in brackets of event years: `year`, `a` and `b`, in either order and repeated as it may be. */
  readonly events: string;
  readonly to: number;
  readonly universe: "cow" | "any";
}

const memberOf = (universe: "cow" | "any", alias: string): string =>
  universe === "cow" ? ` and ${alias}.system = 'cow'` : "";

/**
 * Years of quiet before each year of every undirected pair of the panel, as the duration of a spell.
 *
 * Zero in the first year in which both were members (1816 at the earliest) and in the year after one with an event, then
 * one more each calendar year; a year with an event still tells the quiet before it. Years in which one of the two was
 * not a member have no row and count as quiet.
 */
export function peaceSpells({ column, events, to, universe }: PeaceSpells): string {
  const both = universe === "cow" ? " and p.in_cow and q.in_cow" : "";
  return `with event as (select distinct year, least(a, b) as a, greatest(a, b) as b from ${events}),
    first_year as (select m.state as a, n.state as b, min(greatest(year(m.from_day), year(n.from_day))) as year
      from core_member m join core_member n on n.state > m.state${memberOf(universe, "m")}${memberOf(universe, "n")}
        and year(n.from_day) <= year(m.to_day) and year(m.from_day) <= year(n.to_day)
      group by all),
    quiet as (select a, b, year + 1 as from_year,
        coalesce(lead(year) over (partition by a, b order by year), ${to}) as to_year from event)
    select p.year, p.state as a, q.state as b,
      (p.year - greatest(f.year, coalesce(s.from_year, f.year)))::integer as ${column}
    from state_year p join state_year q on q.year = p.year and q.state > p.state${both}
    join first_year f on f.a = p.state and f.b = q.state
    left join quiet s on s.a = p.state and s.b = q.state and p.year between s.from_year and s.to_year
    where p.year <= ${to}`;
}
