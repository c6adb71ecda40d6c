import type { SourceSchema } from "../../import/schema.ts";

/** Arms races between strategic rivals. */
export const giblerArmsRaces: SourceSchema = {
  id: "gibler-arms-races",
  title: "Gibler, Rider and Hutchison arms races",
  family: "conflict",
  grain: "dyad-spell",
  version: "2005",
  citation:
    "Gibler, Rider & Hutchison. 2005. Taking Arms Against a Sea of Troubles: Conventional Arms Races during Periods of Rivalry. Journal of Peace Research 42: 131–147.",
  terms: "Cite; no licence stated.",
  mayBePassedOn: false,
  publisher: "https://doi.org/10.1177/0022343305050687",
  coverage: { from: 1854, to: 1984 },
  lagDays: 1095,
  lagWhy:
    "a race is one only after three years of fast growth, and a year's spending is published in the next",
  columns: [
    { name: "race_id", type: "integer", about: "number of the arms race", required: true },
    { name: "ccode1", type: "integer", about: "COW number of the first rival", state: "cow", required: true },
    {
      name: "ccode2",
      type: "integer",
      about: "COW number of the second rival",
      state: "cow",
      required: true,
    },
    {
      name: "styear",
      type: "integer",
      about: "first year of the race",
      required: true,
      least: 1816,
      most: 2100,
    },
    {
      name: "endyear",
      type: "integer",
      about: "last year of the race",
      required: true,
      least: 1816,
      most: 2100,
    },
  ],
  time: { kind: "spell", from: { year: "styear" }, to: { year: "endyear" } },
  key: ["race_id"],
};
