import type { SourceSchema } from "../../import/schema.ts";

/** World Bank population of states and of their groups. */
export const worldBankPopulation: SourceSchema = {
  id: "world-bank-population",
  title: "World Bank population",
  family: "economy",
  grain: "state-year",
  version: "March 2026",
  citation: "World Bank. World Development Indicators, SP.POP.TOTL.",
  terms: "CC BY 4.0.",
  mayBePassedOn: true,
  publisher: "https://data.worldbank.org/indicator/SP.POP.TOTL",
  download: "https://raw.githubusercontent.com/datasets/population/main/data/population.csv",
  coverage: { from: 1960, to: 2024 },
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
      name: "population",
      headers: ["Value"],
      type: "integer",
      about: "population at mid-year, persons",
      required: true,
      least: 0,
    },
  ],
  time: { kind: "year", year: "year" },
  key: ["iso3c", "year"],
  closed: true,
  nameHint: "population",
};
