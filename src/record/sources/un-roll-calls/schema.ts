import type { SourceSchema } from "../../import/schema.ts";

/** Roll calls of the UN General Assembly: day, session and subject. */
export const unRollCalls: SourceSchema = {
  id: "un-roll-calls",
  title: "UN General Assembly roll calls",
  family: "diplomacy",
  grain: "vote",
  version: "unvotes 0.3.0",
  citation:
    "Voeten. 2013. Data and Analyses of Voting in the UN General Assembly. In Reinalda (ed.), Routledge Handbook of International Organization.",
  terms: "CC0 on Harvard Dataverse; the R package that reshaped them is MIT.",
  mayBePassedOn: true,
  publisher: "https://doi.org/10.7910/DVN/LEJUQZ",
  coverage: { from: 1946, to: 2020 },
  lagDays: 0,
  lagWhy: "a roll call is public on its day; which votes were important is told in the spring after",
  columns: [
    { name: "rcid", type: "integer", about: "roll call", required: true, least: 1 },
    {
      name: "session",
      type: "integer",
      about: "session of the General Assembly; the first met in 1946",
      required: true,
      least: 1,
    },
    {
      name: "importantvote",
      type: "flag",
      about: "named important by the US State Department; known only the year after",
      missing: ["NA"],
    },
    { name: "date", type: "date", about: "day of the vote", required: true },
    { name: "unres", type: "text", about: "number of the resolution", missing: ["NA"] },
    { name: "amend", type: "flag", about: "on an amendment; coded to 1985", missing: ["NA"] },
    { name: "para", type: "flag", about: "on a paragraph only; coded to 1985", missing: ["NA"] },
    { name: "short", type: "text", about: "subject in short", missing: ["NA"] },
    { name: "descr", type: "text", about: "subject at length", missing: ["NA"] },
  ],
  time: { kind: "day", day: { date: "date" } },
  key: ["rcid"],
  closed: true,
};
