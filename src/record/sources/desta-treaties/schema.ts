import type { SourceSchema } from "../../import/schema.ts";

const MOST_MEMBERS = 91;

const members = Array.from({ length: MOST_MEMBERS }, (_, k) => ({
  name: `c${k + 1}`,
  type: "integer" as const,
  about: `ISO 3166 number of member ${k + 1}`,
  optional: k > 1,
  least: 1,
  most: 999,
}));
const memberKinds = Array.from({ length: MOST_MEMBERS }, (_, k) => ({
  name: `mc${k + 1}`,
  type: "integer" as const,
  about: `side of member ${k + 1}, 0–3: where a row has two sides, pairs are between members of different sides`,
  optional: true,
  least: 0,
  most: 3,
}));

/** Trade agreements with their accessions, amendments and withdrawals. */
export const destaTreaties: SourceSchema = {
  id: "desta-treaties",
  title: "DESTA trade agreements",
  family: "economy",
  grain: "treaty",
  version: "manytrade, January 2024",
  citation:
    "Dür, Baccini & Elsig. 2014. The Design of International Trade Agreements: Introducing a New Dataset. Review of International Organizations 9(3): 353–375.",
  terms: "Free for research with citation.",
  mayBePassedOn: false,
  publisher: "https://www.designoftradeagreements.org",
  coverage: { from: 1948, to: 2020 },
  lagDays: 0,
  lagWhy: "trade agreements are public when signed, and only the year is kept",
  columns: [
    {
      name: "base_treaty",
      type: "integer",
      about: "agreement to which the entry belongs",
      required: true,
      least: 1,
    },
    { name: "number", type: "text", about: "the entry's own number", optional: true },
    { name: "name", type: "text", about: "name of the entry", required: true },
    {
      name: "entry_type",
      type: "text",
      about: "base_treaty, accession, protocol or amendment, consolidated, withdrawal, negotiation",
      required: true,
    },
    {
      name: "consolidated",
      type: "integer",
      about: "1 consolidated text, −1 protocol or amendment, 0 other",
      least: -1,
      most: 1,
    },
    { name: "year", type: "integer", about: "year of signature", required: true, least: 1945, most: 2100 },
    {
      name: "entryforceyear",
      type: "integer",
      about: "year of entry into force; known only then",
      least: 1945,
      most: 2100,
    },
    { name: "language", type: "text", about: "language of the text" },
    {
      name: "typememb",
      type: "integer",
      about:
        "1 bilateral, 2 plurilateral, 3 plurilateral with a third state, 4 between regions, 5–6 accession, 7 withdrawal",
      least: 1,
      most: 7,
    },
    { name: "regioncon", type: "text", about: "continent of the members, or Intercontinental" },
    { name: "wto_listed", type: "flag", about: "notified to the WTO" },
    { name: "wto_name", type: "text", about: "name in the WTO's list" },
    ...members,
    ...memberKinds,
  ],
  time: { kind: "year", year: "year" },
  key: ["base_treaty", "name", "entry_type", "year"],
};
