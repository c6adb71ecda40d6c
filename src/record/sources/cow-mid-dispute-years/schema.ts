import type { SourceSchema } from "../../import/schema.ts";

const SIDES = [1, 2] as const;

const code = (name: string, about: string, least: number, most?: number) => ({
  name,
  type: "integer" as const,
  about,
  missing: ["-9"],
  least,
  ...(most === undefined ? {} : { most }),
});

/** COW militarized disputes: every directed pair of opponents, dispute and year. */
export const cowMidDisputeYears: SourceSchema = {
  id: "cow-mid-dispute-years",
  title: "COW militarized disputes, directed dispute-years",
  family: "conflict",
  grain: "directed-dyad-year",
  version: "5.0",
  citation:
    "Palmer, McManus, D'Orazio, Kenwick, Karstens, Bloch, Dietrich, Kahn, Ritter & Soules. 2022. The MID5 Dataset, 2011–2014. Conflict Management and Peace Science 39: 470–482.",
  terms: "Free for scholarly use with citation; the project asks that files be fetched from its own site.",
  mayBePassedOn: false,
  publisher: "https://correlatesofwar.org/data-sets/mids/",
  coverage: { from: 1816, to: 2014 },
  lagDays: 30,
  lagWhy:
    "threats and uses of force are reported within weeks; what describes the whole dispute is known only after its end",
  columns: [
    { name: "dispnum", type: "integer", about: "number of the dispute", required: true },
    { name: "ccode1", type: "integer", about: "COW number of the first state", state: "cow", required: true },
    {
      name: "ccode2",
      type: "integer",
      about: "COW number of the second state",
      state: "cow",
      required: true,
    },
    { name: "year", type: "integer", about: "calendar year", required: true, least: 1816, most: 2100 },
    { name: "dispongoing", type: "flag", about: "the dispute is under way in the year" },
    { name: "disponset", type: "flag", about: "the dispute begins in the year" },
    ...SIDES.flatMap((n) => [
      { name: `sidea${n}`, type: "flag" as const, about: `state ${n} is on side A of the dispute` },
      code(
        `fatality${n}`,
        `deaths of state ${n}: 0 none, 1 to 25, 2 to 100, 3 to 250, 4 to 500, 5 to 999, 6 more`,
        0,
        6,
      ),
      code(`fatalpre${n}`, `deaths of state ${n}, precise count`, 0),
      code(`hiact${n}`, `highest action of state ${n} in the dispute, 0 none to 21 joins a war`, 0, 21),
      code(
        `hostlev${n}`,
        `hostility of state ${n}: 1 none, 2 threat, 3 display, 4 use of force, 5 war`,
        1,
        5,
      ),
      { name: `orig${n}`, type: "flag" as const, about: `state ${n} took part from the first day` },
    ]),
  ],
  time: { kind: "year", year: "year" },
  key: ["dispnum", "ccode1", "ccode2", "year"],
};
