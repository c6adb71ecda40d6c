import type { ColumnSet } from "./column-set.ts";
import { stateRows } from "./state-rows.ts";

/** National Material Capabilities: the composite index and its six parts. */
export const cowNmc: ColumnSet = {
  id: "cow-nmc",
  group: "capability",
  title: "National Material Capabilities",
  grain: "state-year",
  columns: [
    { name: "cinc", type: "number", about: "share of world capability, 0–1" },
    {
      name: "milex",
      type: "number",
      about: "military expenditure, thousand current GBP to 1913, USD from 1914",
    },
    { name: "milper", type: "number", about: "military personnel, thousands" },
    { name: "irst", type: "number", about: "iron and steel production, thousand tons" },
    { name: "pec", type: "number", about: "primary energy consumption, thousand coal-ton equivalents" },
    { name: "tpop", type: "number", about: "total population, thousands" },
    { name: "upop", type: "number", about: "urban population, thousands" },
  ],
  needs: ["cow-nmc"],
  universe: "cow",
  absent: "missing",
  rows: (source) => `select year, of_state as state, cinc, milex, milper, irst, pec, tpop, upop
    from ${stateRows(source("cow-nmc"), { code: "ccode", value: "cinc" })}`,
};
