import type { SourceSchema } from "../../import/schema.ts";

/** Undirected network of militarized disputes, for teaching. */
export const btergmDisputes: SourceSchema = {
  id: "btergm-disputes",
  title: "Network of militarized disputes (btergm)",
  family: "network",
  grain: "dyad-year",
  version: "btergm 1.11.1",
  citation:
    "Cranmer, Desmarais & Menninga. 2012. Conflict Management and Peace Science 29(3). Cranmer, Desmarais & Kirkland. 2012. International Interactions 38(3).",
  terms: "GPL package; redistributed there by leave of the authors.",
  mayBePassedOn: false,
  publisher: "https://github.com/leifeld/btergm",
  coverage: { from: 1981, to: 2000 },
  lagDays: 30,
  lagWhy: "disputes are in the news as they happen",
  columns: [
    { name: "year", type: "integer", about: "calendar year", required: true, least: 1816, most: 2100 },
    { name: "v1", type: "text", about: "COW letters of one state", state: "cow-letters", required: true },
    {
      name: "v2",
      type: "text",
      about: "COW letters of the other state",
      state: "cow-letters",
      required: true,
    },
  ],
  time: { kind: "year", year: "year" },
  key: ["year", "v1", "v2"],
  closed: true,
  nameHint: "mid",
};
