import type { ColumnSet } from "./column-set.ts";
import { HOSTILITY_RULE } from "../world/conflict.ts";
import { HOSTILITY } from "./enmity.ts";
import { sipriArmsTransfersValues } from "./sipri-arms-transfers-values.ts";
import { RECORD_YEARS } from "./spans.ts";

const MEMORY_YEARS = 10;

/**
 * Arms that one state sends to those hostile to another: a friction between the two.
 *
 * Source: docs/method/friction.md.
 */
export const rivalArms: ColumnSet = {
  id: "rival-arms",
  group: "friction",
  title: "Arms to the partner's enemies",
  grain: "directed-dyad-year",
  columns: [
    {
      name: "arms_to_enemies",
      type: "integer",
      about: `arms deals of the first, of the year and the ${MEMORY_YEARS - 1} before, with states hostile to the second (hostility of ${HOSTILITY_RULE.hostileFrom} or more); the core record holds the best-known deals only, so no entry is not none`,
    },
  ],
  needs: [],
  coverage: RECORD_YEARS,
  universe: "any",
  absent: "missing",
  rows: () => `with hostile as materialized (${HOSTILITY}),
    enemies as (select year, a as x, b as enemy from hostile where hostility >= ${HOSTILITY_RULE.hostileFrom}
      union all select year, b, a from hostile where hostility >= ${HOSTILITY_RULE.hostileFrom})
    select e.year, d.supplier as a, e.x as b, count(*)::integer as arms_to_enemies
    from core_arms d join enemies e on e.enemy = d.recipient and e.x <> d.supplier
      and e.year between year(d.day) and year(d.day) + ${MEMORY_YEARS - 1}
    group by e.year, d.supplier, e.x`,
};

/**
 * The same of the whole market: what goes to the partner's enemies of all that does not go to the partner.
 *
 * Source: docs/method/friction.md.
 */
export const rivalArmsShare: ColumnSet = {
  id: "rival-arms-share",
  group: "friction",
  title: "Share of arms that go to the partner's enemies",
  grain: "directed-dyad-year",
  columns: [
    {
      name: "arms_enemies_tiv",
      type: "number",
      about: `trend-indicator value of major arms from the first to states hostile to the second (hostility of ${HOSTILITY_RULE.hostileFrom} or more in the year), of the year and the ${MEMORY_YEARS - 1} before, millions`,
      absent: "zero",
    },
    {
      name: "arms_enemies_share",
      type: "number",
      about:
        "arms_enemies_tiv over all arms of the first in these years but those to the second, 0–1; missing where there are none",
    },
    {
      name: "arms_enemies_net",
      type: "number",
      about:
        "arms_enemies_tiv less the arms to the second, over all arms of the first in these years, −1 to 1; missing where there are none",
    },
  ],
  needs: ["sipri-arms-transfers-values"],
  // The first year with nine before it, and the last of the source.
  coverage: { from: 1950 + MEMORY_YEARS - 1, to: 2021 },
  universe: "any",
  absent: "missing",
  rows: (source) => `with hostile as materialized (${HOSTILITY}),
    enemies as (select year, a as x, b as enemy from hostile where hostility >= ${HOSTILITY_RULE.hostileFrom}
      union all select year, b, a from hostile where hostility >= ${HOSTILITY_RULE.hostileFrom}),
    sent as materialized (
      select y.year, d.a, d.b, sum(d.arms_tiv) as tiv
      from (${sipriArmsTransfersValues.rows(source)}) d, unnest(range(d.year, d.year + ${MEMORY_YEARS})) as y(year)
      where d.a is not null and d.arms_tiv is not null group by all),
    to_all as (select year, a, sum(tiv) as tiv from sent group by all),
    to_enemies as (
      select s.year, s.a, e.x as b, sum(s.tiv) as tiv from sent s
      join enemies e on e.year = s.year and e.enemy = s.b and e.x <> s.a group by all)
    select t.year, t.a, m.state as b, coalesce(e.tiv, 0) as arms_enemies_tiv,
      coalesce(e.tiv, 0) / nullif(greatest(t.tiv - coalesce(p.tiv, 0), 0), 0) as arms_enemies_share,
      (coalesce(e.tiv, 0) - coalesce(p.tiv, 0)) / nullif(t.tiv, 0) as arms_enemies_net
    from to_all t join state_year m on m.year = t.year and m.state <> t.a
    left join sent p on p.year = t.year and p.a = t.a and p.b = m.state
    left join to_enemies e on e.year = t.year and e.a = t.a and e.b = m.state`,
};
