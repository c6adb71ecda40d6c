import type { SourceSchema } from "../../import/schema.ts";

/** Chinese investments and contracts abroad. */
export const aeiChinaInvestments: SourceSchema = {
  id: "aei-china-investments",
  title: "AEI China Global Investment Tracker",
  family: "economy",
  grain: "deal",
  version: "December 2018",
  citation: "American Enterprise Institute. China Global Investment Tracker.",
  terms: "Use with attribution; under no open licence.",
  mayBePassedOn: false,
  publisher: "https://www.aei.org/china-global-investment-tracker/",
  coverage: { from: 2005, to: 2018 },
  lagDays: 180,
  lagWhy: "the tracker comes out twice a year",
  columns: [
    { name: "date", type: "text", about: "first day of the month of the deal", required: true },
    { name: "country", type: "text", about: "English name of the state", state: "name", required: true },
    { name: "region", type: "text", about: "region of the state" },
    { name: "chinese_entity", type: "text", about: "Chinese investor or contractor" },
    { name: "transaction_party", type: "text", about: "the other party" },
    {
      name: "usd_millions",
      type: "number",
      about: "size, million current USD; the tracker takes deals from 100 up",
      required: true,
      least: 0,
    },
    { name: "share_size", type: "text", about: "share taken, 0–1; several shares are a list in per cent" },
    { name: "sector", type: "text", about: "sector" },
    { name: "subsector", type: "text", about: "part of the sector" },
    { name: "bri", type: "flag", about: "in a state of the Belt and Road Initiative" },
  ],
  time: { kind: "month", month: "date" },
};
