import type { ColumnSet } from "./column-set.ts";
import { RECORD_YEARS, yearsOf } from "./spans.ts";

const KINDS = {
  spatial: "territory",
  positional: "rank and influence",
  ideological: "principles of rule",
  interventionary: "third states or armed opponents of the other",
} as const;

/** Rivalries of the core record: pairs that held each other for a military threat. */
export const coreRivalries: ColumnSet = {
  id: "core-rivalries",
  group: "rivalry",
  title: "Rivalries of the core record",
  grain: "dyad-year",
  columns: [
    { name: "riv_ongoing", type: "integer", about: "1 when the two are rivals on any day of the year" },
    {
      name: "riv_severity",
      type: "integer",
      about: "0 no rivals, 1 lesser rivals, 2 a principal rivalry of one or both",
    },
    ...Object.entries(KINDS).map(([kind, about]) => ({
      name: `riv_${kind}`,
      type: "integer" as const,
      about: `1 when the rivalry is ${kind}, about ${about}`,
    })),
    {
      name: "riv_onset",
      type: "integer",
      about: "1 when a rivalry of the two begins in the year; never in 1816",
    },
    {
      name: "riv_years",
      type: "integer",
      about: "years since the rivalry under way began, from 1816; missing where the two are no rivals",
      absent: "missing",
    },
    {
      name: "riv_years_since_end",
      type: "integer",
      about: "years since the latest rivalry of the two ended; missing while one goes on and where none was",
      absent: "missing",
    },
  ],
  needs: [],
  coverage: RECORD_YEARS,
  universe: "any",
  absent: "zero",
  rows: () => `with held as (
      select y.year, r.a, r.b, 1 as riv_ongoing, max(r.severity) as riv_severity,
        ${Object.keys(KINDS)
          .map((kind) => `max(contains(r.kind, '${kind}')::integer) as riv_${kind}`)
          .join(", ")},
        max((year(r.from_day) = y.year and y.year > ${RECORD_YEARS.from})::integer) as riv_onset,
        (y.year - min(year(r.from_day)))::integer as riv_years
      from ${yearsOf("core_rivalry", "r")} where y.year <= ${RECORD_YEARS.to} group by y.year, r.a, r.b),
    past as (
      select y.year, r.a, r.b, (y.year - max(year(r.to_day)))::integer as years
      from core_rivalry r, unnest(range(year(r.to_day) + 1, ${RECORD_YEARS.to} + 1)) as y(year)
      where year(r.to_day) < ${RECORD_YEARS.to} group by y.year, r.a, r.b)
    select coalesce(h.year, p.year) as year, coalesce(h.a, p.a) as a, coalesce(h.b, p.b) as b,
      h.* exclude (year, a, b), case when h.year is null then p.years end as riv_years_since_end
    from held h full join past p on p.year = h.year and p.a = h.a and p.b = h.b`,
};
