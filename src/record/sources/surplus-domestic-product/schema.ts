import type { SourceSchema } from "../../import/schema.ts";

/** Income, population and surplus domestic product in natural logarithms. */
export const surplusDomesticProduct: SourceSchema = {
  id: "surplus-domestic-product",
  title: "Surplus domestic product",
  family: "economy",
  grain: "state-year",
  version: "2020",
  citation:
    "Anders, Fariss & Markowitz. 2020. Bread Before Guns or Butter: Introducing Surplus Domestic Product (SDP). International Studies Quarterly 64(2): 392–405.",
  terms: "Free with citation.",
  mayBePassedOn: false,
  publisher: "https://doi.org/10.1093/isq/sqaa013",
  coverage: { from: 1800, to: 2016 },
  lagDays: 730,
  lagWhy: "fitted by a latent model to many series, years after the last of them",
  columns: [
    {
      name: "ccode",
      type: "integer",
      about: "Gleditsch-Ward number of the state, whatever the header says",
      state: "gw",
      required: true,
    },
    { name: "year", type: "integer", about: "calendar year", required: true, least: 1500, most: 2100 },
    { name: "wbgdp2011est", type: "number", about: "natural logarithm of GDP, 2011 USD" },
    { name: "wbpopest", type: "number", about: "natural logarithm of population, persons" },
    {
      name: "sdpest",
      type: "number",
      about:
        "natural logarithm of surplus domestic product, 2011 USD: income above what keeps the people alive",
    },
    { name: "wbgdppc2011est", type: "number", about: "natural logarithm of GDP per head, 2011 USD" },
  ],
  time: { kind: "year", year: "year" },
  key: ["ccode", "year"],
};
