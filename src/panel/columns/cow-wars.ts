import type { ColumnSet, PanelColumn } from "./column-set.ts";

const whole = (name: string, about: string): PanelColumn => ({ name, type: "integer", about });
const kept = (name: string, about: string): PanelColumn => ({ ...whole(name, about), absent: "missing" });
const code = (name: string, about: string): PanelColumn => ({ ...kept(name, about), isCode: true });
const OUTCOMES =
  "1 won, 2 lost, 3 tie, 4 turned into another war, 5 ongoing, 6 stalemate, 7 went on below war, 8 changed sides; known after the war";

/** Interstate wars of the Correlates of War: every pair across the front, also those that never met in battle. */
export const cowWars: ColumnSet = {
  id: "cow-wars",
  group: "wars",
  title: "COW interstate wars",
  grain: "directed-dyad-year",
  columns: [
    whole("war_ongoing", "1 when the two are on opposite sides of an interstate war in the year"),
    whole("war_onset", "1 when such a war begins for the two in the year"),
    whole("war_wars", "wars in which the two are on opposite sides in the year"),
    code("war_warnum", "number of the war kept: an onset first, then the one with most battle deaths"),
    code("war_side", "side of the first, 1 or 2"),
    kept("war_initiator", "1 when the first started the fighting"),
    kept("war_initiator_opp", "1 when the second started the fighting"),
    code("war_outcome", `for the first: ${OUTCOMES}`),
    kept("war_deaths", "battle deaths of the first in the whole war, soldiers; known after the war"),
    kept("war_deaths_opp", "battle deaths of the second in the whole war, soldiers; known after the war"),
  ],
  needs: ["cow-interstate-war-dyad-years"],
  // The list has been searched from 1816 to 2007; its first and last wars are of 1823 and 2003.
  coverage: { from: 1816, to: 2007 },
  universe: "cow",
  absent: "zero",
  rows: (
    source,
  ) => `select year, ccode1_id as a, ccode2_id as b, max(cowinterongoing::integer) over w as war_ongoing,
      max(cowinteronset::integer) over w as war_onset, (count(distinct warnum) over w)::integer as war_wars,
      warnum::integer as war_warnum, sidea1::integer as war_side, initiator1::integer as war_initiator,
      initiator2::integer as war_initiator_opp, outcome1::integer as war_outcome, batdeath1::integer as war_deaths,
      batdeath2::integer as war_deaths_opp
    from ${source("cow-interstate-war-dyad-years")}
    window w as (partition by year, ccode1_id, ccode2_id)
    qualify row_number() over (partition by year, ccode1_id, ccode2_id order by cowinteronset desc,
      batdeath1 + batdeath2 desc nulls last, warnum, resume) = 1`,
};
