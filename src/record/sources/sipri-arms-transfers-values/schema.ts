import type { SourceSchema } from "../../import/schema.ts";

/** SIPRI trend-indicator values of arms transfers by supplier, recipient and year. */
export const sipriArmsTransfersValues: SourceSchema = {
  id: "sipri-arms-transfers-values",
  title: "SIPRI arms transfers, values by supplier and recipient",
  family: "capabilities",
  grain: "directed-dyad-year",
  version: "2022",
  citation: "SIPRI Arms Transfers Database.",
  terms: "Non-commercial use with attribution; reproducing more than a tenth needs SIPRI's leave.",
  mayBePassedOn: false,
  publisher: "https://armstransfers.sipri.org/",
  coverage: { from: 1950, to: 2021 },
  lagDays: 180,
  lagWhy: "deliveries of a year are released in the next March and completed later",
  columns: [
    { name: "supplier", type: "text", about: "supplier as SIPRI names it", state: "name", required: true },
    { name: "recipient", type: "text", about: "recipient as SIPRI names it", state: "name", required: true },
    { name: "year", type: "integer", about: "year of delivery", required: true, least: 1950, most: 2100 },
    {
      name: "tiv_millions",
      type: "number",
      about: "trend-indicator value of the deliveries, millions; 0 for less than half a million",
      least: 0,
    },
    {
      name: "supplier_cown",
      type: "integer",
      about: "COW number of the supplier; blank for no state",
      state: "cow",
    },
    {
      name: "recipient_cown",
      type: "integer",
      about: "COW number of the recipient; blank for no state",
      state: "cow",
    },
  ],
  preamble: true,
  time: { kind: "year", year: "year" },
  key: ["supplier", "recipient", "year"],
};
