import type { ColumnSet } from "./column-set.ts";
import { kmBetween } from "./great-circle-sql.ts";
import { RECORD_YEARS, LATEST_IN_YEAR } from "./spans.ts";
import { pairsOf } from "./state-rows.ts";

/**
 * Great-circle distance of every two capitals, as those at the end of the year.
 *
 * In: a query with `state`, `lat`, `lng`, `from_day` and `to_day` of each capital, and the name of the column.
 */
export function capitalDistances(capitals: string, column: string): string {
  return pairsOf(
    `select y.year, y.state, c.lat, c.lng
      from state_year y join ${capitals} c
        on c.state = y.state and year(c.from_day) <= y.year and year(c.to_day) >= y.year
      qualify row_number() over (partition by y.year, y.state order by ${LATEST_IN_YEAR}) = 1`,
    `${kmBetween("p", "q")} as ${column}`,
  );
}

/** Distance of capitals by the core record. */
export const capitalDistance: ColumnSet = {
  id: "capital-distance",
  group: "geography",
  title: "Distance of capitals, core record",
  grain: "dyad-year",
  columns: [
    {
      name: "capital_km",
      type: "number",
      about: "great-circle distance of the capitals at the end of the year, km",
    },
  ],
  needs: [],
  coverage: RECORD_YEARS,
  universe: "any",
  absent: "missing",
  citation: "Sinnott. 1984. Virtues of the Haversine. Sky and Telescope 68: 159.",
  rows: () => capitalDistances("core_capital", "capital_km"),
};
