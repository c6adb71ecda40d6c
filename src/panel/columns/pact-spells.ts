import type { ColumnSet } from "./column-set.ts";
import { peaceSpells } from "./peace-spells.ts";
import { RECORD_YEARS, yearsOf } from "./spans.ts";

/** Spells of years with and without a pact of defense between two states, from the register of treaties. */
export const pactSpells: ColumnSet = {
  id: "pact-spells",
  group: "ties",
  title: "Spells with and without a pact of defense",
  grain: "dyad-year",
  columns: [
    {
      name: "pact_onset",
      type: "integer",
      about:
        "1 in the first of a run of years with a pact of defense or offense on any day; of 1816 not known",
    },
    {
      name: "pact_run_years",
      type: "integer",
      about:
        "years since the first of the run of years with a pact, counted from 1816; missing without a pact",
    },
    {
      name: "pact_gap_years",
      type: "integer",
      about:
        "years without a pact before this year, from 1816 or their first common year; 0 there and in the year after one with a pact",
    },
  ],
  needs: [],
  coverage: RECORD_YEARS,
  universe: "any",
  absent: "missing",
  rows: () => `with pact as (
      select distinct y.year, g.a, g.b from ${yearsOf("core_pledge", "g")}
      where (g.defense or g.offense) and y.year <= ${RECORD_YEARS.to}),
    run as (select year, a, b, year - row_number() over (partition by a, b order by year) as run from pact),
    in_run as (select year, a, b, (year - min(year) over (partition by a, b, run))::integer as years from run)
    select s.year, s.a, s.b, case when s.year > ${RECORD_YEARS.from} then coalesce(r.years = 0, false)::integer end as pact_onset,
      r.years as pact_run_years, s.pact_gap_years
    from (${peaceSpells({ column: "pact_gap_years", events: "pact", to: RECORD_YEARS.to, universe: "any" })}) s
    left join in_run r on r.year = s.year and r.a = s.a and r.b = s.b`,
};
