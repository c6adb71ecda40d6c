import type { SourceSchema } from "../../import/schema.ts";

/** World Bank GDP of states and of their groups. */
export const worldBankGdp: SourceSchema = {
  id: "world-bank-gdp",
  title: "World Bank GDP",
  family: "economy",
  grain: "state-year",
  version: "March 2026",
  citation: "World Bank. World Development Indicators, NY.GDP.MKTP.CD.",
  terms: "CC BY 4.0.",
  mayBePassedOn: true,
  publisher: "https://data.worldbank.org/indicator/NY.GDP.MKTP.CD",
  download: "https://raw.githubusercontent.com/datasets/gdp/main/data/gdp.csv",
  coverage: { from: 1960, to: 2023 },
  lagDays: 200,
  lagWhy: "the Bank first gives a year's figures in the middle of the next",
  columns: [
    { name: "country_name", type: "text", about: "name of the state or group", required: true },
    {
      name: "iso3c",
      headers: ["Country Code"],
      type: "text",
      about: "ISO 3166 letters, or the Bank's own for groups of states",
      state: "iso3",
      required: true,
    },
    { name: "year", type: "integer", about: "calendar year", required: true, least: 1900, most: 2100 },
    {
      name: "gdp_current_usd",
      headers: ["Value"],
      type: "number",
      about: "GDP, current USD",
      required: true,
      least: 0,
    },
  ],
  time: { kind: "year", year: "year" },
  key: ["iso3c", "year"],
  closed: true,
  nameHint: "gdp",
};
