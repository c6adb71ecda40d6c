import type { ColumnSet } from "./column-set.ts";
import { stateRows } from "./state-rows.ts";

/** Scores of democracy: extended unified, Polity and V-Dem. */
export const democracyScores: ColumnSet = {
  id: "democracy-scores",
  group: "regimes",
  title: "Democracy scores",
  grain: "state-year",
  columns: [
    { name: "euds", type: "number", about: "extended unified democracy score, mean 0" },
    {
      name: "aeuds",
      type: "number",
      about: "the same with 0 at the average cut-point of autocracy and democracy",
    },
    { name: "polity2", type: "integer", about: "Polity score, −10 autocracy to 10 democracy" },
    { name: "v2x_polyarchy", type: "number", about: "V-Dem electoral democracy index, 0–1" },
  ],
  needs: ["democracy-scores"],
  universe: "cow",
  absent: "missing",
  rows: (source) => `select year, of_state as state, euds, aeuds, polity2, v2x_polyarchy
    from ${stateRows(source("democracy-scores"), { code: "ccode", value: "euds" })}`,
};
