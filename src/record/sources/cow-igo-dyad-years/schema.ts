import type { SourceSchema } from "../../import/schema.ts";

/** Intergovernmental organizations of which both states of a dyad are full members. */
export const cowIgoDyadYears: SourceSchema = {
  id: "cow-igo-dyad-years",
  title: "COW joint IGO memberships",
  family: "diplomacy",
  grain: "dyad-year",
  version: "3.0",
  citation:
    "Pevehouse, Nordstrom, McManus & Jamison. 2020. Tracking Organizations in the World: The Correlates of War IGO Version 3.0 Datasets. Journal of Peace Research 57(3): 492–503.",
  terms: "Free for scholarly use with citation; the project asks that files be fetched from its own site.",
  mayBePassedOn: false,
  publisher: "https://correlatesofwar.org/data-sets/igos/",
  coverage: { from: 1816, to: 2014 },
  lagDays: 365,
  lagWhy: "memberships are public, but yearbooks list a year's in the next",
  columns: [
    {
      name: "ccode1",
      type: "integer",
      about: "COW number of the state with the lower number",
      state: "cow",
      required: true,
    },
    {
      name: "ccode2",
      type: "integer",
      about: "COW number of the state with the higher number",
      state: "cow",
      required: true,
    },
    { name: "year", type: "integer", about: "calendar year", required: true, least: 1816, most: 2100 },
    {
      name: "dyadigos",
      type: "integer",
      about: "organizations of which both are full members",
      missing: ["-9"],
      required: true,
      least: 0,
    },
  ],
  time: { kind: "year", year: "year" },
  key: ["ccode1", "ccode2", "year"],
};
