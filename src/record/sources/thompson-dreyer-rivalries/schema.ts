import type { SourceSchema } from "../../import/schema.ts";

/** Strategic rivalries of Thompson and Dreyer: pairs of states that saw each other as threatening competitors. */
export const thompsonDreyerRivalries: SourceSchema = {
  id: "thompson-dreyer-rivalries",
  title: "Thompson and Dreyer strategic rivalries",
  family: "conflict",
  grain: "dyad-spell",
  version: "2012",
  citation: "Thompson & Dreyer. 2012. Handbook of International Rivalries, 1494–2010. CQ Press.",
  terms: "Cite; a list taken from a book, no licence stated.",
  mayBePassedOn: false,
  publisher: "https://doi.org/10.4135/9781608718627",
  coverage: { from: 1494, to: 2010 },
  lagDays: 730,
  lagWhy: "historians judge afterwards from statements and decisions that two states had become rivals",
  columns: [
    { name: "rivalryno", type: "integer", about: "number of the rivalry", required: true },
    { name: "rivalryname", type: "text", about: "name of the rivalry" },
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
      about: "first year; 1494 is the earliest",
      required: true,
      least: 1494,
      most: 2100,
    },
    {
      name: "endyear",
      type: "integer",
      about: "last year; 2010 stands for still rivals",
      required: true,
      least: 1494,
      most: 2100,
    },
    { name: "region", type: "text", about: "region of the rivalry" },
    ...[1, 2, 3].map((n) => ({
      name: `type${n}`,
      type: "text" as const,
      about: `kind of the rivalry, in order of weight (${n}): spatial, positional, ideological or interventionary`,
    })),
  ],
  time: { kind: "spell", from: { year: "styear" }, to: { year: "endyear" }, censored: true },
  key: ["rivalryno"],
};
