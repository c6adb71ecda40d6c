import type { SourceSchema } from "../../import/schema.ts";

const flag = (name: string, about: string) => ({ name, type: "flag" as const, about, required: true });

/** Directed dyad-years with at least one alliance obligation. */
export const atopDirectedDyads: SourceSchema = {
  id: "atop-directed-dyads",
  title: "ATOP directed dyad-years",
  family: "alliances",
  grain: "directed-dyad-year",
  version: "5.1",
  citation:
    "Leeds, Ritter, Mitchell & Long. 2002. Alliance Treaty Obligations and Provisions, 1815–1944. International Interactions 28: 237–260.",
  terms: "Free for research with citation; get the release from atopdata.org for publication.",
  mayBePassedOn: false,
  publisher: "http://www.atopdata.org/data.html",
  download: "http://www.atopdata.org/uploads/6/9/1/3/69134503/atop_5.1__.csv_.zip#atop5_1ddyr.csv",
  coverage: { from: 1815, to: 2018 },
  lagDays: 0,
  lagWhy: "treaties are public when signed; secret ones are masked in the core record only",
  columns: [
    {
      name: "ccode1",
      headers: ["stateA"],
      type: "integer",
      about: "COW number of the state that promises",
      state: "cow",
      required: true,
    },
    {
      name: "ccode2",
      headers: ["stateB"],
      type: "integer",
      about: "COW number of the state promised to",
      state: "cow",
      required: true,
    },
    { name: "year", type: "integer", about: "calendar year", required: true, least: 1815, most: 2100 },
    { ...flag("atop_defense", "defence obligation"), headers: ["defense"] },
    { ...flag("atop_offense", "offence obligation"), headers: ["offense"] },
    { ...flag("atop_neutral", "neutrality obligation"), headers: ["neutral"] },
    { ...flag("atop_nonagg", "non-aggression obligation"), headers: ["nonagg"] },
    { ...flag("atop_consul", "consultation obligation"), headers: ["consul"] },
  ],
  time: { kind: "year", year: "year" },
  key: ["ccode1", "ccode2", "year"],
};
