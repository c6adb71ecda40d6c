import type { ColumnSet } from "./column-set.ts";
import { LATEST_IN_YEAR, spellsOf, yearsOf } from "./spans.ts";

/** Leader at the end of the year by REIGN, whose lists are whole from 1950 and end in March 2021. */
export const reignLeaders: ColumnSet = {
  id: "reign-leaders",
  group: "leaders",
  title: "REIGN leaders",
  grain: "state-year",
  columns: [
    {
      name: "reign_leader",
      type: "text",
      about: "leader in office on 31 December, else the last of the year",
    },
    { name: "reign_years", type: "integer", about: "years since the term began, 0 in the year of entry" },
    { name: "reign_age", type: "integer", about: "age reached in the year" },
    {
      name: "reign_military",
      type: "number",
      about: "career in the armed forces of that leader: 0 no, 0.5 in part or unclear, 1 yes",
    },
    { name: "reign_entries", type: "integer", about: "leaders who took office in the year" },
  ],
  needs: ["reign-leaders"],
  coverage: { from: 1950, to: 2020 },
  universe: "cow",
  absent: "missing",
  rows: (source) => `select y.year, t.ccode_id as state, t.leader as reign_leader,
      (y.year - year(t.from_day))::integer as reign_years, (y.year - t.birthyear)::integer as reign_age,
      t.militarycareer as reign_military,
      (count(*) filter (where year(t.from_day) = y.year) over w)::integer as reign_entries
    from ${yearsOf(`(select * from ${spellsOf(source("reign-leaders"))} where ccode_id is not null)`, "t")}
    window w as (partition by y.year, t.ccode_id)
    qualify row_number() over (partition by y.year, t.ccode_id order by ${LATEST_IN_YEAR}, t.record desc) = 1`,
};
