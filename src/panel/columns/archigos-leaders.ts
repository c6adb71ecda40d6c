import type { ColumnSet } from "./column-set.ts";
import { LATEST_IN_YEAR, spellsOf, yearsOf } from "./spans.ts";

/** Terms of the leaders in office at the end of each year, one for each state, with the counts of the year's changes. */
export function leadersAtYearEnd(rows: string): string {
  return `select y.year, t.gwcode_id as state, t.obsid, t.leader, t.yrborn, t.entry, year(t.from_day) as since,
      (count(*) filter (where year(t.from_day) = y.year) over w)::integer as entries,
      (count(*) filter (where year(t.from_day) = y.year and t.entry = 'Irregular') over w)::integer as irregular_entries,
      (count(*) filter (where year(t.to_day) = y.year and t.exit = 'Irregular') over w)::integer as irregular_exits
    from ${yearsOf(`(select * from ${spellsOf(rows)} where gwcode_id is not null)`, "t")}
    window w as (partition by y.year, t.gwcode_id)
    qualify row_number() over (partition by y.year, t.gwcode_id order by ${LATEST_IN_YEAR}, t.record desc) = 1`;
}

/** Leader at the end of the year, and changes within it, by Archigos. */
export const archigosLeaders: ColumnSet = {
  id: "archigos-leaders",
  group: "leaders",
  title: "Archigos leaders",
  grain: "state-year",
  columns: [
    { name: "leader", type: "text", about: "leader in office on 31 December, else the last of the year" },
    { name: "leader_obsid", type: "text", about: "name of the term in Archigos" },
    { name: "leader_years", type: "integer", about: "years since the term began, 0 in the year of entry" },
    { name: "leader_age", type: "integer", about: "age reached in the year" },
    {
      name: "leader_irregular",
      type: "integer",
      about: "1 when the leader came to office irregularly, 0 otherwise",
    },
    { name: "leader_entries", type: "integer", about: "leaders who took office in the year" },
    {
      name: "irregular_entries",
      type: "integer",
      about: "of these, leaders who took it irregularly, as by a coup",
    },
    { name: "irregular_exits", type: "integer", about: "leaders who lost office irregularly in the year" },
  ],
  needs: ["archigos-leaders"],
  universe: "any",
  absent: "missing",
  rows: (
    source,
  ) => `select year, state, leader, obsid as leader_obsid, (year - since)::integer as leader_years,
      (year - yrborn)::integer as leader_age,
      case when entry <> 'Unknown' then (entry = 'Irregular')::integer end as leader_irregular,
      entries as leader_entries, irregular_entries, irregular_exits
    from (${leadersAtYearEnd(source("archigos-leaders"))})`,
};
