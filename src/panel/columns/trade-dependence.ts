import { tradeFlows } from "./cow-dyadic-trade.ts";
import type { ColumnSet } from "./column-set.ts";

/**
 * How much the first state's income depends on trade with the second.
 *
 * Source: docs/method/friction.md.
 */
export const tradeDependence: ColumnSet = {
  id: "trade-dependence",
  group: "trade",
  title: "Dependence on trade with a partner",
  grain: "directed-dyad-year",
  columns: [
    {
      name: "trade_dependence",
      type: "number",
      about: "trade both ways with the second divided by the first's GDP, both in current USD; 0 upwards",
    },
  ],
  needs: ["cow-dyadic-trade", "world-bank-gdp"],
  universe: "cow",
  absent: "missing",
  citation:
    "Oneal & Russett. 1997. The Classical Liberals Were Right: Democracy, Interdependence, and Conflict, 1950–1985. International Studies Quarterly 41: 267–293.",
  rows: (source) => `with flow as (select year, a, b, of_a + of_b as both_ways
      from (${tradeFlows(source("cow-dyadic-trade"))}) where of_a + of_b is not null),
    income as (select year, iso3c_id as state, max(gdp_current_usd) as gdp
      from ${source("world-bank-gdp")} where iso3c_id is not null and gdp_current_usd > 0 group by all)
    select f.year, f.a, f.b, both_ways * 1e6 / gdp as trade_dependence
    from (select * from flow union all select year, b, a, both_ways from flow) f
    join income g on g.year = f.year and g.state = f.a`,
};
