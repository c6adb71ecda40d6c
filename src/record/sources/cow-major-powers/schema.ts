import type { SourceSchema } from "../../import/schema.ts";

/** Spells in which a state was a major power by the Correlates of War. */
export const cowMajorPowers: SourceSchema = {
  id: "cow-major-powers",
  title: "COW major powers",
  family: "states",
  grain: "spell",
  version: "2016",
  citation: "Correlates of War Project. 2017. State System Membership List, v2016.",
  terms: "Free for scholarly use with citation; the project asks that files be fetched from its own site.",
  mayBePassedOn: false,
  publisher: "https://correlatesofwar.org/data-sets/state-system-membership/",
  coverage: { from: 1816, to: 2016 },
  lagDays: 365,
  lagWhy: "the rank rests on the judgement of scholars afterwards; a year is the least it takes",
  columns: [
    { name: "stateabb", type: "text", about: "COW letters", optional: true },
    { name: "ccode", type: "integer", about: "COW number", state: "cow", required: true },
    { name: "styear", type: "integer", about: "first year", required: true, least: 1816 },
    { name: "stmonth", type: "integer", about: "first month", least: 1, most: 12 },
    { name: "stday", type: "integer", about: "first day", least: 1, most: 31 },
    { name: "endyear", type: "integer", about: "last year", required: true, least: 1816 },
    { name: "endmonth", type: "integer", about: "last month", least: 1, most: 12 },
    { name: "endday", type: "integer", about: "last day", least: 1, most: 31 },
  ],
  time: {
    kind: "spell",
    from: { year: "styear", month: "stmonth", day: "stday" },
    to: { year: "endyear", month: "endmonth", day: "endday" },
    censored: true,
  },
  key: ["ccode", "styear", "stmonth"],
};
