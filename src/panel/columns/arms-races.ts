import type { ColumnSet } from "./column-set.ts";

const LAST_RIVALRY = 2010;

/** Arms races between strategic rivals after Gibler, Rider and Hutchison. */
export const armsRaces: ColumnSet = {
  id: "arms-races",
  group: "rivalry",
  title: "Arms races between rivals",
  grain: "dyad-year",
  columns: [
    {
      name: "race_ongoing",
      type: "integer",
      about:
        "1 when the two are in an arms race in the year; 0 only between strategic rivals (of Thompson and Dreyer), for no others were studied",
    },
    {
      name: "race_onset",
      type: "integer",
      about: "1 when an arms race of the two begins in the year; 0 as above",
    },
  ],
  needs: ["gibler-arms-races", "thompson-dreyer-rivalries"],
  universe: "cow",
  absent: "missing",
  rows: (source) => `with race as (
      select y.year, least(r.ccode1_id, r.ccode2_id) as a, greatest(r.ccode1_id, r.ccode2_id) as b, 1 as ongoing,
        (r.styear = y.year)::integer as onset
      from ${source("gibler-arms-races")} r, unnest(range(r.styear, coalesce(r.endyear, r.styear) + 1)) as y(year)
      union all
      select y.year, least(s.ccode1_id, s.ccode2_id), greatest(s.ccode1_id, s.ccode2_id), 0, 0
      from ${source("thompson-dreyer-rivalries")} s,
        unnest(range(greatest(s.styear, 1816), coalesce(s.endyear, ${LAST_RIVALRY}) + 1)) as y(year))
    select year, a, b, max(ongoing) as race_ongoing, max(onset) as race_onset from race
    where a is not null and b is not null group by year, a, b`,
};
