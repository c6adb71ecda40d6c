import type { SourceSchema } from "../../import/schema.ts";

/** Names by which texts speak of countries: peoples, capitals, cities, leaders and officials. */
export const countryInfo: SourceSchema = {
  id: "country-info",
  title: "CountryInfo actor names",
  family: "codes",
  grain: "list",
  version: "2012-01-16",
  citation: "Schrodt. 2012. CountryInfo.txt.",
  terms: "CC BY-SA 3.0.",
  mayBePassedOn: true,
  publisher: "https://github.com/openeventdata/CountryInfo",
  coverage: { from: 1960, to: 2011 },
  lagDays: 0,
  lagWhy: "a list of names, known from its publication",
  columns: [
    {
      name: "iso3c",
      type: "text",
      about: "three letters, or a longer code for a territory or a state with several by time",
      state: "iso3",
    },
    { name: "cow_alpha", type: "text", about: "COW letters", missing: ["---"], state: "cow-letters" },
    { name: "cow_numeric", type: "integer", about: "COW number", missing: ["---", "0", "000"], state: "cow" },
    { name: "country", type: "text", about: "name of the country, upper case", required: true },
    {
      name: "kind",
      type: "text",
      about: "name, nationality, capital, city, region, geog_feature, leader or government",
      required: true,
    },
    { name: "text", type: "text", about: "the name, upper-case ASCII", required: true },
    { name: "position", type: "text", about: "office of a leader or official" },
    {
      name: "term",
      type: "text",
      about: "time in office as TABARI writes it: days as yyyymmdd, < before, > after, several parted by ;",
    },
    { name: "birth", type: "date", about: "day of birth" },
  ],
  time: { kind: "timeless", knownFrom: "2012-01-16" },
};
