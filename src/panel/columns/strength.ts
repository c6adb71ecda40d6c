import { HALVING_KM } from "../threat.ts";
import type { ColumnSet } from "./column-set.ts";
import { PACTS } from "./enmity.ts";
import { kmBetween } from "./great-circle-sql.ts";

/**
 * Shares of world capability by the core record: the mean of a state's shares of the population and of the output of the members of
 * the Correlates of War system, each by its latest benchmark at or before the year.
 */
export const CORE_SHARES = `select e.year, e.state, (c.population_millions / sum(c.population_millions) filter (where e.is_member) over w
      + c.gdp_billion / sum(c.gdp_billion) filter (where e.is_member) over w) / 2 as share
    from everyone e asof left join core_capability c on c.state = e.state and c.year <= e.year
    window w as (partition by e.year)`;

/**
 * Common table expressions up to `strength`: of each state and year its share of capability, that of its allies together, and where its
 * capital stands; made from a query of shares over `everyone`.
 *
 * Missing: a share not known is null; one ally's that is not known makes the allies' sum null.
 */
export function strengthTables(shares: string): string {
  return `everyone as (
      select year, state, bool_or(is_member) as is_member from (
        select y.year, m.state, true as is_member from (select distinct year from state_year) y
          join core_member m on m.system = 'cow' and year(m.from_day) <= y.year and year(m.to_day) >= y.year
        union all select year, state, in_cow from state_year) group by year, state),
    shares as materialized (${shares}),
    allies as (
      select p.year, p.x as state, case when count(s.share) = count(*) then sum(s.share) end as allied
      from (${PACTS}) p join everyone e on e.year = p.year and e.state = p.ally
      left join shares s on s.year = p.year and s.state = p.ally group by p.year, p.x),
    capitals as (
      select e.year, e.state, arg_max(c.lat, c.from_day) as lat, arg_max(c.lng, c.from_day) as lng
      from everyone e join core_capital c on c.state = e.state and year(c.from_day) <= e.year and year(c.to_day) >= e.year
      group by e.year, e.state),
    strength as materialized (
      select e.year, e.state, s.share, case when a.state is null then 0 else a.allied end as allied, c.lat, c.lng
      from everyone e left join shares s on s.year = e.year and s.state = e.state
      left join allies a on a.year = e.year and a.state = e.state
      left join capitals c on c.year = e.year and c.state = e.state)`;
}

/** The share that `from` brings to bear at the capital of `to`. */
export const reachOf = (from: string, to: string): string =>
  `(${from}.share / (1 + ${kmBetween(from, to)} / ${HALVING_KM}))`;

/** Chance that `from`, rows of `strength`, beats `to`; null where a share or place is not known, or no one has any strength. */
export const chanceOf = (from: string, to: string): string =>
  `(${reachOf(from, to)} / nullif(${reachOf(from, to)} + ${to}.share + ${to}.allied, 0))`;

/**
 * A state's strength and that of its allies, as threat weighs them.
 *
 * Source: docs/method/threat.md.
 */
export const strengthSet: ColumnSet = {
  id: "strength",
  group: "threat",
  title: "Strength of a state and of its allies",
  grain: "state-year",
  columns: [
    {
      name: "strength",
      type: "number",
      about: "mean of its shares of the population and the output of all members of the system, 0–1",
    },
    {
      name: "strength_allies",
      type: "number",
      about:
        "strength of all states bound to it by a pact of defence or offence on any day of the year, summed",
    },
  ],
  needs: [],
  coverage: { from: 1816, to: 2026 },
  universe: "any",
  absent: "missing",
  rows: () => `with ${strengthTables(CORE_SHARES)}
    select year, state, share as strength, allied as strength_allies from strength`,
};
