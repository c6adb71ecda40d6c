import type { ColumnSet } from "./column-set.ts";
import { spellsOf, yearsOf } from "./spans.ts";

/** Major powers by the Correlates of War. */
export const cowMajorPowers: ColumnSet = {
  id: "cow-major-powers",
  group: "system",
  title: "COW major powers",
  grain: "state-year",
  columns: [{ name: "cow_major", type: "integer", about: "1 when a major power on any day of the year" }],
  needs: ["cow-major-powers"],
  universe: "cow",
  absent: "zero",
  rows: (source) =>
    `select distinct y.year, m.ccode_id as state, 1 as cow_major from ${yearsOf(spellsOf(source("cow-major-powers")), "m")}`,
};
