import type { SourceSchema } from "../../import/schema.ts";

const code = (name: string, about: string, least: number, most?: number) => ({
  name,
  type: "integer" as const,
  about,
  missing: ["-9"],
  least,
  ...(most === undefined ? {} : { most }),
});

/** Participants of COW militarized disputes, in the project's own file MIDB. */
export const cowMidB: SourceSchema = {
  id: "cow-mid-b",
  title: "COW militarized disputes, project file MIDB of participants",
  family: "conflict",
  grain: "dispute",
  version: "5.0",
  citation:
    "Palmer, McManus, D'Orazio, Kenwick, Karstens, Bloch, Dietrich, Kahn, Ritter & Soules. 2022. The MID5 Dataset, 2011–2014. Conflict Management and Peace Science 39: 470–482.",
  terms: "Free for scholarly use with citation; the project asks that files be fetched from its own site.",
  mayBePassedOn: false,
  publisher: "https://correlatesofwar.org/data-sets/mids/",
  download: "https://correlatesofwar.org/wp-content/uploads/MID-5-Data-and-Supporting-Materials.zip",
  coverage: { from: 1816, to: 2014 },
  lagDays: 30,
  lagWhy:
    "threats and uses of force are reported within weeks; what describes the whole dispute is known only after its end",
  columns: [
    { name: "dispnum", type: "integer", about: "number of the dispute", required: true },
    {
      name: "stabb",
      headers: ["stateabb"],
      type: "text",
      about: "COW letters of the state",
      state: "cow-letters",
    },
    { name: "ccode", type: "integer", about: "COW number of the state", state: "cow", required: true },
    ...(["st", "end"] as const).flatMap((edge) => [
      code(`${edge}day`, edge === "st" ? "day of the beginning" : "day of the end", 1, 31),
      code(`${edge}mon`, edge === "st" ? "month of the beginning" : "month of the end", 1, 12),
    ]),
    {
      name: "styear",
      type: "integer",
      about: "year of the beginning",
      required: true,
      least: 1816,
      most: 2100,
    },
    { name: "endyear", type: "integer", about: "year of the end", missing: ["-9"], least: 1816, most: 2100 },
    { name: "sidea", type: "flag", about: "the state is on side A", required: true },
    { name: "revstate", type: "flag", about: "the state wants to change the status quo", missing: ["-9"] },
    code("revtype1", "first aim: 0 none, 1 territory, 2 policy, 3 regime, 4 other", 0, 4),
    code("revtype2", "second aim: 0 none, 1 territory, 2 policy, 3 regime, 4 other", 0, 4),
    code(
      "fatality",
      "deaths of the state: 0 none, 1 to 25, 2 to 100, 3 to 250, 4 to 500, 5 to 999, 6 more",
      0,
      6,
    ),
    code("fatalpre", "deaths of the state, precise count", 0),
    code("hiact", "highest action of the state, 0 none to 21 joins a war", 0, 21),
    code("hostlev", "hostility of the state: 1 none, 2 threat, 3 display, 4 use of force, 5 war", 1, 5),
    { name: "orig", type: "flag", about: "the state took part from the first day" },
    {
      name: "version",
      type: "number",
      about: "release number of the COW data; other makers' disputes carry other marks",
      required: true,
    },
  ],
  knownAtEnd: ["fatality", "fatalpre", "hiact", "hostlev"],
  time: {
    kind: "spell",
    from: { year: "styear", month: "stmon", day: "stday" },
    to: { year: "endyear", month: "endmon", day: "endday" },
    censored: true,
  },
  key: ["dispnum", "ccode", "styear", "stmon", "stday", "endyear", "endmon", "endday"],
};
