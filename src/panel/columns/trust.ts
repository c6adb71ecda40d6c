import type { ColumnSet } from "./column-set.ts";
import { RECORD_YEARS } from "./spans.ts";

/** Kept and broken promises between two states. */
export const trust: ColumnSet = {
  id: "trust",
  group: "friction",
  title: "Promises kept and broken",
  grain: "dyad-year",
  columns: [
    {
      name: "promises_kept",
      type: "integer",
      about:
        "pledges between the two that by the year had ended otherwise than by violation, war or denunciation, or had held for ten years",
    },
    {
      name: "promises_broken",
      type: "integer",
      about:
        "pledges between the two that by the year had ended by violation or war between the two or in denunciation",
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
  rows: () => `with told as (
      select g.a, g.b, g.treaty, g.ended_with in ('violated', 'war', 'denounced') as is_broken,
        case when g.ended_with in ('violated', 'war', 'denounced') then year(g.to_day)
          else least(year(g.to_day), year(g.from_day) + 10) end as year
      from core_pledge g where g.ended_with is distinct from 'unknown'),
    counted as (
      select s.year, s.state as a, t.state as b, count(*) filter (where not coalesce(p.is_broken, false) and p.treaty is not null) as kept,
        count(*) filter (where p.is_broken) as broken
      from state_year s join state_year t on t.year = s.year and t.state > s.state
      left join told p on p.a = s.state and p.b = t.state and p.year <= s.year group by all)
    select year, a, b, kept::integer as promises_kept, broken::integer as promises_broken,
      (kept + 1) / (kept + broken + 2)::double as trust from counted`,
};
