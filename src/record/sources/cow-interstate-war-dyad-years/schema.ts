import type { SourceSchema } from "../../import/schema.ts";

const SIDES = [1, 2] as const;

/** Wars between states: every directed pair of enemies, war and year. */
export const cowInterstateWarDyadYears: SourceSchema = {
  id: "cow-interstate-war-dyad-years",
  title: "COW interstate wars, directed dyad-years",
  family: "conflict",
  grain: "directed-dyad-year",
  version: "4.0",
  citation: "Sarkees & Wayman. 2010. Resort to War: 1816–2007. CQ Press.",
  terms: "Free for scholarly use with citation; the project asks that files be fetched from its own site.",
  mayBePassedOn: false,
  publisher: "https://correlatesofwar.org/data-sets/cow-war/",
  coverage: { from: 1823, to: 2003 },
  lagDays: 30,
  lagWhy: "a war is public when it breaks out; its outcome and deaths are known only after its end",
  columns: [
    { name: "warnum", type: "integer", about: "number of the war", required: true },
    { name: "ccode1", type: "integer", about: "COW number of the first state", state: "cow", required: true },
    {
      name: "ccode2",
      type: "integer",
      about: "COW number of the second state",
      state: "cow",
      required: true,
    },
    { name: "year", type: "integer", about: "calendar year", required: true, least: 1816, most: 2100 },
    { name: "cowinterongoing", type: "flag", about: "the war is under way in the year" },
    { name: "cowinteronset", type: "flag", about: "the war begins in the year" },
    ...SIDES.flatMap((n) => [
      { name: `sidea${n}`, type: "integer" as const, about: `side of state ${n}, 1 or 2`, least: 1, most: 2 },
      { name: `initiator${n}`, type: "flag" as const, about: `state ${n} started the fighting` },
      {
        name: `outcome${n}`,
        type: "integer" as const,
        about: `for state ${n}: 1 won, 2 lost, 3 tie, 4 turned into another war, 5 ongoing, 6 stalemate, 7 went on below war, 8 changed sides`,
        missing: ["-9"],
        least: 1,
        most: 8,
      },
      {
        name: `batdeath${n}`,
        type: "integer" as const,
        about: `battle deaths of state ${n} in the whole war`,
        missing: ["-9"],
        least: 0,
      },
    ]),
    {
      name: "resume",
      type: "flag",
      about: "the row is of fighting resumed after a break in the war",
      required: true,
    },
  ],
  symmetric: { pair: ["ccode1", "ccode2"], columns: ["warnum"] },
  time: { kind: "year", year: "year" },
  key: ["warnum", "ccode1", "ccode2", "year", "resume"],
};
