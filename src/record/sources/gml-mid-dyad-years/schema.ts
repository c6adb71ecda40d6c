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

/** Militarized disputes as corrected by Gibler, Miller and Little, whittled to the gravest dispute of each directed dyad-year. */
export const gmlMidDyadYears: SourceSchema = {
  id: "gml-mid-dyad-years",
  title: "GML militarized disputes, directed dyad-years",
  family: "conflict",
  grain: "directed-dyad-year",
  version: "2.2.1",
  citation:
    "Gibler, Miller & Little. 2016. An Analysis of the Militarized Interstate Dispute (MID) Dataset, 1816–2001. International Studies Quarterly 60: 719–730.",
  terms: "Free with citation.",
  mayBePassedOn: false,
  publisher: "https://dmgibler.people.ua.edu/mid-data.html",
  coverage: { from: 1816, to: 2010 },
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
    { name: "gmlmidongoing", type: "flag", about: "a dispute is under way between the two in the year" },
    { name: "gmlmidonset", type: "flag", about: "a dispute begins between the two in the year" },
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
    code(
      "fatality",
      "deaths in the dispute: 0 none, 1 to 25, 2 to 100, 3 to 250, 4 to 500, 5 to 999, 6 more",
      0,
      6,
    ),
    code("hostlev", "hostility reached: 1 none, 2 threat, 3 display, 4 use of force, 5 war", 1, 5),
    { name: "recip", type: "flag", about: "the other side answered with force, display or threat" },
    code("mindur", "shortest duration of the dispute that its dates allow, days", 0),
    code("maxdur", "longest duration of the dispute that its dates allow, days", 0),
    {
      name: "stmon",
      type: "integer",
      about: "month in which the dispute begins; the release's one month 13 is read as missing",
      missing: ["-9", "13"],
      least: 1,
      most: 12,
    },
  ],
  symmetric: { pair: ["ccode1", "ccode2"], columns: ["gmlmidongoing"] },
  time: { kind: "year", year: "year" },
  key: ["ccode1", "ccode2", "year"],
};
