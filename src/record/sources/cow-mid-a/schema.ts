import type { SourceSchema } from "../../import/schema.ts";

const code = (name: string, about: string, least: number, most?: number) => ({
  name,
  type: "integer" as const,
  about,
  missing: ["-9"],
  least,
  ...(most === undefined ? {} : { most }),
});

/** COW militarized disputes, one row each, in the project's own file MIDA. */
export const cowMidA: SourceSchema = {
  id: "cow-mid-a",
  title: "COW militarized disputes, project file MIDA",
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
    code(
      "outcome",
      "1 A wins, 2 B wins, 3 A yields, 4 B yields, 5 stalemate, 6 compromise, 7 released, 8 unclear, 9 joins a war",
      1,
      9,
    ),
    code("settle", "settlement: 1 negotiated, 2 imposed, 3 none, 4 unclear", 1, 4),
    code(
      "fatality",
      "deaths in the dispute: 0 none, 1 to 25, 2 to 100, 3 to 250, 4 to 500, 5 to 999, 6 more",
      0,
      6,
    ),
    code("fatalpre", "deaths in the dispute, precise count", 0),
    code("mindur", "shortest duration of the dispute that its dates allow, days", 0),
    code("maxdur", "longest duration of the dispute that its dates allow, days", 0),
    code("hiact", "highest action in the dispute, 0 none to 21 joins a war", 0, 21),
    code("hostlev", "hostility reached: 1 none, 2 threat, 3 display, 4 use of force, 5 war", 1, 5),
    {
      name: "recip",
      type: "flag",
      about: "the other side answered with force, display or threat",
    },
    code("numa", "states on side A", 1),
    code("numb", "states on side B", 1),
    { name: "ongo2014", type: "flag", about: "the dispute was still under way at the end of 2014" },
    {
      name: "version",
      type: "number",
      about: "release number of the COW data; other makers' disputes carry other marks",
      required: true,
    },
  ],
  knownAtEnd: ["outcome", "settle", "fatality", "fatalpre", "maxdur", "mindur", "hiact", "hostlev", "recip"],
  time: {
    kind: "spell",
    from: { year: "styear", month: "stmon", day: "stday" },
    to: { year: "endyear", month: "endmon", day: "endday" },
    censored: true,
  },
  key: ["dispnum"],
};
