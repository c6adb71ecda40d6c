import { tradeFlows } from "./cow-dyadic-trade.ts";
import { nationalTrade } from "./cow-national-trade.ts";
import type { ColumnSet } from "./column-set.ts";

/** How much of the first state's trade is with the second. */
export const tradeShare: ColumnSet = {
  id: "trade-share",
  group: "trade",
  title: "Share of a partner in a state's trade",
  grain: "directed-dyad-year",
  columns: [
    {
      name: "trade_share",
      type: "number",
      about:
        "trade both ways with the second divided by all trade of the first; usually 0–1, above where totals lag",
    },
  ],
  needs: ["cow-dyadic-trade", "cow-national-trade"],
  universe: "cow",
  absent: "missing",
  citation:
    "Barbieri. 1996. Economic Interdependence: A Path to Peace or a Source of Interstate Conflict? Journal of Peace Research 33: 29–49.",
  rows: (source) => `with flow as (select year, a, b, of_a + of_b as both_ways
      from (${tradeFlows(source("cow-dyadic-trade"))}) where of_a + of_b is not null),
    total as (select year, state, nullif(imports + exports, 0) as trade
      from (${nationalTrade(source("cow-national-trade"))}))
    select f.year, f.a, f.b, both_ways / trade as trade_share
    from (select * from flow union all select year, b, a, both_ways from flow) f
    join total t on t.year = f.year and t.state = f.a`,
};
