import type { ColumnSet } from "./column-set.ts";
import { stateRows } from "./state-rows.ts";

/** Surplus domestic product with the income and population it is made from. */
export const surplusDomesticProduct: ColumnSet = {
  id: "surplus-domestic-product",
  group: "capability",
  title: "Surplus domestic product",
  grain: "state-year",
  columns: [
    {
      name: "sdp_log",
      type: "number",
      about: "natural logarithm of surplus domestic product, 2011 USD: income above subsistence",
    },
    { name: "sdp_gdp_log", type: "number", about: "natural logarithm of GDP, 2011 USD" },
    { name: "sdp_gdppc_log", type: "number", about: "natural logarithm of GDP per head, 2011 USD" },
    { name: "sdp_pop_log", type: "number", about: "natural logarithm of population, persons" },
  ],
  needs: ["surplus-domestic-product"],
  universe: "any",
  absent: "missing",
  rows: (source) => `select year, of_state as state, sdpest as sdp_log, wbgdp2011est as sdp_gdp_log,
      wbgdppc2011est as sdp_gdppc_log, wbpopest as sdp_pop_log
    from ${stateRows(source("surplus-domestic-product"), { code: "ccode", value: "sdpest", system: "gw" })}`,
};
