import type { SourceSchema } from "../../import/schema.ts";

const kind = (name: string, about: string) => ({
  name,
  type: "flag" as const,
  about: `${about}; blank for no`,
});

/** Strategic rivalries of Thompson, Sakuwa and Suhas, the newer list. */
export const thompsonSakuwaSuhasRivalries: SourceSchema = {
  id: "thompson-sakuwa-suhas-rivalries",
  title: "Thompson, Sakuwa and Suhas strategic rivalries",
  family: "conflict",
  grain: "dyad-spell",
  version: "2021",
  citation: "Thompson, Sakuwa & Suhas. 2021. Analyzing Strategic Rivalries in World Politics. Springer.",
  terms: "Cite; a list taken from a book, no licence stated.",
  mayBePassedOn: false,
  publisher: "https://doi.org/10.1007/978-981-16-6671-1",
  coverage: { from: 1494, to: 2020 },
  lagDays: 730,
  lagWhy: "historians judge afterwards from statements and decisions that two states had become rivals",
  columns: [
    { name: "tssr_id", type: "integer", about: "number of the rivalry", required: true },
    { name: "rivalry", type: "text", about: "name of the rivalry" },
    { name: "ccode1", type: "integer", about: "COW number of the first rival", state: "cow", required: true },
    {
      name: "ccode2",
      type: "integer",
      about: "COW number of the second rival",
      state: "cow",
      required: true,
    },
    {
      name: "start",
      type: "integer",
      about: "first year; 1494 and 1816 may stand for earlier ones",
      required: true,
      least: 1494,
      most: 2100,
    },
    {
      name: "end",
      type: "integer",
      about: "last year; 2020 stands for still rivals",
      required: true,
      least: 1494,
      most: 2100,
    },
    kind("positional", "about rank and influence"),
    kind("spatial", "about territory"),
    kind("ideological", "about systems of belief"),
    kind("interventionary", "about each other's inner affairs"),
    kind("principal", "the main rivalry of both"),
    kind("aprin", "the main rivalry of one of the two only"),
  ],
  time: { kind: "spell", from: { year: "start" }, to: { year: "end" }, censored: true },
  key: ["tssr_id"],
};
