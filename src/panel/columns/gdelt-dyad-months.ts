import type { ColumnSet } from "./column-set.ts";

/** Balance of reported cooperation and conflict of two states. */
export const gdeltDyadMonths: ColumnSet = {
  id: "gdelt-dyad-months",
  group: "opinion",
  title: "GDELT events of two states",
  grain: "dyad-year",
  columns: [
    {
      name: "gdelt_balance",
      type: "number",
      about:
        "sum of Goldstein scores, slightly weighted by sources and tone, over the events between the two, per day observed; above 0 cooperation",
    },
    { name: "gdelt_days", type: "integer", about: "days with an event between the two, count" },
    { name: "gdelt_days_observed", type: "integer", about: "days observed in months with an event, count" },
  ],
  needs: ["gdelt-dyad-months"],
  coverage: { from: 2018, to: 2023 },
  universe: "any",
  absent: "missing",
  rows: (source) => `select left(month, 4)::integer as year, iso3_a_id as a, iso3_b_id as b,
      sum(edge_sum) / sum(days_observed) as gdelt_balance, sum(days_with_events)::integer as gdelt_days,
      sum(days_observed)::integer as gdelt_days_observed
    from ${source("gdelt-dyad-months")} where iso3_a_id is not null and iso3_b_id is not null group by all`,
};
