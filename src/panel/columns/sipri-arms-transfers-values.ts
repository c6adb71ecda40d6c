import type { ColumnSet } from "./column-set.ts";

/** Major arms that the first state delivered to the second; rebels, marked by an asterisk, do not count as their state. */
export const sipriArmsTransfersValues: ColumnSet = {
  id: "sipri-arms-transfers-values",
  group: "ties",
  title: "SIPRI arms transfers",
  grain: "directed-dyad-year",
  columns: [
    {
      name: "arms_tiv",
      type: "number",
      about:
        "trend-indicator value of major arms from the first to the second, millions; 0 also below half a million",
    },
  ],
  needs: ["sipri-arms-transfers-values"],
  universe: "any",
  absent: "zero",
  rows: (source) => `select year, coalesce(supplier_id, supplier_cown_id) as a,
      coalesce(recipient_id, recipient_cown_id) as b, sum(tiv_millions) as arms_tiv
    from ${source("sipri-arms-transfers-values")} where supplier not like '%*' and recipient not like '%*' group by all`,
};
