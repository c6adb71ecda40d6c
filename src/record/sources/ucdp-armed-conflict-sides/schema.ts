import type { SourceSchema } from "../../import/schema.ts";

/** UCDP/PRIO armed conflicts by year, one row for each combination of states on the two sides. */
export const ucdpArmedConflictSides: SourceSchema = {
  id: "ucdp-armed-conflict-sides",
  title: "UCDP/PRIO armed conflicts, states on each side",
  family: "conflict",
  grain: "dispute",
  version: "25.1",
  citation:
    "Gleditsch, Wallensteen, Eriksson, Sollenberg & Strand. 2002. Armed Conflict 1946–2001. Journal of Peace Research 39: 615–637. Davies, Pettersson, Sollenberg & Öberg. 2025. Journal of Peace Research 62: 1223–1240.",
  terms: "CC BY 4.0.",
  mayBePassedOn: true,
  publisher: "https://ucdp.uu.se/downloads/",
  coverage: { from: 1946, to: 2024 },
  lagDays: 180,
  lagWhy:
    "a conflict-year needs twenty-five counted battle deaths; the count of a year is released in the next June",
  columns: [
    { name: "conflict_id", type: "integer", about: "number of the conflict", required: true },
    { name: "year", type: "integer", about: "calendar year", required: true, least: 1946, most: 2100 },
    {
      name: "gwno_a",
      type: "integer",
      about: "Gleditsch–Ward number of a state of side A",
      state: "gw",
      required: true,
    },
    {
      name: "gwno_a_2nd",
      type: "integer",
      about: "Gleditsch–Ward number of a state that supports side A with troops",
      state: "gw",
    },
    {
      name: "gwno_b",
      type: "integer",
      about: "Gleditsch–Ward number of a state of side B; blank for rebels",
      state: "gw",
    },
    {
      name: "gwno_b_2nd",
      type: "integer",
      about: "Gleditsch–Ward number of a state that supports side B with troops",
      state: "gw",
    },
    { name: "incompatibility", type: "text", about: "what it is about: territory, government or both" },
    {
      name: "intensity_level",
      type: "integer",
      about: "1 minor, 25 to 999 battle deaths in the year; 2 war, 1000 or more",
      least: 1,
      most: 2,
    },
    {
      name: "type_of_conflict",
      type: "text",
      about: "extrasystemic, interstate, intrastate, or II for intrastate with foreign troops",
    },
    { name: "start_date", type: "date", about: "day of the conflict's first battle death" },
    {
      name: "start_prec",
      type: "integer",
      about: "precision of start_date, 1 the day to 7 hardly the year",
      least: 1,
      most: 7,
    },
    { name: "start_date2", type: "date", about: "day on which the episode reached twenty-five deaths" },
    {
      name: "start_prec2",
      type: "integer",
      about: "precision of start_date2, 1 the day to 7 hardly the year",
      least: 1,
      most: 7,
    },
    {
      name: "ep_end",
      type: "flag",
      about: "the episode ends in the year, as quiet in the next year shows; 0 in the last year of a release",
    },
    { name: "ep_end_date", type: "date", about: "day on which the episode ends" },
  ],
  time: { kind: "year", year: "year" },
  key: ["conflict_id", "year", "gwno_a", "gwno_a_2nd", "gwno_b", "gwno_b_2nd"],
};
