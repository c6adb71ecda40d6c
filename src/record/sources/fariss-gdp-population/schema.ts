import type { SourceSchema } from "../../import/schema.ts";

/** Estimates of income and population with their uncertainty. */
export const farissGdpPopulation: SourceSchema = {
  id: "fariss-gdp-population",
  title: "Fariss et al. GDP and population",
  family: "economy",
  grain: "state-year",
  version: "isard, June 2026",
  citation:
    "Fariss, Anders, Markowitz & Barnum. 2022. New Estimates of Over 500 Years of Historic GDP and Population Data. Journal of Conflict Resolution 66(3): 553–591.",
  terms: "Free with citation.",
  mayBePassedOn: false,
  publisher: "https://doi.org/10.1177/00220027211054432",
  coverage: { from: 1816, to: 2019 },
  lagDays: 730,
  lagWhy: "fitted by a latent model to many series, years after the last of them",
  columns: [
    { name: "ccode", type: "integer", about: "COW number of the state", state: "cow", required: true },
    { name: "year", type: "integer", about: "calendar year", required: true, least: 1500, most: 2100 },
    { name: "mrgdppc", type: "number", about: "GDP per head, 2011 PPP dollars", least: 0 },
    { name: "sd_mrgdppc", type: "number", about: "standard deviation of mrgdppc", least: 0 },
    { name: "pwtrgdp", type: "number", about: "GDP, million 2017 PPP dollars", least: 0 },
    { name: "sd_pwtrgdp", type: "number", about: "standard deviation of pwtrgdp", least: 0 },
    { name: "pwtpop", type: "number", about: "population, millions", least: 0 },
    { name: "sd_pwtpop", type: "number", about: "standard deviation of pwtpop", least: 0 },
  ],
  time: { kind: "year", year: "year" },
  key: ["ccode", "year"],
};
