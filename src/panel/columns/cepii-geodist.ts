import type { ColumnSet } from "./column-set.ts";
import { RECORD_YEARS } from "./spans.ts";

/** Shared language and colonial past of two states of today, the same in every year. */
export const cepiiGeodist: ColumnSet = {
  id: "cepii-geodist",
  group: "identity",
  title: "CEPII language and colonial ties",
  grain: "dyad-year",
  columns: [
    {
      name: "language_official",
      type: "integer",
      about: "1 when they share an official language; as in 2011 in every year",
    },
    {
      name: "language_spoken",
      type: "integer",
      about: "1 when at least 9 % of each people speak one language; as in 2011 in every year",
    },
    {
      name: "colonial_tie",
      type: "integer",
      about: "1 when one was ever a colony of the other, by 2011, in every year",
    },
    {
      name: "colonial_tie_1945",
      type: "integer",
      about: "1 when one was a colony of the other after 1945, by 2011, in every year",
    },
    {
      name: "common_colonizer",
      type: "integer",
      about: "1 when both had the same colonizer after 1945, by 2011, in every year",
    },
    {
      name: "once_one_country",
      type: "integer",
      about: "1 when they were ever one country, by 2011, in every year",
    },
  ],
  needs: ["cepii-geodist"],
  coverage: RECORD_YEARS,
  universe: "any",
  absent: "missing",
  rows: (source) => `with pair as (
      select iso_o_id as a, iso_d_id as b, max(comlang_off::integer) as language_official,
        max(comlang_ethno::integer) as language_spoken, max(colony::integer) as colonial_tie,
        max(col45::integer) as colonial_tie_1945, max(comcol::integer) as common_colonizer,
        max(smctry::integer) as once_one_country
      from ${source("cepii-geodist")} where iso_o_id < iso_d_id group by all)
    select p.year, pair.* from pair
    join state_year p on p.state = pair.a join state_year q on q.year = p.year and q.state = pair.b`,
};
