import type { ColumnSet } from "./column-set.ts";
import { spellsOf, yearsOf } from "./spans.ts";

/** Agreements of two states on cooperation in defence. */
export const dcad: ColumnSet = {
  id: "dcad",
  group: "ties",
  title: "Defence cooperation agreements",
  grain: "dyad-year",
  columns: [
    {
      name: "dca_in_force",
      type: "integer",
      about: "agreements signed since 1980 and in force on any day of the year, by estimated ends, count",
    },
    { name: "dca_general", type: "integer", about: "1 when a general one is among them" },
    { name: "dca_signed", type: "integer", about: "agreements signed in the year, count" },
  ],
  needs: ["dcad"],
  universe: "cow",
  absent: "zero",
  rows: (
    source,
  ) => `select y.year, least(d.ccode1_id, d.ccode2_id) as a, greatest(d.ccode1_id, d.ccode2_id) as b,
      count(*)::integer as dca_in_force, max((d.type = 'general')::integer)::integer as dca_general,
      (count(*) filter (where year(d.from_day) = y.year))::integer as dca_signed
    from ${yearsOf(spellsOf(source("dcad")), "d")} group by all`,
};
