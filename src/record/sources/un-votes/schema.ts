import type { SourceSchema } from "../../import/schema.ts";

/** Votes of states in roll calls of the UN General Assembly. */
export const unVotes: SourceSchema = {
  id: "un-votes",
  title: "UN General Assembly votes",
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
  lagWhy:
    "votes are public at once, but these rows carry no date: they count as known from the release of the package",
  columns: [
    {
      name: "rcid",
      type: "integer",
      about: "roll call; its date and subject are in the list of roll calls",
      required: true,
      least: 1,
    },
    {
      name: "country_code",
      type: "text",
      about: "ISO 3166 two letters, where NA is Namibia; blank for states that are no more",
    },
    { name: "country", type: "text", about: "English name of the state", state: "name", required: true },
    { name: "vote", type: "text", about: "yes, no or abstain", required: true },
  ],
  time: { kind: "timeless", knownFrom: "2021-03-09" },
  key: ["rcid", "country"],
  closed: true,
};
