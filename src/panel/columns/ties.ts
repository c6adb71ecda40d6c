import type { ColumnSet } from "./column-set.ts";
import { yearsOf } from "./spans.ts";

const OBLIGATIONS = ["defense", "offense", "neutrality", "nonaggression", "consultation"] as const;

const LAST_DAY_OF_RECORD = 2026;

/** Treaty obligations between two states in a year, from the register of treaties. */
export const ties: ColumnSet = {
  id: "ties",
  group: "ties",
  title: "Treaty obligations in force",
  grain: "dyad-year",
  columns: [
    {
      name: "tie_rung",
      type: "integer",
      about: "highest rung in force on any day: 0 none, 1 consultation, 2 restraint, 3 defense, 4 integrated",
    },
    ...OBLIGATIONS.map((name) => ({
      name: `tie_${name}`,
      type: "integer" as const,
      about: `1 when a treaty with an obligation of ${name} bound the two on any day of the year`,
    })),
    { name: "tie_treaties", type: "integer", about: "treaties that bound the two on any day of the year" },
    {
      name: "tie_defense_treaties",
      type: "integer",
      about: "of these, treaties with an obligation of defense or offense",
    },
    {
      name: "tie_bilateral",
      type: "integer",
      about: "1 when one of these has two members only",
    },
    {
      name: "tie_defense_onset",
      type: "integer",
      about: "1 when a pact of defense or offense began in the year and none bound the two on its first day",
    },
    {
      name: "tie_years_since_first",
      type: "integer",
      about: "years since any pledge first bound the two; missing when none has",
      absent: "missing",
    },
    {
      name: "tie_years_since_end",
      type: "integer",
      about: "years since the latest pledge that ended did so; missing when none has",
      absent: "missing",
    },
  ],
  needs: [],
  coverage: { from: 1816, to: LAST_DAY_OF_RECORD },
  universe: "any",
  absent: "zero",
  rows: () => `with held as (
      select y.year, g.a, g.b, max(g.rung)::integer as tie_rung,
        ${OBLIGATIONS.map((name) => `max(g.${name}::integer)::integer as tie_${name}`).join(", ")},
        count(distinct g.treaty)::integer as tie_treaties,
        (count(distinct g.treaty) filter (where g.defense or g.offense))::integer as tie_defense_treaties,
        max((g.members = 2)::integer)::integer as tie_bilateral,
        (bool_or((g.defense or g.offense) and year(g.from_day) = y.year and g.from_day > make_date(y.year, 1, 1))
          and not bool_or((g.defense or g.offense) and g.from_day <= make_date(y.year, 1, 1)))::integer as tie_defense_onset
      from ${yearsOf("core_pledge", "g")} group by all),
    past as (
      select y.year, g.a, g.b, min(year(g.from_day)) as first,
        max(year(g.to_day)) filter (where year(g.to_day) < y.year) as ended
      from core_pledge g, unnest(range(year(g.from_day), ${LAST_DAY_OF_RECORD + 1})) as y(year)
      where year(g.from_day) <= ${LAST_DAY_OF_RECORD} group by all)
    select p.year, p.a, p.b, h.* exclude (year, a, b), (p.year - p.first)::integer as tie_years_since_first,
      (p.year - p.ended)::integer as tie_years_since_end
    from past p left join held h on h.year = p.year and h.a = p.a and h.b = p.b`,
};
