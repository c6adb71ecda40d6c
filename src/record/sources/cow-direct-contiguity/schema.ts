import type { SourceSchema } from "../../import/schema.ts";

/** Spells of direct contiguity between two states, by land or over so much water. */
export const cowDirectContiguity: SourceSchema = {
  id: "cow-direct-contiguity",
  title: "COW direct contiguity",
  family: "states",
  grain: "dyad-spell",
  version: "3.2",
  citation:
    "Stinnett, Tir, Schafer, Diehl & Gochman. 2002. The Correlates of War Project Direct Contiguity Data, Version 3. Conflict Management and Peace Science 19(2): 59–67.",
  terms: "Free for scholarly use with citation; the project asks that files be fetched from its own site.",
  mayBePassedOn: false,
  publisher: "https://correlatesofwar.org/data-sets/direct-contiguity/",
  coverage: { from: 1816, to: 2016 },
  lagDays: 31,
  lagWhy: "borders are known when they are drawn, but the dates are the first of the month in which that was",
  columns: [
    { name: "ccode1", type: "integer", about: "COW number of one state", state: "cow", required: true },
    { name: "ccode2", type: "integer", about: "COW number of the other state", state: "cow", required: true },
    {
      name: "conttype",
      type: "integer",
      about:
        "0 none, 1 by land, 2 over at most 12 miles of water, 3 at most 24, 4 at most 150, 5 at most 400",
      required: true,
      least: 0,
      most: 5,
    },
    { name: "stdate", type: "date", about: "begin, true to the month", required: true },
    { name: "enddate", type: "date", about: "end, true to the month, as its first day", required: true },
  ],
  time: {
    kind: "spell",
    from: { date: "stdate" },
    to: { date: "enddate" },
    openEnds: ["2016-12-01", "2016-12-31"],
  },
  key: ["ccode1", "ccode2", "stdate"],
};
