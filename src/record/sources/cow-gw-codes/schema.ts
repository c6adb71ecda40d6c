import type { SourceSchema } from "../../import/schema.ts";

/** State-years with the codes of the Correlates of War and of Gleditsch and Ward side by side. */
export const cowGwCodes: SourceSchema = {
  id: "cow-gw-codes",
  title: "COW and Gleditsch–Ward codes by year",
  family: "states",
  grain: "state-year",
  version: "isard, 2026",
  citation: "Miller, S. 2022. peacesciencer. Conflict Management and Peace Science 39(6): 755–779.",
  terms: "GPL package data.",
  mayBePassedOn: true,
  publisher: "https://github.com/svmiller/isard",
  coverage: { from: 1816, to: 2025 },
  lagDays: 0,
  lagWhy: "which states exist in a year is known in it",
  columns: [
    { name: "stateabb", type: "text", about: "letters of the state, COW's where it has them" },
    { name: "year", type: "integer", about: "calendar year", required: true, least: 1816, most: 2100 },
    {
      name: "gwcode",
      type: "integer",
      about: "Gleditsch–Ward number; blank where only COW counts it a state",
      state: "gw",
    },
    {
      name: "ccode",
      type: "integer",
      about: "COW number; blank where only Gleditsch–Ward count it a state",
      state: "cow",
    },
    { name: "gw_name", type: "text", about: "name by Gleditsch–Ward" },
    { name: "cw_name", type: "text", about: "name by COW" },
  ],
  time: { kind: "year", year: "year" },
  key: ["gwcode", "ccode", "year"],
};
