import type { SourceSchema } from "../../import/schema.ts";

/** Shortest distance between the territories of two states on 1 January. */
export const cowMinimumDistance: SourceSchema = {
  id: "cow-minimum-distance",
  title: "Minimum distance between states",
  family: "states",
  grain: "dyad-year",
  version: "CShapes 2.0, as in peacesciencer 1.2.9",
  citation:
    "Schvitz et al. 2022. Mapping the International System, 1886–2019: The CShapes 2.0 Dataset. Journal of Conflict Resolution 66(1): 144–161.",
  terms: "CShapes: CC BY-NC-SA 4.0 as known: non-commercial.",
  mayBePassedOn: false,
  publisher: "https://icr.ethz.ch/data/cshapes/",
  coverage: { from: 1886, to: 2019 },
  lagDays: 0,
  lagWhy: "borders, and hence distances, are known when they are drawn",
  columns: [
    {
      name: "ccode1",
      type: "integer",
      about: "COW number of the state with the lower number",
      state: "cow",
      required: true,
    },
    { name: "ccode2", type: "integer", about: "COW number of the other state", state: "cow", required: true },
    {
      name: "year",
      type: "integer",
      about: "calendar year, as on 1 January",
      required: true,
      least: 1816,
      most: 2100,
    },
    {
      name: "mindist",
      type: "number",
      about: "shortest distance between territories, km",
      least: 0,
      most: 20040,
    },
  ],
  time: { kind: "year", year: "year" },
  key: ["ccode1", "ccode2", "year"],
};
