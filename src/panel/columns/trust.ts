import type { ColumnSet } from "./column-set.ts";
import { RECORD_YEARS } from "./spans.ts";

/** A pledge that has held as long counts as kept from then on, until it is broken. */
const KEPT_YEARS = 10;
/** A treaty of more than two is broken between those who clashed with each other when it ended or at most as many years before. */
const NEAR_END_YEARS = 1;

/** How a pledge ended: what was broken, and what was fulfilled; other ends are neither. */
const BROKEN = "('violated', 'war', 'denounced')";
const FULFILLED = "('expired', 'replaced', 'dissolved')";

/**
 * Kept and broken promises between two states.
 *
 * Source: docs/method/trust.md.
 */
export const trust: ColumnSet = {
  id: "trust",
  group: "friction",
  title: "Promises kept and broken",
  grain: "dyad-year",
  columns: [
    {
      name: "promises_kept",
      type: "integer",
      about: `pledges between the two that by the year had run out, been replaced or dissolved, or had held for ${KEPT_YEARS} years, and were not broken by then`,
    },
    {
      name: "promises_broken",
      type: "integer",
      about:
        "pledges between the two that by the year had ended by violation, war or denunciation; of treaties of more than two only between those who clashed then or the year before",
    },
    {
      name: "promises_violated",
      type: "integer",
      about: "of the broken, those that ended by violation or war",
    },
    {
      name: "trust",
      type: "number",
      about: "(kept + 1) / (kept + broken + 2), 0–1: 0.5 where nothing was ever promised",
    },
  ],
  needs: [],
  coverage: RECORD_YEARS,
  universe: "any",
  absent: "missing",
  citation:
    "Crescenzi, Kathman, Kleinberg & Wood. 2012. Reliability, Reputation, and Alliance Formation. International Studies Quarterly 56: 259–274.",
  rows: () => `with pledge as (
      select g.a, g.b, g.ended_with, year(g.to_day) as ended,
        g.ended_with in ${BROKEN} and (g.members = 2 or exists (select 1 from core_clash c where c.opposed and c.a = g.a and c.b = g.b
          and year(c.from_day) <= year(g.to_day) and year(c.to_day) >= year(g.to_day) - ${NEAR_END_YEARS})) as is_broken,
        case when g.to_day >= g.from_day + interval ${KEPT_YEARS} years then year(g.from_day) + ${KEPT_YEARS} end as held
      from core_pledge g),
    told as (
      select a, b, 0 as broken, 0 as violated, 1 as kept, least(held, case when ended_with in ${FULFILLED} then ended end) as year
      from pledge
      union all select a, b, 1, (ended_with in ('violated', 'war'))::integer, case when held <= ended then -1 else 0 end, ended
      from pledge where is_broken),
    counted as (
      select s.year, s.state as a, t.state as b, coalesce(sum(p.kept), 0) as kept, coalesce(sum(p.broken), 0) as broken,
        coalesce(sum(p.violated), 0) as violated
      from state_year s join state_year t on t.year = s.year and t.state > s.state
      left join told p on p.a = s.state and p.b = t.state and p.year <= s.year group by all)
    select year, a, b, kept::integer as promises_kept, broken::integer as promises_broken, violated::integer as promises_violated,
      (kept + 1) / (kept + broken + 2)::double as trust from counted`,
};
