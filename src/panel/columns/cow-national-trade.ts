import type { ColumnSet } from "./column-set.ts";
import { stateRows } from "./state-rows.ts";

/** Trade of a state with all others, one row for each state and year. */
export function nationalTrade(rows: string): string {
  return `select year, of_state as state, imports, exports
    from ${stateRows(rows, { code: "ccode", value: "imports" })}`;
}

/** Trade of a state with all others. */
export const cowNationalTrade: ColumnSet = {
  id: "cow-national-trade",
  group: "trade",
  title: "COW national trade",
  grain: "state-year",
  columns: [
    { name: "imports_all", type: "number", about: "imports from all states, million current USD" },
    { name: "exports_all", type: "number", about: "exports to all states, million current USD" },
  ],
  needs: ["cow-national-trade"],
  universe: "cow",
  absent: "missing",
  rows: (source) =>
    `select year, state, imports as imports_all, exports as exports_all from (${nationalTrade(source("cow-national-trade"))})`,
};
