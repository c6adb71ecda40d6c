import type { SourceSchema } from "../../import/schema.ts";

/** Democracy scores of several makers side by side, by state and year. */
export const democracyScores: SourceSchema = {
  id: "democracy-scores",
  title: "Democracy scores for COW states",
  family: "regimes",
  grain: "state-year",
  version: "2026-06",
  citation:
    "Marquez. 2016. A Quick Method for Extending the Unified Democracy Scores. Marshall & Gurr. 2020. Polity5. Coppedge and others. 2026. V-Dem Dataset v16.",
  terms: "V-Dem: CC BY-SA 4.0. Polity: free for research. Compiled in the R package isard.",
  mayBePassedOn: false,
  publisher: "https://github.com/svmiller/isard",
  coverage: { from: 1816, to: 2025 },
  lagDays: 365,
  lagWhy: "regimes of a year are coded in the next; the scores are fitted anew with each release",
  columns: [
    { name: "ccode", type: "integer", about: "COW number of the state", state: "cow", required: true },
    { name: "year", type: "integer", about: "calendar year", required: true, least: 1816, most: 2100 },
    { name: "euds", type: "number", about: "extended unified democracy score, mean 0" },
    {
      name: "aeuds",
      type: "number",
      about: "the same with 0 at the average cut-point between autocracy and democracy",
    },
    {
      name: "polity2",
      type: "integer",
      about: "Polity score, −10 autocracy to 10 democracy",
      missing: ["-66", "-77", "-88"],
      least: -10,
      most: 10,
    },
    {
      name: "v2x_polyarchy",
      type: "number",
      about: "V-Dem electoral democracy index, 0–1",
      least: 0,
      most: 1,
    },
  ],
  time: { kind: "year", year: "year" },
  key: ["ccode", "year"],
};
