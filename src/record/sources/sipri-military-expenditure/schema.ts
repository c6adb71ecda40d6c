import type { SourceSchema } from "../../import/schema.ts";

/** SIPRI military expenditure by country and year, as Our World in Data republishes it. */
export const sipriMilitaryExpenditure: SourceSchema = {
  id: "sipri-military-expenditure",
  title: "SIPRI military expenditure, from Our World in Data",
  family: "capabilities",
  grain: "state-year",
  version: "2022-02-24",
  citation: "SIPRI Military Expenditure Database, by way of Our World in Data.",
  terms: "Non-commercial use with attribution; reproducing more than a tenth needs SIPRI's leave.",
  mayBePassedOn: false,
  publisher: "https://www.sipri.org/databases/milex",
  coverage: { from: 1949, to: 2020 },
  lagDays: 180,
  lagWhy: "spending of a year is released in the next April and revised later",
  columns: [
    {
      name: "Entity",
      type: "text",
      about: "country, region or income group by name",
      state: "name",
      required: true,
    },
    { name: "Year", type: "integer", about: "calendar year", required: true, least: 1900, most: 2100 },
    {
      name: "military_expenditure",
      type: "number",
      about: "military expenditure, constant 2019 USD",
      least: 0,
    },
    {
      name: "military_expenditure_share_gdp",
      type: "number",
      about: "military expenditure in per cent of gross domestic product",
      least: 0,
    },
    {
      name: "military_expenditure_per_capita",
      type: "number",
      about: "military expenditure for each inhabitant, USD",
      least: 0,
    },
  ],
  time: { kind: "year", year: "Year" },
  key: ["Entity", "Year"],
};
