import type { ColumnSet } from "./column-set.ts";

/** The peace scale of pairs with a relationship, from serious rivalry to security community. */
export const peaceScale: ColumnSet = {
  id: "peace-scale",
  group: "rivalry",
  title: "Peace scale",
  grain: "dyad-year",
  columns: [
    {
      name: "ps_level",
      type: "number",
      about:
        "0 serious rivalry, 0.25 lesser rivalry, 0.5 negative peace, 0.75 warm peace, 1 security community, on the last day of the year that the source covers; in a transition on the straight line between the levels around it",
    },
    {
      name: "ps_transition",
      type: "integer",
      about: "1 when the level lies within a transition, 0 when the source gives it",
    },
    {
      name: "ps_years",
      type: "integer",
      about: "years since the spell of this level, or the transition, began; from 1900",
    },
  ],
  needs: ["peace-scale"],
  universe: "cow",
  absent: "missing",
  rows: (source) => `with spell as (
      select ccode1_id as a, ccode2_id as b, valid_from::date as from_day,
        coalesce(valid_to::date, date '2020-12-31') as to_day, peace_level as level,
        lag(peace_level) over w as before, lead(peace_level) over w as after
      from ${source("peace-scale")} where ccode1_id is not null and ccode2_id is not null
      window w as (partition by ccode1_id, ccode2_id order by valid_from)),
    latest as (
      select y.year, s.*, least(s.to_day, make_date(y.year, 12, 31)) as day
      from spell s, unnest(range(year(s.from_day), year(s.to_day) + 1)) as y(year)
      qualify row_number() over (partition by y.year, s.a, s.b order by s.from_day desc) = 1)
    select year, a, b, coalesce(level, before + (after - before)
        * date_diff('day', from_day, day) / greatest(date_diff('day', from_day, to_day), 1)) as ps_level,
      (level is null)::integer as ps_transition, (year - year(from_day))::integer as ps_years
    from latest`,
};
