import type { SourceSchema } from "../../import/schema.ts";

/** Alternative names of countries in many languages. */
export const countrycodeNames: SourceSchema = {
  id: "countrycode-names",
  title: "Country names in many languages",
  family: "codes",
  grain: "list",
  version: "countrycode, April 2026",
  citation:
    "Arel-Bundock, Enevoldsen & Yetman. 2018. countrycode. Journal of Open Source Software 3(28): 848.",
  terms: "GPL-3 package data.",
  mayBePassedOn: true,
  publisher: "https://github.com/vincentarelbundock/countrycode",
  coverage: { from: 1816, to: 2026 },
  lagDays: 0,
  lagWhy: "a list of names, known from its publication",
  columns: [
    { name: "country.name.en", type: "text", about: "English name", state: "name", required: true },
    { name: "country.name.alt", type: "text", about: "another name, in some language", required: true },
  ],
  time: { kind: "timeless", knownFrom: "2026-04-01" },
  key: ["country.name.en", "country.name.alt"],
};
