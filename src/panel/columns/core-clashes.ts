import type { ColumnSet } from "./column-set.ts";
import { RECORD_YEARS, yearsOf } from "./spans.ts";

const LEVELS = "['threat', 'display', 'force', 'war']";

/** Wars and crises of the core record: pairs on opposite sides, and pairs on the same side. */
export const coreClashes: ColumnSet = {
  id: "core-clashes",
  group: "wars",
  title: "Wars and crises of the core record",
  grain: "dyad-year",
  columns: [
    {
      name: "clash_level",
      type: "integer",
      about:
        "sharpest clash with the two on opposite sides on any day of the year: 0 none, 1 threat, 2 display, 3 force, 4 war",
    },
    {
      name: "clash_ongoing",
      type: "integer",
      about: "1 when the two are on opposite sides of a war or crisis in the year",
    },
    {
      name: "clash_onset",
      type: "integer",
      about: "1 when such a war or crisis begins for the two in the year",
    },
    {
      name: "clash_war",
      type: "integer",
      about: "1 when the two are on opposite sides of a war in the year",
    },
    { name: "clash_war_onset", type: "integer", about: "1 when such a war begins for the two in the year" },
    {
      name: "clash_same_side",
      type: "integer",
      about: "1 when the two are on the same side of a war or crisis in the year",
    },
    {
      name: "clash_war_same_side",
      type: "integer",
      about: "1 when the two fight on the same side of a war in the year",
    },
    {
      name: "clash_years_since",
      type: "integer",
      about:
        "years since the two were last on opposite sides of a war or crisis, 0 in such a year; missing when never",
      absent: "missing",
    },
    {
      name: "clash_years_since_war",
      type: "integer",
      about: "years since the two were last on opposite sides of a war, 0 in such a year; missing when never",
      absent: "missing",
    },
  ],
  needs: [],
  coverage: RECORD_YEARS,
  universe: "any",
  absent: "zero",
  rows: () => `with held as (
      select y.year, c.a, c.b,
        coalesce(max(list_position(${LEVELS}, c.level)) filter (where c.opposed), 0)::integer as clash_level,
        max(c.opposed::integer) as clash_ongoing,
        max((c.opposed and year(c.from_day) = y.year)::integer) as clash_onset,
        max((c.opposed and c.level = 'war')::integer) as clash_war,
        max((c.opposed and c.level = 'war' and year(c.from_day) = y.year)::integer) as clash_war_onset,
        max((not c.opposed)::integer) as clash_same_side,
        max((not c.opposed and c.level = 'war')::integer) as clash_war_same_side
      from ${yearsOf("core_clash", "c")} where y.year <= ${RECORD_YEARS.to} group by y.year, c.a, c.b),
    past as (
      select y.year, c.a, c.b, max(least(year(c.to_day), y.year)) as last,
        max(least(year(c.to_day), y.year)) filter (where c.level = 'war') as last_war
      from core_clash c, unnest(range(year(c.from_day), ${RECORD_YEARS.to} + 1)) as y(year)
      where c.opposed group by y.year, c.a, c.b)
    select coalesce(h.year, p.year) as year, coalesce(h.a, p.a) as a, coalesce(h.b, p.b) as b,
      h.* exclude (year, a, b), (p.year - p.last)::integer as clash_years_since,
      (p.year - p.last_war)::integer as clash_years_since_war
    from held h full join past p on p.year = h.year and p.a = h.a and p.b = h.b`,
};
