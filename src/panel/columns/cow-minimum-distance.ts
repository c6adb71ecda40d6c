import type { ColumnSet } from "./column-set.ts";

/** Least distance of two territories by CShapes. */
export const cowMinimumDistance: ColumnSet = {
  id: "cow-minimum-distance",
  group: "geography",
  title: "Minimum distance of territories",
  grain: "dyad-year",
  columns: [
    { name: "mindist", type: "number", about: "shortest distance of the territories on 1 January, km" },
  ],
  needs: ["cow-minimum-distance"],
  universe: "cow",
  absent: "missing",
  rows: (source) => `select year, ccode1_id as a, ccode2_id as b, min(mindist) as mindist
    from ${source("cow-minimum-distance")} group by all`,
};
