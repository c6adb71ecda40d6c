import type { SourceSchema } from "../../import/schema.ts";

/** Spells of membership in the COW state system. */
export const cowStateSystem: SourceSchema = {
  id: "cow-state-system",
  title: "COW state system membership",
  family: "states",
  grain: "spell",
  version: "2016",
  citation: "Correlates of War Project. 2017. State System Membership List, v2016.",
  terms: "Free for scholarly use with citation; the project asks that files be fetched from its own site.",
  mayBePassedOn: false,
  publisher: "https://correlatesofwar.org/data-sets/state-system-membership/",
  download: "https://correlatesofwar.org/wp-content/uploads/states2016.csv",
  coverage: { from: 1816, to: 2016 },
  lagDays: 0,
  lagWhy: "a state's independence is known the day it comes",
  columns: [
    { name: "stateabb", type: "text", about: "COW letters", optional: true },
    { name: "ccode", type: "integer", about: "COW number", state: "cow", required: true },
    { name: "statenme", headers: ["statename"], type: "text", about: "name" },
    { name: "styear", type: "integer", about: "first year", required: true },
    { name: "stmonth", type: "integer", about: "first month", least: 1, most: 12 },
    { name: "stday", type: "integer", about: "first day", least: 1, most: 31 },
    { name: "endyear", type: "integer", about: "last year", required: true },
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
