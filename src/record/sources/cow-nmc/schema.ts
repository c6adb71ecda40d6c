import type { SourceSchema } from "../../import/schema.ts";

/** National Material Capabilities: six indicators and their composite index by state and year. */
export const cowNmc: SourceSchema = {
  id: "cow-nmc",
  title: "COW National Material Capabilities",
  family: "capabilities",
  grain: "state-year",
  version: "7.0",
  citation:
    "Singer, Bremer & Stuckey. 1972. Capability Distribution, Uncertainty, and Major Power War, 1820–1965. Singer. 1987. International Interactions 14: 115–132.",
  terms: "Free for scholarly use with citation; the project asks that files be fetched from its own site.",
  mayBePassedOn: false,
  publisher: "https://correlatesofwar.org/data-sets/national-material-capabilities/",
  download: "https://correlatesofwar.org/wp-content/uploads/NMCv7.zip",
  coverage: { from: 1816, to: 2022 },
  lagDays: 365,
  lagWhy: "statistics of a year are compiled in the next",
  columns: [
    { name: "ccode", type: "integer", about: "COW number of the state", state: "cow", required: true },
    { name: "year", type: "integer", about: "calendar year", required: true, least: 1816, most: 2100 },
    {
      name: "milex",
      type: "number",
      about: "military expenditure, thousand current GBP to 1913, USD from 1914",
      missing: ["-9"],
      least: 0,
    },
    { name: "milper", type: "number", about: "military personnel, thousands", missing: ["-9"], least: 0 },
    {
      name: "irst",
      type: "number",
      about: "iron and steel production, thousand tons",
      missing: ["-9"],
      least: 0,
    },
    {
      name: "pec",
      type: "number",
      about: "primary energy consumption, thousand coal-ton equivalents",
      missing: ["-9"],
      least: 0,
    },
    { name: "tpop", type: "number", about: "total population, thousands", missing: ["-9"], least: 0 },
    { name: "upop", type: "number", about: "urban population, thousands", missing: ["-9"], least: 0 },
    {
      name: "cinc",
      type: "number",
      about: "share of world capability, 0–1",
      missing: ["-9"],
      least: 0,
      most: 1,
    },
  ],
  time: { kind: "year", year: "year" },
  key: ["ccode", "year"],
};
