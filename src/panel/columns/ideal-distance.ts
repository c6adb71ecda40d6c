import type { ColumnSet } from "./column-set.ts";
import { pairsOf, stateRows } from "./state-rows.ts";

/**
 * How far apart two states' visions of order are, by their votes in the General Assembly.
 *
 * Source: docs/method/friction.md.
 */
export const idealDistance: ColumnSet = {
  id: "ideal-distance",
  group: "order",
  title: "Distance of UN ideal points",
  grain: "dyad-year",
  columns: [
    {
      name: "ideal_distance",
      type: "number",
      about: "absolute difference of the ideal points from votes on final passage",
    },
    {
      name: "ideal_distance_all",
      type: "number",
      about: "absolute difference of the ideal points from all votes",
    },
  ],
  needs: ["un-ideal-points"],
  universe: "cow",
  absent: "missing",
  rows: (source) =>
    pairsOf(
      `select year, of_state as state, idealpointfp as final, idealpointall as every
        from ${stateRows(source("un-ideal-points"), { code: "ccode", value: "idealpointfp" })}`,
      "abs(p.final - q.final) as ideal_distance, abs(p.every - q.every) as ideal_distance_all",
    ),
};
