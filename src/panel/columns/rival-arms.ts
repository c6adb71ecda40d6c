import type { ColumnSet } from "./column-set.ts";
import { HOSTILITY } from "./enmity.ts";
import { RECORD_YEARS } from "./spans.ts";

const MEMORY_YEARS = 10;

/** Arms that one state sends to those hostile to another: a friction between the two. */
export const rivalArms: ColumnSet = {
  id: "rival-arms",
  group: "friction",
  title: "Arms to the partner's enemies",
  grain: "directed-dyad-year",
  columns: [
    {
      name: "arms_to_enemies",
      type: "integer",
      about: `arms deals of the first, of the year and the ${MEMORY_YEARS - 1} before, with states hostile to the second (hostility of 0.25 or more); the core record holds the best-known deals only, so no entry is not none`,
    },
  ],
  needs: [],
  coverage: RECORD_YEARS,
  universe: "any",
  absent: "missing",
  rows: () => `with hostile as materialized (${HOSTILITY}),
    enemies as (select year, a as x, b as enemy from hostile where hostility >= 0.25
      union all select year, b, a from hostile where hostility >= 0.25)
    select e.year, d.supplier as a, e.x as b, count(*)::integer as arms_to_enemies
    from core_arms d join enemies e on e.enemy = d.recipient and e.x <> d.supplier
      and e.year between year(d.day) and year(d.day) + ${MEMORY_YEARS - 1}
    group by e.year, d.supplier, e.x`,
};
