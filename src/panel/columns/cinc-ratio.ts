import type { ColumnSet } from "./column-set.ts";
import { pairsOf, stateRows } from "./state-rows.ts";

/** Balance of two states' composite indices of capability. */
export const cincRatio: ColumnSet = {
  id: "cinc-ratio",
  group: "capability",
  title: "Balance of COW capability",
  grain: "dyad-year",
  columns: [
    { name: "cinc_ratio", type: "number", about: "cinc of the weaker divided by that of the stronger, 0–1" },
  ],
  needs: ["cow-nmc"],
  universe: "cow",
  absent: "missing",
  rows: (source) =>
    pairsOf(
      `select year, of_state as state, cinc from ${stateRows(source("cow-nmc"), { code: "ccode", value: "cinc" })}
        where cinc is not null`,
      "least(p.cinc, q.cinc) / nullif(greatest(p.cinc, q.cinc), 0) as cinc_ratio",
    ),
};
