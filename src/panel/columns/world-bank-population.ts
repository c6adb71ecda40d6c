import type { ColumnSet } from "./column-set.ts";

/** Population by the World Bank. */
export const worldBankPopulation: ColumnSet = {
  id: "world-bank-population",
  group: "economy",
  title: "World Bank population",
  grain: "state-year",
  columns: [{ name: "wb_population", type: "integer", about: "population at mid-year, persons" }],
  needs: ["world-bank-population"],
  universe: "any",
  absent: "missing",
  rows: (source) => `select year, iso3c_id as state, max(population) as wb_population
    from ${source("world-bank-population")} where iso3c_id is not null group by all`,
};
