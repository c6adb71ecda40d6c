import type { SourceSchema } from "../../import/schema.ts";

/** Pairs of states with a common border, for teaching. */
export const btergmContiguity: SourceSchema = {
  id: "btergm-contiguity",
  title: "Shared borders (btergm)",
  family: "network",
  grain: "dyad",
  version: "btergm 1.11.1",
  citation:
    "Cranmer, Desmarais & Menninga. 2012. Conflict Management and Peace Science 29(3). Cranmer, Desmarais & Kirkland. 2012. International Interactions 38(3).",
  terms: "GPL package; redistributed there by leave of the authors.",
  mayBePassedOn: false,
  publisher: "https://github.com/leifeld/btergm",
  coverage: { from: 1981, to: 2000 },
  lagDays: 0,
  lagWhy: "borders are known when they are drawn",
  columns: [
    { name: "v1", type: "text", about: "COW letters of one state", state: "cow-letters", required: true },
    {
      name: "v2",
      type: "text",
      about: "COW letters of the other state",
      state: "cow-letters",
      required: true,
    },
  ],
  time: { kind: "timeless", knownFrom: "2000-12-31" },
  key: ["v1", "v2"],
  closed: true,
};
