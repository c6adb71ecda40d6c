import type { ColumnSet } from "./column-set.ts";

/** Gross domestic product by the World Bank. */
export const worldBankGdp: ColumnSet = {
  id: "world-bank-gdp",
  group: "economy",
  title: "World Bank GDP",
  grain: "state-year",
  columns: [{ name: "wb_gdp", type: "number", about: "GDP, current USD" }],
  needs: ["world-bank-gdp"],
  universe: "any",
  absent: "missing",
  rows: (source) => `select year, iso3c_id as state, max(gdp_current_usd) as wb_gdp
    from ${source("world-bank-gdp")} where iso3c_id is not null group by all`,
};
