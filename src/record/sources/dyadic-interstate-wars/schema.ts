import type { SourceSchema } from "../../import/schema.ts";

const SIDES = ["a", "b"] as const;

const ROLES = "1 first initiator, 2 joined initiator, 3 first target, 4 joined target";

/** Wars between states by the pairs that truly fought each other, in both directions and by year. */
export const dyadicInterstateWars: SourceSchema = {
  id: "dyadic-interstate-wars",
  title: "Dyadic inter-state wars",
  family: "conflict",
  grain: "directed-dyad-year",
  version: "2018",
  citation:
    "Maoz, Johnson, Kaplan, Ogunkoya & Shreve. 2019. The Dyadic Militarized Interstate Disputes (MIDs) Dataset Version 3.0. Journal of Conflict Resolution 63: 811–835.",
  terms: "Free with citation; hosted by the Correlates of War project.",
  mayBePassedOn: false,
  publisher: "https://correlatesofwar.org/data-sets/cow-war/",
  download: "https://correlatesofwar.org/wp-content/uploads/Dyadic-Interstate-War-Dataset.zip",
  coverage: { from: 1823, to: 2003 },
  lagDays: 30,
  lagWhy: "a war is public when it breaks out; its end, outcome and deaths are known only after it",
  columns: [
    { name: "warnum", type: "integer", about: "COW number of the war", required: true },
    { name: "disno", type: "integer", about: "number of the militarized dispute", required: true },
    { name: "dyindex", type: "number", about: "number of the pair within the dispute, as decimals" },
    { name: "statea", type: "integer", about: "COW number of the first state", state: "cow", required: true },
    {
      name: "stateb",
      type: "integer",
      about: "COW number of the second state",
      state: "cow",
      required: true,
    },
    {
      name: "warstrtyr",
      type: "integer",
      about: "year in which the two begin to fight",
      least: 1816,
      most: 2100,
    },
    {
      name: "warstrtmnth",
      type: "integer",
      about:
        "month in which the two begin to fight; a 24 in two rows, with the day in its place, is read as missing",
      missing: ["-9", "24"],
      least: 1,
      most: 12,
    },
    {
      name: "warstrtday",
      type: "integer",
      about: "day on which the two begin to fight",
      missing: ["-9"],
      least: 1,
      most: 31,
    },
    {
      name: "warendyr",
      type: "integer",
      about: "year in which the two cease to fight; the misprint 19118 in three rows is read as missing",
      missing: ["-9", "19118"],
      least: 1816,
      most: 2100,
    },
    {
      name: "warendmnth",
      type: "integer",
      about: "month in which the two cease to fight",
      missing: ["-9"],
      least: 1,
      most: 12,
    },
    {
      name: "warenday",
      type: "integer",
      about: "day on which the two cease to fight",
      missing: ["-9"],
      least: 1,
      most: 31,
    },
    { name: "year", type: "integer", about: "calendar year", required: true, least: 1816, most: 2100 },
    ...SIDES.flatMap((letter) => [
      {
        name: `warole${letter}`,
        type: "integer" as const,
        about: `role of state ${letter} in the whole war: ${ROLES}`,
        missing: ["-9"],
        least: 1,
        most: 4,
      },
      {
        name: `wardyadrole${letter}`,
        type: "integer" as const,
        about: `role of state ${letter} in the pair: ${ROLES}`,
        missing: ["-9"],
        least: 1,
        most: 4,
      },
      {
        name: `batdth${letter}`,
        type: "integer" as const,
        about: `battle deaths of state ${letter}`,
        missing: ["-9"],
        least: 0,
      },
    ]),
    {
      name: "outcomea",
      type: "integer",
      about: "for state a: 1 won, 2 neither won, 3 lost",
      missing: ["-9"],
      least: 1,
      most: 3,
    },
    { name: "batdths", type: "integer", about: "battle deaths of both states", missing: ["-9"], least: 0 },
    { name: "durindx", type: "integer", about: "year of the pair's war, from 1", least: 1 },
    {
      name: "changes_1",
      type: "text",
      about: "first change that the makers made against the war list",
      optional: true,
    },
    {
      name: "changes_2",
      type: "text",
      about: "second change that the makers made against the war list",
      optional: true,
    },
  ],
  time: { kind: "year", year: "year" },
  key: ["warnum", "disno", "dyindex", "statea", "stateb", "year"],
};
