import type { SourceSchema } from "../../import/schema.ts";

/** Spells of independent statehood by Gleditsch and Ward, microstates included. */
export const gwStateSystem: SourceSchema = {
  id: "gw-state-system",
  title: "Gleditsch–Ward independent states",
  family: "states",
  grain: "spell",
  version: "2020",
  citation:
    "Gleditsch & Ward. 1999. Interstate System Membership: A Revised List of the Independent States since 1816. International Interactions 25: 393–413.",
  terms: "Free with citation.",
  mayBePassedOn: false,
  publisher: "http://ksgleditsch.com/statelist.html",
  coverage: { from: 1816, to: 2020 },
  lagDays: 0,
  lagWhy: "a state's independence is known the day it comes",
  columns: [
    {
      name: "gwcode",
      type: "integer",
      about: "Gleditsch–Ward number of the state",
      state: "gw",
      required: true,
    },
    { name: "gw_abb", headers: ["gwc"], type: "text", about: "Gleditsch–Ward letters" },
    { name: "gw_name", headers: ["country_name"], type: "text", about: "name" },
    { name: "microstate", type: "flag", about: "whether it is on the list of microstates", required: true },
    {
      name: "start",
      type: "date",
      about: "first day of independence, 1816-01-01 where it is older",
      required: true,
    },
    { name: "end", type: "date", about: "last day of independence", required: true },
  ],
  time: { kind: "spell", from: { date: "start" }, to: { date: "end" }, censored: true },
  key: ["gwcode", "start"],
};
