import type { SourceSchema } from "../../import/schema.ts";

/** Direct contiguity by directed dyad and year, as the publisher gives it besides the master list. */
export const cowDirectContiguityYears: SourceSchema = {
  id: "cow-direct-contiguity-years",
  title: "COW direct contiguity by year",
  family: "states",
  grain: "directed-dyad-year",
  version: "3.2",
  citation:
    "Stinnett, Tir, Schafer, Diehl & Gochman. 2002. The Correlates of War Project Direct Contiguity Data, Version 3. Conflict Management and Peace Science 19(2): 59–67.",
  terms: "Free for scholarly use with citation; the project asks that files be fetched from its own site.",
  mayBePassedOn: false,
  publisher: "https://correlatesofwar.org/data-sets/direct-contiguity/",
  download: "https://correlatesofwar.org/wp-content/uploads/DirectContiguity320.zip",
  coverage: { from: 1816, to: 2016 },
  lagDays: 0,
  lagWhy: "borders are known when they are drawn",
  columns: [
    { name: "dyad", type: "integer", about: "number of the pair", optional: true },
    { name: "state1no", type: "integer", about: "COW number of one state", state: "cow", required: true },
    { name: "state1ab", type: "text", about: "COW letters of one state", optional: true },
    {
      name: "state2no",
      type: "integer",
      about: "COW number of the other state",
      state: "cow",
      required: true,
    },
    { name: "state2ab", type: "text", about: "COW letters of the other state", optional: true },
    { name: "year", type: "integer", about: "calendar year", required: true, least: 1816, most: 2100 },
    {
      name: "conttype",
      type: "integer",
      about: "1 by land, 2 over at most 12 miles of water, 3 at most 24, 4 at most 150, 5 at most 400",
      required: true,
      least: 0,
      most: 5,
    },
  ],
  time: { kind: "year", year: "year" },
  key: ["state1no", "state2no", "year"],
};
