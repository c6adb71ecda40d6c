import type { ColumnSet } from "./column-set.ts";

/** Direct contiguity of two states, from the project's own file of years. */
export const cowDirectContiguityYears: ColumnSet = {
  id: "cow-direct-contiguity-years",
  group: "geography",
  title: "COW direct contiguity by year",
  grain: "dyad-year",
  columns: [
    {
      name: "conttype_yearly",
      type: "integer",
      about:
        "1 by land, 2 over at most 12 miles of water, 3 at most 24, 4 at most 150, 5 at most 400, 0 none; as the project gives it by year",
    },
  ],
  needs: ["cow-direct-contiguity-years"],
  universe: "cow",
  absent: "zero",
  rows: (
    source,
  ) => `select year, least(state1no_id, state2no_id) as a, greatest(state1no_id, state2no_id) as b,
      min(conttype)::integer as conttype_yearly
    from ${source("cow-direct-contiguity-years")} where conttype > 0 group by all`,
};
