import type { ColumnSet } from "./column-set.ts";
import { RECORD_YEARS, yearsOf } from "./spans.ts";

/** States with nuclear weapons in the core record. */
export const nuclearPowers: ColumnSet = {
  id: "nuclear-powers",
  group: "system",
  title: "States with nuclear weapons",
  grain: "state-year",
  columns: [
    {
      name: "nuclear",
      type: "integer",
      about: "1 when the state had nuclear weapons on any day of the year, from its first test or disclosure",
    },
    {
      name: "nuclear_years",
      type: "integer",
      about: "years since it first had them; missing when it has none",
      absent: "missing",
    },
  ],
  needs: [],
  coverage: RECORD_YEARS,
  universe: "any",
  absent: "zero",
  rows: () => `select y.year, n.state, 1 as nuclear, (y.year - min(year(n.from_day)))::integer as nuclear_years
    from ${yearsOf("core_nuclear", "n")} group by y.year, n.state`,
};
