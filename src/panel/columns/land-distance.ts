import type { ColumnSet } from "./column-set.ts";
import { RECORD_YEARS } from "./spans.ts";

/** Least distance of two territories, and land borders, by the core record. */
export const landDistance: ColumnSet = {
  id: "land-distance",
  group: "geography",
  title: "Minimum distance of territories, core record",
  grain: "dyad-year",
  columns: [
    { name: "land_km", type: "number", about: "shortest distance of the territories in the year, km" },
    { name: "land_border", type: "integer", about: "1 when the territories touched on any day of the year" },
  ],
  needs: [],
  coverage: RECORD_YEARS,
  universe: "any",
  absent: "missing",
  rows: () => `select p.year, l.a, l.b, min(l.km) as land_km, max((l.km = 0)::integer)::integer as land_border
    from core_land l
    join state_year p on p.state = l.a and p.year between year(l.from_day) and year(l.to_day)
    join state_year q on q.state = l.b and q.year = p.year
    group by p.year, l.a, l.b`,
};
