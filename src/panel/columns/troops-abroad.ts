import type { ColumnSet } from "./column-set.ts";
import { yearsOf } from "./spans.ts";

/** Standing forces of the first state on the soil of the second. */
export const troopsAbroad: ColumnSet = {
  id: "troops-abroad",
  group: "capability",
  title: "Troops stationed abroad, core record",
  grain: "directed-dyad-year",
  columns: [
    {
      name: "troops_stationed",
      type: "integer",
      about:
        "usual strength of the first's standing forces in the second, largest of the year, persons; chief cases only",
    },
  ],
  needs: [],
  coverage: { from: 1903, to: 2026 },
  universe: "any",
  absent: "missing",
  rows: () => `select y.year, t.sender as a, t.host as b, max(t.size)::integer as troops_stationed
    from ${yearsOf("core_troops", "t")} group by y.year, t.sender, t.host`,
};
