import type { SourceSchema } from "../../import/schema.ts";

const index = (name: string, about: string) => ({
  name,
  type: "number" as const,
  about: `${about}, 0–1`,
  least: 0,
  most: 1,
  optional: true,
});

const measure = (name: string, about: string) => ({ name, type: "number" as const, about, optional: true });

const INDICES = [
  ["v2x_polyarchy", "electoral democracy index"],
  ["v2x_libdem", "liberal democracy index"],
] as const;

/** V-Dem country-years, in the publisher's own file, of which the most used columns are kept. */
export const vdemCountryYears: SourceSchema = {
  id: "vdem-country-years",
  title: "V-Dem country-years",
  family: "regimes",
  grain: "state-year",
  version: "16",
  citation:
    "Coppedge, Gerring, Knutsen, Lindberg, Teorell and others. 2026. V-Dem Country-Year Dataset v16. Varieties of Democracy Project.",
  terms: "CC BY-SA 4.0.",
  mayBePassedOn: true,
  publisher: "https://www.v-dem.net/data/the-v-dem-dataset/",
  coverage: { from: 1789, to: 2025 },
  lagDays: 365,
  lagWhy: "experts rate a year in the next, and all years are fitted anew with each release",
  columns: [
    { name: "country_name", type: "text", about: "country by name", state: "name", required: true },
    {
      name: "country_text_id",
      type: "text",
      about: "V-Dem letters of the country, mostly ISO 3166",
      state: "iso3",
      required: true,
    },
    { name: "country_id", type: "integer", about: "V-Dem number of the country", optional: true },
    { name: "year", type: "integer", about: "calendar year", required: true, least: 1789, most: 2100 },
    {
      name: "COWcode",
      type: "integer",
      about: "COW number of the country; blank for what COW does not count",
      state: "cow",
    },
    { name: "histname", type: "text", about: "name of the country at the time", optional: true },
    ...INDICES.flatMap(([name, about]) => [
      { ...index(name, about), optional: false },
      index(`${name}_codelow`, `${about}, lower bound`),
      index(`${name}_codehigh`, `${about}, upper bound`),
      { ...measure(`${name}_sd`, `${about}, standard deviation`), least: 0 },
    ]),
    index("v2x_partipdem", "participatory democracy index"),
    index("v2x_delibdem", "deliberative democracy index"),
    index("v2x_egaldem", "egalitarian democracy index"),
    {
      name: "v2x_regime",
      type: "integer",
      about: "regime: 0 closed autocracy, 1 electoral autocracy, 2 electoral democracy, 3 liberal democracy",
      least: 0,
      most: 3,
      optional: true,
    },
    {
      name: "v2x_regime_amb",
      type: "integer",
      about: "regime with unclear cases apart, 0–9",
      least: 0,
      most: 9,
      optional: true,
    },
    index("v2x_freexp_altinf", "freedom of expression and alternative sources of information"),
    index("v2x_frassoc_thick", "freedom of association"),
    index("v2x_suffr", "share of adults who may vote"),
    index("v2xel_frefair", "clean elections index"),
    index("v2x_elecoff", "elected officials index"),
    index("v2x_liberal", "liberal component index"),
    index("v2xcl_rol", "equality before the law and individual liberty"),
    index("v2x_jucon", "judicial constraints on the executive"),
    index("v2xlg_legcon", "legislative constraints on the executive"),
    index("v2x_rule", "rule of law index"),
    index("v2x_civlib", "civil liberties index"),
    index("v2x_corr", "political corruption index, more is worse"),
    index("v2x_neopat", "neopatrimonial rule index, more is worse"),
    index("v2xcs_ccsi", "core civil society index"),
    measure(
      "v2exl_legitideol",
      "how far the government rests its claim to rule on an ideology, standardised",
    ),
    measure("v2exl_legitlead", "how far it rests it on the person of the leader, standardised"),
    measure("v2exl_legitperf", "how far it rests it on its performance, standardised"),
    measure("v2exl_legitratio", "how far it rests it on law and procedure, standardised"),
    { name: "v2svindep", type: "flag", about: "the country is independent", optional: true },
    {
      name: "e_polity2",
      type: "integer",
      about: "Polity score, −10 autocracy to 10 democracy",
      missing: ["-66", "-77", "-88"],
      least: -10,
      most: 10,
      optional: true,
    },
  ],
  time: { kind: "year", year: "year" },
  key: ["country_text_id", "year"],
};
