import type { SourceSchema } from "../../import/schema.ts";

/** Attributes of the states in the network of alliances, for teaching. */
export const btergmVertices: SourceSchema = {
  id: "btergm-vertices",
  title: "States in the network of alliances (btergm)",
  family: "network",
  grain: "state-year",
  version: "btergm 1.11.1",
  citation:
    "Cranmer, Desmarais & Menninga. 2012. Conflict Management and Peace Science 29(3). Cranmer, Desmarais & Kirkland. 2012. International Interactions 38(3).",
  terms: "GPL package; redistributed there by leave of the authors.",
  mayBePassedOn: false,
  publisher: "https://github.com/leifeld/btergm",
  coverage: { from: 1981, to: 2000 },
  lagDays: 365,
  lagWhy: "capabilities and Polity scores of a year are compiled in the next",
  columns: [
    { name: "year", type: "integer", about: "calendar year", required: true, least: 1816, most: 2100 },
    { name: "vertex", type: "text", about: "COW letters of the state", state: "cow-letters", required: true },
    { name: "cinc", type: "number", about: "share of world capability, 0–1", least: 0, most: 1 },
    {
      name: "polity",
      type: "integer",
      about: "Polity score, -10 autocracy to 10 democracy",
      least: -10,
      most: 10,
    },
  ],
  time: { kind: "year", year: "year" },
  key: ["year", "vertex"],
  closed: true,
};
