import type { ColumnSet } from "./column-set.ts";
import { HOSTILITY, PACTS } from "./enmity.ts";
import { yearsOf } from "./spans.ts";

/** Sanctions are recorded from 1935 on. */
const YEARS = { from: 1935, to: 2026 } as const;
/** What makes pressure: the constants of docs/method/pressure.md. */
export const PRESSURE_RULE = {
  sanctionsFrom: "1935-01-01",
  /** Land this far from a state is no longer around it; nearer land counts in proportion. */
  aroundKm: 2000,
  /** Men around a state, by nearness, at which the pressure of troops is half. */
  halfPressureMen: 50_000,
  /** What a quarrel of the second counts with the first itself, and with a partner of the first; each full one halves what is left to 1. */
  quarrel: { own: 1, partner: 0.5 },
  /** Least level of practice that makes a partner without a pact: military-technical cooperation. */
  partnerLevel: 3,
} as const;
const {
  aroundKm: AROUND_KM,
  halfPressureMen: HALF_PRESSURE_MEN,
  quarrel: QUARREL,
  partnerLevel: PARTNER_LEVEL,
} = PRESSURE_RULE;

/** Who is bound to whom, quarrels over land both ways, and the land around each state, by year. */
const TABLES = `pacts as materialized (${PACTS}),
    partners as materialized (
      select year, x, ally from pacts
      union select y.year, c.a, c.b from ${yearsOf(`core_practice where level >= ${PARTNER_LEVEL}`, "c")}
      union select y.year, c.b, c.a from ${yearsOf(`core_practice where level >= ${PARTNER_LEVEL}`, "c")}),
    quarrels as (
      select y.year, c.claimant as x, c.holder as opponent from ${yearsOf("core_claim", "c")} where c.claimant <> c.holder
      union select y.year, c.holder, c.claimant from ${yearsOf("core_claim", "c")} where c.claimant <> c.holder),
    clashes as materialized (select year, a, b, clash from (${HOSTILITY}) where clash > 0),
    land as materialized (
      select y.year, l.a, l.b, max(1 - l.km / ${AROUND_KM}) as nearness from ${yearsOf(`core_land where km < ${AROUND_KM}`, "l")}
      where y.year between ${YEARS.from} and ${YEARS.to} group by all),
    near as materialized (
      select year, a as x, b as host, nearness from land union all select year, b, a, nearness from land)`;

/** Of each part, the rows of its first state, its second and its value. */
const PARTS = {
  sanctions: `select y.year, s.sender as a, s.target as b, max(s.severity) / 3 as value
    from ${yearsOf("core_sanction", "s")} group by all`,
  // A state's own land is no alliance: it counts neither above nor below the line.
  alliances: `select p.year, p.x as a, n.x as b, sum(n.nearness) / any_value(t.nearness - coalesce(c.nearness, 0)) as value
    from pacts p join near n on n.year = p.year and n.host = p.ally and n.x <> p.x
    join (select year, x, sum(nearness) as nearness from near group by all) t on t.year = n.year and t.x = n.x
    left join near c on c.year = n.year and c.x = n.x and c.host = p.x group by all`,
  troops: `select year, a, b, men / (men + ${HALF_PRESSURE_MEN}) as value from (
    select t.year, t.sender as a, n.x as b, sum(t.men * n.nearness) as men
    from (select y.year, t.sender, t.host, max(t.size) as men from ${yearsOf("core_troops", "t")} group by all) t
    join near n on n.year = t.year and n.host = t.host and n.x <> t.sender group by all)`,
  acts: "select year, a, b, clash as value from clashes union all select year, b, a, clash from clashes",
  disputes: `select year, a, b, 1 - pow(0.5, sum(weight)) as value from (
    select year, opponent as a, x as b, ${QUARREL.own} as weight from quarrels
    union all select q.year, p.x, q.x, ${QUARREL.partner} from quarrels q
      join partners p on p.year = q.year and p.ally = q.opponent and p.x <> q.x
      anti join partners k on k.year = q.year and k.x = p.x and k.ally = q.x) group by all`,
} as const;
const NAMES = Object.keys(PARTS);

/**
 * Pressure of one state on another and its parts, over the core record.
 *
 * Source: docs/method/pressure.md.
 */
export const pressure: ColumnSet = {
  id: "pressure",
  group: "threat",
  title: "Pressure of one state on another",
  grain: "directed-dyad-year",
  columns: [
    {
      name: "pressure_sanctions",
      type: "number",
      about: "severest sanctions of the first on the second on any day of the year, severity / 3, 0–1",
    },
    {
      name: "pressure_alliances",
      type: "number",
      about: `share of the states around the second that have a pact of defence or offence with the first, 0–1; each counts 1 - km / ${AROUND_KM} by least distance of land`,
    },
    {
      name: "pressure_troops",
      type: "number",
      about: `standing forces of the first in states around the second, by nearness: men / (men + ${HALF_PRESSURE_MEN}), 0–1`,
    },
    {
      name: "pressure_acts",
      type: "number",
      about:
        "gravest clash of the two: threat 0.5, display 0.6, force 0.8, war 1, fading over ten years; the same both ways",
    },
    {
      name: "pressure_disputes",
      type: "number",
      about:
        "1 - 0.5^n; n is the second's quarrels over land: 1 each with the first, 0.5 each with a state that has a pact or military cooperation with the first while the second has neither",
    },
    {
      name: "pressure",
      type: "number",
      about: "mean of sanctions, acts, disputes, and the mean of alliances and troops, 0–1",
    },
  ],
  needs: [],
  coverage: YEARS,
  universe: "any",
  absent: "zero",
  rows: () => `with ${TABLES},
    parts as (${Object.entries(PARTS)
      .map(([name, query]) => `select year, a, b, '${name}' as part, value from (${query})`)
      .join(" union all ")}),
    wide as (
      select year, a, b, ${NAMES.map(
        (name) => `coalesce(max(value) filter (where part = '${name}'), 0) as ${name}`,
      ).join(", ")}
      from parts where year between ${YEARS.from} and ${YEARS.to} group by year, a, b)
    select year, a, b, ${NAMES.map((name) => `${name} as pressure_${name}`).join(", ")},
      (sanctions + (alliances + troops) / 2 + acts + disputes) / 4 as pressure from wide`,
};
