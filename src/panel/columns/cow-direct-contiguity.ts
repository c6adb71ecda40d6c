import type { ColumnSet } from "./column-set.ts";
import { spellsOf, yearsOf } from "./spans.ts";

/** Direct contiguity of two states, the closest kind of the year. */
export const cowDirectContiguity: ColumnSet = {
  id: "cow-direct-contiguity",
  group: "geography",
  title: "COW direct contiguity",
  grain: "dyad-year",
  columns: [
    {
      name: "conttype",
      type: "integer",
      about:
        "closest on any day of the year: 1 by land, 2 over at most 12 miles of water, 3 at most 24, 4 at most 150, 5 at most 400, 0 none",
    },
  ],
  needs: ["cow-direct-contiguity"],
  universe: "cow",
  absent: "zero",
  rows: (
    source,
  ) => `select y.year, least(c.ccode1_id, c.ccode2_id) as a, greatest(c.ccode1_id, c.ccode2_id) as b,
      min(c.conttype)::integer as conttype
    from ${yearsOf(`(select * from ${spellsOf(source("cow-direct-contiguity"))} where conttype > 0)`, "c")} group by all`,
};
