import type { SourceSchema } from "../../import/schema.ts";

/** How often each UN member voted as the USA did, as the State Department counts it. */
export const usVotingCoincidence: SourceSchema = {
  id: "us-voting-coincidence",
  title: "US State Department voting coincidence",
  family: "diplomacy",
  grain: "state-year",
  version: "reports for 2013–2023",
  citation: "US Department of State. Voting Practices in the United Nations, yearly reports to Congress.",
  terms: "A work of the US government: public domain.",
  mayBePassedOn: true,
  publisher: "https://www.state.gov/voting-practices-in-the-united-nations/",
  coverage: { from: 2013, to: 2023 },
  lagDays: 365,
  lagWhy: "the report on a year is due by the end of March after it and has come out months later",
  columns: [
    { name: "year", type: "integer", about: "calendar year", required: true, least: 1980, most: 2100 },
    { name: "country", type: "text", about: "English name of the member", state: "name", required: true },
    { name: "iso3c", type: "text", about: "ISO 3166 letters; blank before 2018", state: "iso3" },
    { name: "same", type: "integer", about: "votes cast as the USA did", least: 0 },
    { name: "opposite", type: "integer", about: "votes cast against the USA's", least: 0 },
    { name: "partial_or_abstain", type: "integer", about: "votes where one of the two abstained", least: 0 },
    { name: "absent", type: "integer", about: "votes missed", least: 0 },
    { name: "votes_counted", type: "integer", about: "votes in the count", least: 0 },
    {
      name: "coincidence_with_us",
      type: "number",
      about: "share of votes cast as the USA did, 0–1",
      missing: ["No Votes"],
      least: 0,
      most: 1,
    },
    {
      name: "basis",
      type: "text",
      about: "which votes are counted: important votes to 2017, all recorded votes from 2018",
      required: true,
    },
  ],
  time: { kind: "year", year: "year" },
  key: ["year", "country", "basis"],
};
