import type { SourceSchema } from "../../import/schema.ts";

/** How institutionalized and how formal an alliance is, by phase. */
export const atopMilitaryInstitutions: SourceSchema = {
  id: "atop-military-institutions",
  title: "Military institutionalization of ATOP alliances",
  family: "alliances",
  grain: "treaty",
  version: "5.1",
  citation:
    "Leeds & Anac. 2005. Alliance Institutionalization and Alliance Performance. International Interactions 31(3): 183–202.",
  terms: "Free for research with citation; get the release from atopdata.org for publication.",
  mayBePassedOn: false,
  publisher: "http://www.atopdata.org/data.html",
  coverage: { from: 1815, to: 2018 },
  lagDays: 0,
  lagWhy: "rows have no dates; the scores became known with the release",
  columns: [
    { name: "atopid", type: "text", about: "number of the alliance", required: true },
    { name: "atopidphase", type: "text", about: "number of the alliance and phase", required: true },
    {
      name: "milinst",
      type: "integer",
      about: "military institutions in peace: 0 none or little, 1 some, 2 much",
      least: 0,
      most: 2,
    },
    { name: "formal", type: "integer", about: "formality: 0 least, 2 most", least: 0, most: 2 },
  ],
  time: { kind: "timeless", knownFrom: "2022-08-09" },
  key: ["atopidphase"],
};
