import type { ColumnSet, PanelColumn } from "./column-set.ts";

const whole = (name: string, about: string): PanelColumn => ({ name, type: "integer", about });
const kept = (name: string, about: string): PanelColumn => ({ ...whole(name, about), absent: "missing" });
const code = (name: string, about: string): PanelColumn => ({ ...kept(name, about), isCode: true });
const ROLES = "1 first initiator, 2 joined initiator, 3 first target, 4 joined target";

/** Interstate wars by the pairs that truly fought each other, after Maoz and others. */
export const dyadicWars: ColumnSet = {
  id: "dyadic-wars",
  group: "wars",
  title: "Dyadic interstate wars",
  grain: "directed-dyad-year",
  columns: [
    whole("dwar_ongoing", "1 when the two fight each other in an interstate war in the year"),
    whole("dwar_onset", "1 when the two begin to fight each other in the year"),
    code("dwar_warnum", "COW number of the war kept: an onset first, then the one with most battle deaths"),
    code("dwar_role", `role of the first in the pair: ${ROLES}`),
    code("dwar_role_opp", `role of the second in the pair: ${ROLES}`),
    kept("dwar_outcome", "for the first: 1 won, 2 neither won, 3 lost; known after the war"),
    kept("dwar_deaths", "battle deaths of the first, soldiers; known after the war"),
    kept("dwar_deaths_opp", "battle deaths of the second, soldiers; known after the war"),
  ],
  needs: ["dyadic-interstate-wars"],
  universe: "cow",
  absent: "zero",
  rows: (source) => `select year, statea_id as a, stateb_id as b, 1 as dwar_ongoing,
      max((warstrtyr = year)::integer) over w as dwar_onset, warnum::integer as dwar_warnum, wardyadrolea::integer as dwar_role,
      wardyadroleb::integer as dwar_role_opp, outcomea::integer as dwar_outcome, batdtha::integer as dwar_deaths, batdthb::integer as dwar_deaths_opp
    from ${source("dyadic-interstate-wars")}
    window w as (partition by year, statea_id, stateb_id)
    qualify row_number() over (partition by year, statea_id, stateb_id order by warstrtyr = year desc,
      batdths desc nulls last, warnum, disno, dyindex) = 1`,
};
