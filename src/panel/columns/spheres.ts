import type { ColumnSet } from "./column-set.ts";
import { PACTS } from "./enmity.ts";
import { RECORD_YEARS, yearsOf } from "./spans.ts";

/**
 * Third states within reach of both of a pair: where their spheres of influence meet.
 *
 * Source: docs/method/friction.md.
 */
export const spheres: ColumnSet = {
  id: "spheres",
  group: "friction",
  title: "Overlap of spheres of influence",
  grain: "dyad-year",
  columns: [
    {
      name: "spheres_shared",
      type: "integer",
      about:
        "third states within reach of both (common border, pact of defence or offence, standing forces) and not bound to both by one treaty",
    },
    {
      name: "spheres_overlap",
      type: "number",
      about: "spheres_shared over the third states within reach of either, 0–1",
    },
  ],
  needs: [],
  coverage: RECORD_YEARS,
  universe: "any",
  absent: "zero",
  rows: () => `with reach as materialized (
      select distinct r.year, r.x, r.host from (
        select y.year, l.a as x, l.b as host from ${yearsOf("core_land where km = 0", "l")}
        union all select y.year, l.b, l.a from ${yearsOf("core_land where km = 0", "l")}
        union all select year, x, ally from (${PACTS})
        union all select y.year, t.sender, t.host from ${yearsOf("core_troops", "t")}) r
      join state_year m on m.year = r.year and m.state = r.x
      join state_year n on n.year = r.year and n.state = r.host where r.x <> r.host),
    bound as (
      select y.year, g.a as x, g.b as host, g.treaty from ${yearsOf("core_pledge", "g")} where g.rung >= 3 and g.members > 2
      union select y.year, g.b, g.a, g.treaty from ${yearsOf("core_pledge", "g")} where g.rung >= 3 and g.members > 2),
    together as (
      select distinct p.year, p.x as a, q.x as b, p.host from bound p
      join bound q on q.year = p.year and q.host = p.host and q.treaty = p.treaty and q.x > p.x),
    met as (
      select p.year, p.x as a, q.x as b, count(*) as common, count(*) filter (where t.host is null) as shared
      from reach p join reach q on q.year = p.year and q.host = p.host and q.x > p.x
      left join together t on t.year = p.year and t.a = p.x and t.b = q.x and t.host = p.host group by all),
    size as (select year, x, count(*) as n from reach group by all)
    select m.year, m.a, m.b, m.shared::integer as spheres_shared,
      m.shared / (s.n + t.n - m.common - (ab.x is not null)::integer - (ba.x is not null)::integer) as spheres_overlap
    from met m join size s on s.year = m.year and s.x = m.a join size t on t.year = m.year and t.x = m.b
    left join reach ab on ab.year = m.year and ab.x = m.a and ab.host = m.b
    left join reach ba on ba.year = m.year and ba.x = m.b and ba.host = m.a
    where m.shared > 0`,
};
