import type { SourceSchema } from "../../import/schema.ts";

const flag = (name: string, about: string) => ({ name, type: "flag" as const, about });

/** LEAD: what leaders had done and gone through before they came to office. */
export const leadLeaderBackgrounds: SourceSchema = {
  id: "lead-leader-backgrounds",
  title: "LEAD leader backgrounds",
  family: "leaders",
  grain: "leader",
  version: "2015",
  citation:
    "Ellis, Horowitz & Stam. 2015. Introducing the LEAD Data Set. International Interactions 41: 718–741.",
  terms: "Free with citation.",
  mayBePassedOn: false,
  publisher: "https://doi.org/10.1080/03050629.2015.1016157",
  coverage: { from: 1840, to: 2015 },
  lagDays: 0,
  lagWhy: "a life before office; compiled and published together in 2015",
  columns: [
    { name: "obsid", type: "text", about: "name of the term, as in Archigos", required: true },
    {
      name: "leveledu",
      type: "integer",
      about: "education: 0 primary, 1 secondary, 2 university, 3 graduate",
      least: 0,
      most: 3,
    },
    flag("milservice", "served in the armed forces"),
    flag("combat", "saw combat"),
    flag("rebel", "had been a rebel"),
    flag("warwin", "fought in a war on the winning side"),
    flag("warloss", "fought in a war on the losing side"),
    flag("rebelwin", "fought in a rebellion that won"),
    flag("rebelloss", "fought in a rebellion that lost"),
    { name: "yrsexper", type: "integer", about: "years of experience in politics before office", least: 0 },
    flag("physhealth", "had an illness or injury of the body"),
    flag("mentalhealth", "had an illness of the mind"),
  ],
  time: { kind: "timeless", knownFrom: "2015-08-01" },
  key: ["obsid"],
};
