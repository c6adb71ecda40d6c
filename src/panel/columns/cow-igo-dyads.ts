import type { ColumnSet } from "./column-set.ts";

/** International organizations of which two states are both full members. */
export const cowIgoDyads: ColumnSet = {
  id: "cow-igo-dyads",
  group: "igos",
  title: "Shared international organizations",
  grain: "dyad-year",
  columns: [
    {
      name: "igos_shared",
      type: "integer",
      about: "intergovernmental organizations of which both are full members, count",
    },
  ],
  needs: ["cow-igo-dyad-years"],
  universe: "cow",
  absent: "missing",
  rows: (source) => `select year, ccode1_id as a, ccode2_id as b, max(dyadigos)::integer as igos_shared
    from ${source("cow-igo-dyad-years")} group by all`,
};
