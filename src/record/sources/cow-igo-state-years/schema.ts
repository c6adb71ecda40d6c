import type { SourceSchema } from "../../import/schema.ts";

/** Memberships of a state in intergovernmental organizations. */
export const cowIgoStateYears: SourceSchema = {
  id: "cow-igo-state-years",
  title: "COW IGO memberships by state",
  family: "diplomacy",
  grain: "state-year",
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
    { name: "ccode", type: "integer", about: "COW number of the state", state: "cow", required: true },
    { name: "year", type: "integer", about: "calendar year", required: true, least: 1816, most: 2100 },
    {
      name: "sum_igo_full",
      type: "integer",
      about: "organizations in which it is a full member",
      missing: ["-9"],
      least: 0,
    },
    {
      name: "sum_igo_associate",
      type: "integer",
      about: "organizations in which it is an associate",
      missing: ["-9"],
      least: 0,
    },
    {
      name: "sum_igo_observer",
      type: "integer",
      about: "organizations in which it is an observer",
      missing: ["-9"],
      least: 0,
    },
    {
      name: "sum_igo_anytype",
      type: "integer",
      about: "organizations in which it has any standing",
      missing: ["-9"],
      least: 0,
    },
  ],
  time: { kind: "year", year: "year" },
  key: ["ccode", "year"],
};
