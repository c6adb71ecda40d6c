import type { ColumnSet } from "./column-set.ts";

const INDICES = [
  ["vdem_polyarchy", "v2x_polyarchy", "electoral democracy index, 0–1"],
  ["vdem_libdem", "v2x_libdem", "liberal democracy index, 0–1"],
  ["vdem_partipdem", "v2x_partipdem", "participatory democracy index, 0–1"],
  ["vdem_delibdem", "v2x_delibdem", "deliberative democracy index, 0–1"],
  ["vdem_egaldem", "v2x_egaldem", "egalitarian democracy index, 0–1"],
  ["vdem_liberal", "v2x_liberal", "liberal component index, 0–1"],
  ["vdem_civlib", "v2x_civlib", "civil liberties index, 0–1"],
  ["vdem_rule", "v2x_rule", "rule of law index, 0–1"],
  ["vdem_corr", "v2x_corr", "political corruption index, 0–1, more is worse"],
  ["vdem_neopat", "v2x_neopat", "neopatrimonial rule index, 0–1, more is worse"],
  [
    "vdem_legitideol",
    "v2exl_legitideol",
    "how far the government rests its claim to rule on an ideology, standardised",
  ],
] as const;

/** Indices of V-Dem, from the publisher's own file. */
export const vdemCountryYears: ColumnSet = {
  id: "vdem-country-years",
  group: "regimes",
  title: "V-Dem indices",
  grain: "state-year",
  columns: [
    ...INDICES.map(([name, , about]) => ({ name, type: "number" as const, about })),
    {
      name: "vdem_regime",
      type: "integer",
      about: "0 closed autocracy, 1 electoral autocracy, 2 electoral democracy, 3 liberal democracy",
    },
  ],
  needs: ["vdem-country-years"],
  universe: "any",
  absent: "missing",
  rows: (source) => `select year, coalesce("COWcode_id", country_text_id_id) as state,
      ${INDICES.map(([name, column]) => `${column} as ${name}`).join(", ")}, v2x_regime as vdem_regime
    from ${source("vdem-country-years")} where coalesce("COWcode_id", country_text_id_id) is not null
    qualify row_number() over (partition by year, coalesce("COWcode_id", country_text_id_id)
      order by v2x_polyarchy is null, record) = 1`,
};
