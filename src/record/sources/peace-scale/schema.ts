import type { SourceSchema } from "../../import/schema.ts";

/** Spells of dyads on the peace scale, from severe rivalry to security community. */
export const peaceScale: SourceSchema = {
  id: "peace-scale",
  title: "Peace scale of dyads",
  family: "alliances",
  grain: "dyad-spell",
  version: "3.1",
  citation:
    "Diehl, Goertz & Gallegos. 2021. Peace Data: Concept, Measurement, Patterns, and Research Agenda. Conflict Management and Peace Science 38: 605–624. Goertz, Diehl & Balas. 2016. The Puzzle of Peace.",
  terms: "Non-commercial use only without the authors' leave.",
  mayBePassedOn: false,
  publisher: "https://journals.sagepub.com/home/cmp",
  coverage: { from: 1900, to: 2020 },
  lagDays: 365,
  lagWhy: "levels are judged by scholars afterwards; a year is the least it takes",
  columns: [
    {
      name: "ccode1",
      type: "integer",
      about: "COW number of the state with the lower number",
      state: "cow",
      required: true,
    },
    { name: "ccode2", type: "integer", about: "COW number of the other state", state: "cow", required: true },
    { name: "spell", type: "integer", about: "number of the spell in the dyad", required: true, least: 1 },
    {
      name: "start_yyyymmdd",
      type: "text",
      about: "begin; 19009999 where it lies before 1900",
      required: true,
    },
    {
      name: "end_yyyymmdd",
      type: "text",
      about: "end; 20209999 where it lasts at the end of 2020",
      required: true,
    },
    {
      name: "peace_level",
      type: "number",
      about:
        "0 serious rivalry, 0.25 lesser rivalry, 0.5 negative peace, 0.75 warm peace, 1 security community; -9 is a transition between neighbours in time",
      missing: ["-9"],
      least: 0,
      most: 1,
    },
  ],
  time: {
    kind: "spell",
    from: { digits: "start_yyyymmdd" },
    to: { digits: "end_yyyymmdd" },
    openEnds: ["20209999"],
  },
  key: ["ccode1", "ccode2", "spell"],
};
