import type { ColumnSet } from "./column-set.ts";

/** Deliveries of major arms from the first state to the second, by deal. */
export const sipriArmsTransfersRegister: ColumnSet = {
  id: "sipri-arms-transfers-register",
  group: "ties",
  title: "SIPRI trade register",
  grain: "directed-dyad-year",
  columns: [
    {
      name: "arms_deals",
      type: "integer",
      about: "deals by which the first delivered major arms to the second in the year, count",
    },
    {
      name: "arms_register_tiv",
      type: "number",
      about: "trend-indicator value of these deliveries, millions",
    },
  ],
  needs: ["sipri-arms-transfers-register"],
  universe: "any",
  absent: "zero",
  rows: (source) => `select delivery_year as year, supplier_id as a, recipient_id as b,
      count(distinct sipri_id)::integer as arms_deals, sum(tiv_delivery) as arms_register_tiv
    from ${source("sipri-arms-transfers-register")} where supplier not like '%*' and recipient not like '%*' group by all`,
};
