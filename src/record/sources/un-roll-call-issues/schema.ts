import type { SourceSchema } from "../../import/schema.ts";

/** Subjects to which roll calls of the UN General Assembly belong. */
export const unRollCallIssues: SourceSchema = {
  id: "un-roll-call-issues",
  title: "UN General Assembly roll call issues",
  family: "diplomacy",
  grain: "list",
  version: "unvotes 0.3.0",
  citation:
    "Voeten. 2013. Data and Analyses of Voting in the UN General Assembly. In Reinalda (ed.), Routledge Handbook of International Organization.",
  terms: "CC0 on Harvard Dataverse; the R package that reshaped them is MIT.",
  mayBePassedOn: true,
  publisher: "https://doi.org/10.7910/DVN/LEJUQZ",
  coverage: { from: 1946, to: 2019 },
  lagDays: 0,
  lagWhy: "tagged after the fact: known from the release of the package",
  columns: [
    { name: "rcid", type: "integer", about: "roll call", required: true, least: 1 },
    {
      name: "short_name",
      type: "text",
      about: "me Middle East, nu nuclear, di disarmament, hr human rights, co colonialism, ec economic",
      required: true,
    },
    { name: "issue", type: "text", about: "the subject in words", required: true },
  ],
  time: { kind: "timeless", knownFrom: "2021-03-09" },
  key: ["rcid", "short_name"],
  closed: true,
};
