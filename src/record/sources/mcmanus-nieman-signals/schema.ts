import type { SourceSchema } from "../../import/schema.ts";

const POWERS = [
  ["us", "the United States"],
  ["uk", "the United Kingdom"],
  ["fra", "France"],
  ["rus", "Russia"],
  ["chi", "China"],
] as const;

const flags = (suffix: string, about: string) =>
  POWERS.map(([power, name]) => ({
    name: `${power}_${suffix}`,
    type: "flag" as const,
    about: `${name}: ${about}`,
  }));
const amounts = (suffix: string, about: string) =>
  POWERS.map(([power, name]) => ({
    name: `${power}_${suffix}`,
    type: "number" as const,
    about: `${name}: ${about}`,
    least: 0,
  }));

/** Signals of support from five major powers to every minor power by year. */
export const mcmanusNiemanSignals: SourceSchema = {
  id: "mcmanus-nieman-signals",
  title: "Signals of support by major powers",
  family: "alliances",
  grain: "state-year",
  version: "2019",
  citation:
    "McManus & Nieman. 2019. Identifying the Level of Major Power Support Signaled for Protégés. Journal of Peace Research 56(3): 364–378.",
  terms: "Replication data; cite.",
  mayBePassedOn: false,
  publisher: "https://journals.sagepub.com/home/jpr",
  coverage: { from: 1950, to: 2012 },
  lagDays: 365,
  lagWhy: "visits and pacts are known at once, but arms, aid and troops of a year are counted in the next",
  columns: [
    { name: "ctry_yr", type: "text", about: "name and year", optional: true },
    { name: "ccode", type: "integer", about: "COW number of the minor power", state: "cow", required: true },
    { name: "country", type: "text", about: "name of the minor power" },
    { name: "year", type: "integer", about: "calendar year", required: true, least: 1816, most: 2100 },
    ...flags("vis", "its leader visited"),
    ...flags("pact", "defence pact with it"),
    ...flags("ex", "joint military exercise with it"),
    ...flags("bit", "investment treaty with it"),
    ...amounts("arms", "arms transfers, SIPRI trend-indicator value in millions"),
    ...amounts("troops", "troops stationed there"),
    { name: "us_nukes", type: "flag", about: "the United States: nuclear weapons stationed there" },
    { name: "uk_nukes", type: "flag", about: "the United Kingdom: nuclear weapons stationed there" },
    { name: "rus_nukes", type: "flag", about: "Russia: nuclear weapons stationed there" },
    {
      name: "us_words",
      type: "number",
      about: "the United States: supportive statements of the president, count",
      least: 0,
    },
    { name: "us_econaid", type: "number", about: "the United States: economic aid, dollars", least: 0 },
  ],
  time: { kind: "year", year: "year" },
  key: ["ccode", "year"],
};
