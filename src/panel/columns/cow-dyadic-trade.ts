import type { ColumnSet } from "./column-set.ts";

/** Trade of two states, one row for each pair and year as `a`, `b`, with imports of each from the other as they are and smoothed. */
export function tradeFlows(rows: string): string {
  return `select year, ccode1_id as a, ccode2_id as b, max(flow1) as of_a, max(flow2) as of_b,
      max(smoothflow1) as smooth_a, max(smoothflow2) as smooth_b
    from ${rows} where ccode1_id is not null and ccode2_id is not null group by all`;
}

/** Imports and exports of the first state in its trade with the second. */
export const cowDyadicTrade: ColumnSet = {
  id: "cow-dyadic-trade",
  group: "trade",
  title: "COW dyadic trade",
  grain: "directed-dyad-year",
  columns: [
    { name: "imports", type: "number", about: "imports of the first from the second, million current USD" },
    {
      name: "exports",
      type: "number",
      about: "exports of the first to the second, as the second's imports, million current USD",
    },
    { name: "imports_smooth", type: "number", about: "the imports with gaps smoothed, million current USD" },
    { name: "exports_smooth", type: "number", about: "the exports with gaps smoothed, million current USD" },
  ],
  needs: ["cow-dyadic-trade"],
  universe: "cow",
  absent: "missing",
  rows: (source) => `with flow as (${tradeFlows(source("cow-dyadic-trade"))})
    select year, a, b, of_a as imports, of_b as exports, smooth_a as imports_smooth, smooth_b as exports_smooth from flow
    union all select year, b, a, of_b, of_a, smooth_b, smooth_a from flow`,
};
