import type { ColumnSet } from "./column-set.ts";
import { RECORD_YEARS, yearsOf } from "./spans.ts";

/** Major powers of the core record. */
export const majorPowers: ColumnSet = {
  id: "major-powers",
  group: "system",
  title: "Major powers of the core record",
  grain: "state-year",
  columns: [{ name: "major", type: "integer", about: "1 when a major power on any day of the year" }],
  needs: [],
  coverage: RECORD_YEARS,
  universe: "any",
  absent: "zero",
  rows: () => `select distinct y.year, m.state, 1 as major from ${yearsOf("core_major", "m")}`,
};
