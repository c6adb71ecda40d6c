import type { ColumnSet } from "./column-set.ts";

/** Military expenditure by SIPRI. */
export const sipriMilitaryExpenditure: ColumnSet = {
  id: "sipri-military-expenditure",
  group: "capability",
  title: "SIPRI military expenditure",
  grain: "state-year",
  columns: [
    { name: "sipri_milex", type: "number", about: "military expenditure, constant 2019 USD" },
    {
      name: "sipri_milex_gdp_pct",
      type: "number",
      about: "military expenditure in per cent of gross domestic product",
    },
  ],
  needs: ["sipri-military-expenditure"],
  universe: "any",
  absent: "missing",
  rows: (source) => `select "Year" as year, "Entity_id" as state, max(military_expenditure) as sipri_milex,
      max(military_expenditure_share_gdp) as sipri_milex_gdp_pct
    from ${source("sipri-military-expenditure")} where "Entity_id" is not null group by all`,
};
