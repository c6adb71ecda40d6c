import type { SourceSchema } from "../../import/schema.ts";

/** Events of ICEWS as day, source, relation and target, once a day each. */
export const icewsQuadruples: SourceSchema = {
  id: "icews-quadruples",
  title: "ICEWS event quadruples",
  family: "events",
  grain: "event",
  version: "ICEWS14, ICEWS05-15 and ICEWS18 benchmarks",
  citation:
    "Boschee, Lautenschlager, O'Brien, Shellman, Starr & Ward. 2015. ICEWS Coded Event Data. Harvard Dataverse, doi:10.7910/DVN/28075. García-Durán, Dumančić & Niepert. 2018. Learning Sequence Encoders for Temporal Knowledge Graph Completion. EMNLP.",
  terms: "Dataverse terms of ICEWS: public, to be checked before passing on.",
  mayBePassedOn: false,
  publisher: "https://doi.org/10.7910/DVN/28075",
  inParts: true,
  coverage: { from: 2005, to: 2018 },
  lagDays: 1,
  lagWhy: "events are told by the press within a day",
  columns: [
    { name: "date", type: "date", about: "day of the event", required: true },
    {
      name: "source",
      type: "text",
      about:
        "who acts: a state, a role with its state in brackets, a group or a person; only a bare state is resolved",
      state: "name",
      required: true,
    },
    { name: "relation", type: "text", about: "kind of event in words", required: true },
    {
      name: "target",
      type: "text",
      about: "who is acted on, named like the source",
      state: "name",
      required: true,
    },
    {
      name: "cameo_code",
      type: "text",
      about: "CAMEO code of the kind of event, found by its words; leading noughts count",
    },
    {
      name: "goldstein",
      type: "number",
      about: "Goldstein score of the kind of event, −10 conflict to 10 cooperation",
      least: -10,
      most: 10,
    },
    { name: "quad_category", type: "text", about: "verbal or material, cooperation or conflict" },
  ],
  time: { kind: "day", day: { date: "date" } },
  key: ["date", "source", "relation", "target"],
};
