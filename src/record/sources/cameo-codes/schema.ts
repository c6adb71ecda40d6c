import type { SourceSchema } from "../../import/schema.ts";

/** Codes of kinds of event with their Goldstein weight and PLOVER class. */
export const cameoCodes: SourceSchema = {
  id: "cameo-codes",
  title: "CAMEO event codes",
  family: "codes",
  grain: "list",
  version: "CAMEO 1.1b3, PLOVER 0.8",
  citation:
    "Gerner, Schrodt & Yilmaz. CAMEO codebook. Goldstein. 1992. A Conflict-Cooperation Scale for WEIS Events Data. Journal of Conflict Resolution 36(2): 369–385.",
  terms: "PLOVER CC BY-SA 4.0; the package with the CAMEO list MIT.",
  mayBePassedOn: false,
  publisher: "https://github.com/andybega/icews",
  coverage: { from: 2012, to: 2021 },
  lagDays: 0,
  lagWhy: "a list of codes, known from its publication",
  columns: [
    {
      name: "cameo_code",
      type: "text",
      about: "code of 2 to 4 digits; leading zeros matter",
      required: true,
    },
    { name: "name", type: "text", about: "kind of event", required: true },
    {
      name: "level",
      type: "integer",
      about: "0 family, 1 kind, 2 kind of a kind",
      required: true,
      least: 0,
      most: 2,
    },
    { name: "lvl0", type: "integer", about: "family, without leading zeros", least: 1, most: 20 },
    { name: "lvl1", type: "integer", about: "kind, without leading zeros; blank for a family" },
    { name: "description", type: "text", about: "what belongs to it" },
    { name: "order", type: "integer", about: "place in the list" },
    { name: "quad_category", type: "text", about: "verbal or material cooperation or conflict" },
    { name: "penta_category", type: "text", about: "the same four and statement" },
    {
      name: "goldstein",
      type: "number",
      about: "Goldstein weight, -10 conflict to 10 cooperation",
      required: true,
      least: -10,
      most: 10,
    },
    { name: "plover_event", type: "text", about: "PLOVER event; blank for families 01 and 02" },
    { name: "plover_mode", type: "text", about: "PLOVER mode" },
    { name: "plover_context", type: "text", about: "PLOVER context" },
  ],
  time: { kind: "timeless", knownFrom: "2021-09-01" },
  key: ["cameo_code"],
};
