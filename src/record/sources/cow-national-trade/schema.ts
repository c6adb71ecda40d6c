import type { SourceSchema } from "../../import/schema.ts";

/** Total imports and exports of states. */
export const cowNationalTrade: SourceSchema = {
  id: "cow-national-trade",
  title: "COW national trade",
  family: "economy",
  grain: "state-year",
  version: "4.0",
  citation:
    "Barbieri, Keshk & Pollins. 2009. Trading Data: Evaluating Our Assumptions and Coding Rules. Conflict Management and Peace Science 26(5): 471–491.",
  terms: "Free for scholarly use with citation; the project asks that files be fetched from its own site.",
  mayBePassedOn: false,
  publisher: "https://correlatesofwar.org/data-sets/bilateral-trade/",
  download: "https://correlatesofwar.org/wp-content/uploads/COW_Trade_4.0.zip",
  coverage: { from: 1870, to: 2014 },
  lagDays: 365,
  lagWhy: "trade statistics of a year are compiled in the next",
  columns: [
    { name: "ccode", type: "integer", about: "COW number of the state", state: "cow", required: true },
    { name: "year", type: "integer", about: "calendar year", required: true, least: 1870, most: 2100 },
    { name: "imports", type: "number", about: "imports, million current USD", missing: ["-9"], least: 0 },
    { name: "exports", type: "number", about: "exports, million current USD", missing: ["-9"], least: 0 },
    { name: "statename", type: "text", about: "name of the state", optional: true },
    { name: "stateabb", type: "text", about: "COW letters of the state", optional: true },
    {
      name: "alt_imports",
      type: "number",
      about: "imports by another source, million current USD",
      missing: ["-9"],
      optional: true,
      least: 0,
    },
    {
      name: "alt_exports",
      type: "number",
      about: "exports by another source, million current USD",
      missing: ["-9"],
      optional: true,
      least: 0,
    },
    { name: "source1", type: "text", about: "from which statistics imports were taken", optional: true },
    { name: "source2", type: "text", about: "from which statistics exports were taken", optional: true },
  ],
  time: { kind: "year", year: "year" },
  key: ["ccode", "year"],
};
