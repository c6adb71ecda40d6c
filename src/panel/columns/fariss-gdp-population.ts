import type { ColumnSet } from "./column-set.ts";
import { stateRows } from "./state-rows.ts";

/** Income and population fitted to many series, with how sure they are. */
export const farissGdpPopulation: ColumnSet = {
  id: "fariss-gdp-population",
  group: "economy",
  title: "GDP and population after Fariss and others",
  grain: "state-year",
  columns: [
    { name: "fariss_gdppc", type: "number", about: "GDP per head, 2011 PPP dollars" },
    { name: "fariss_gdppc_sd", type: "number", about: "standard deviation of fariss_gdppc" },
    { name: "fariss_gdp", type: "number", about: "GDP, million 2017 PPP dollars" },
    { name: "fariss_gdp_sd", type: "number", about: "standard deviation of fariss_gdp" },
    { name: "fariss_pop", type: "number", about: "population, millions" },
    { name: "fariss_pop_sd", type: "number", about: "standard deviation of fariss_pop" },
  ],
  needs: ["fariss-gdp-population"],
  universe: "cow",
  absent: "missing",
  rows: (source) => `select year, of_state as state, mrgdppc as fariss_gdppc, sd_mrgdppc as fariss_gdppc_sd,
      pwtrgdp as fariss_gdp, sd_pwtrgdp as fariss_gdp_sd, pwtpop as fariss_pop, sd_pwtpop as fariss_pop_sd
    from ${stateRows(source("fariss-gdp-population"), { code: "ccode", value: "mrgdppc" })}`,
};
