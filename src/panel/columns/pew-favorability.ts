import type { ColumnSet } from "./column-set.ts";

/** What the people of the first state think of the second, by Pew. */
export const pewFavorability: ColumnSet = {
  id: "pew-favorability",
  group: "opinion",
  title: "Pew favourability",
  grain: "directed-dyad-year",
  columns: [
    {
      name: "pew_favorable",
      type: "number",
      about: "people of the first with a favourable view of the second, weighted per cent",
    },
    {
      name: "pew_unfavorable",
      type: "number",
      about: "people of the first with an unfavourable view of the second, weighted per cent",
    },
    { name: "pew_n", type: "integer", about: "persons asked" },
  ],
  needs: ["pew-favorability"],
  universe: "any",
  absent: "missing",
  rows: (
    source,
  ) => `select survey_year as year, respondent_iso3_id as a, target_id as b, favorable_total as pew_favorable,
      unfavorable_total as pew_unfavorable, n as pew_n
    from ${source("pew-favorability")} where respondent_iso3_id is not null and target_id is not null
    qualify row_number() over (partition by survey_year, respondent_iso3_id, target_id order by n desc, record) = 1`,
};
