import type { ColumnSet } from "./column-set.ts";
import { RECORD_YEARS } from "./spans.ts";

/** Whether two states lie in one region. */
export const sameRegion: ColumnSet = {
  id: "same-region",
  group: "geography",
  title: "Same region",
  grain: "dyad-year",
  columns: [
    {
      name: "same_region",
      type: "integer",
      about: "1 when both are in one of the seventeen regions of the core record",
    },
  ],
  needs: [],
  coverage: RECORD_YEARS,
  universe: "any",
  absent: "zero",
  rows: () => `select y.year, p.state as a, q.state as b, 1 as same_region
    from core_state p join core_state q on q.region = p.region and q.state > p.state
    join (select distinct year, state from state_year) y on y.state = p.state`,
};
