import type { ColumnSet } from "./column-set.ts";
import { stateRows } from "./state-rows.ts";

/** Ideal points of states from their votes in the General Assembly. */
export const unIdealPoints: ColumnSet = {
  id: "un-ideal-points",
  group: "order",
  title: "UN ideal points",
  grain: "state-year",
  columns: [
    {
      name: "ideal_point",
      type: "number",
      about: "ideal point from votes on final passage; higher is nearer to the liberal order led by the USA",
    },
    {
      name: "ideal_point_all",
      type: "number",
      about: "ideal point from all votes, paragraphs and amendments too",
    },
    { name: "ideal_votes", type: "integer", about: "final-passage votes the estimate rests on" },
  ],
  needs: ["un-ideal-points"],
  universe: "cow",
  absent: "missing",
  rows: (
    source,
  ) => `select year, of_state as state, idealpointfp as ideal_point, idealpointall as ideal_point_all,
      nvotesfp as ideal_votes
    from ${stateRows(source("un-ideal-points"), { code: "ccode", value: "idealpointfp" })}`,
};
