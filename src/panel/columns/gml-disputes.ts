import type { ColumnSet } from "./column-set.ts";

/** Militarized disputes of a pair after Gibler, Miller and Little, the gravest of each year where there are several. */
export const gmlDisputes: ColumnSet = {
  id: "gml-disputes",
  group: "disputes",
  title: "GML militarized interstate disputes",
  grain: "directed-dyad-year",
  columns: [
    { name: "gml_ongoing", type: "integer", about: "1 when a dispute of the two is under way in the year" },
    { name: "gml_onset", type: "integer", about: "1 when a dispute of the two begins in the year" },
    {
      name: "gml_dispnum",
      type: "integer",
      about: "number of the dispute kept",
      absent: "missing",
      isCode: true,
    },
    {
      name: "gml_hostlev",
      type: "integer",
      about: "hostility reached by the first: 1 none, 2 threat, 3 display, 4 use of force, 5 war",
      absent: "missing",
    },
  ],
  needs: ["gml-mid-dispute-years"],
  universe: "cow",
  absent: "zero",
  citation:
    "Exclusion steps: Miller. 2022. peacesciencer: An R Package for Quantitative Peace Science Research. Conflict Management and Peace Science 39: 755–779.",
  rows: (
    source,
  ) => `select year, ccode1_id as a, ccode2_id as b, max(midongoing::integer) over w as gml_ongoing,
      max(midonset::integer) over w as gml_onset, dispnum as gml_dispnum, hostlev1 as gml_hostlev
    from ${source("gml-mid-dispute-years")}
    window w as (partition by year, ccode1_id, ccode2_id)
    qualify row_number() over (partition by year, ccode1_id, ccode2_id order by midonset desc, fatality desc nulls last,
      hostlev desc nulls last, mindur desc nulls last, maxdur desc nulls last, recip desc nulls last, stmon, dispnum) = 1`,
};
