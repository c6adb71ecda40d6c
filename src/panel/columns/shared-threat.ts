import { HOSTILITY_RULE } from "../world/conflict.ts";
import type { ColumnSet } from "./column-set.ts";
import { HOSTILITY, PACTS } from "./enmity.ts";
import { RECORD_YEARS } from "./spans.ts";
import { chanceOf, CORE_SHARES, reachOf, strengthTables } from "./strength.ts";
import { THREAT_CITATION } from "./threat.ts";

/**
 * Common table expressions up to `shared`: of each pair, lower id first, the third states hostile to both, the greatest joint threat
 * and who poses it; then `gains`, each way: by how much the chance of `x` to lose to that state falls with `y` at its side.
 *
 * Missing: a joint threat that cannot be told makes the greatest null, and with it the gains.
 */
const SHARED = `${strengthTables(CORE_SHARES)}, hostile as materialized (${HOSTILITY}), pacts as materialized (${PACTS}),
    menaces as materialized (
      select e.year, e.state, e.enemy, e.hostility, e.hostility * ${chanceOf("p", "q")} as threat
      from (select year, a as state, b as enemy, hostility from hostile
        union all select year, b, a, hostility from hostile) e
      join strength p on p.year = e.year and p.state = e.enemy
      join strength q on q.year = e.year and q.state = e.state),
    shared as materialized (
      select p.year, p.state as a, q.state as b,
        count(*) filter (where least(p.hostility, q.hostility) >= ${HOSTILITY_RULE.hostileFrom}) as enemies,
        case when count(p.threat * q.threat) = count(*) then max(sqrt(p.threat * q.threat)) end as threat,
        case when count(p.threat * q.threat) = count(*) then arg_max(p.enemy, sqrt(p.threat * q.threat)) end as enemy
      from menaces p join menaces q on q.year = p.year and q.enemy = p.enemy and q.state > p.state group by all),
    sides as (
      select t.year, p.state as x, q.state as y, ${reachOf("e", "p")} as attack, ${reachOf("q", "p")} as help,
        p.share + p.allied - case when k.x is null then 0 else least(p.allied, q.share) end as alone
      from (select year, a as x, b as y, enemy from shared where threat > 0
        union all select year, b, a, enemy from shared where threat > 0) t
      join strength e on e.year = t.year and e.state = t.enemy
      join strength p on p.year = t.year and p.state = t.x
      join strength q on q.year = t.year and q.state = t.y
      left join pacts k on k.year = t.year and k.x = t.x and k.ally = t.y),
    gains as materialized (
      select year, x, y, attack / nullif(attack + alone, 0) - attack / nullif(attack + alone + help, 0) as gain from sides)`;

const set = {
  group: "threat",
  needs: [],
  coverage: RECORD_YEARS,
  universe: "any",
  absent: "missing",
  citation: THREAT_CITATION,
} as const;

/**
 * Which third state threatens both of a pair most, how many are hostile to both, and which of the two a pact would serve more.
 *
 * Source: docs/method/threat.md.
 */
export const sharedThreat: ColumnSet = {
  ...set,
  id: "shared-threat",
  title: "Threat that two states share",
  grain: "dyad-year",
  columns: [
    {
      name: "shared_enemies",
      type: "integer",
      about: `third states whose hostility to both is at least ${HOSTILITY_RULE.hostileFrom}`,
    },
    {
      name: "shared_threat",
      type: "number",
      about:
        "greatest joint threat of a third state: geometric mean of its threats to the two, 0–1; 0 where none is hostile to both",
    },
    {
      name: "shared_threat_from",
      type: "text",
      about: "id of the state that poses it; missing where none does",
    },
    {
      name: "shared_gains_more",
      type: "text",
      about:
        "id of the one of the two whose shared_gain is greater; missing where neither's is or one is missing",
    },
  ],
  rows: () => `with ${SHARED}
    select s.year, s.state as a, t.state as b, coalesce(e.enemies, 0)::integer as shared_enemies,
      case when e.a is null then 0 else e.threat end as shared_threat, case when e.threat > 0 then e.enemy end as shared_threat_from,
      case when g.gain > h.gain then g.x when h.gain > g.gain then h.x end as shared_gains_more
    from state_year s join state_year t on t.year = s.year and t.state > s.state
    left join shared e on e.year = s.year and e.a = s.state and e.b = t.state
    left join gains g on g.year = s.year and g.x = s.state and g.y = t.state
    left join gains h on h.year = s.year and h.x = t.state and h.y = s.state`,
};

/**
 * What the second's strength is worth to the first against the state that threatens both most.
 *
 * Source: docs/method/threat.md.
 */
export const sharedGain: ColumnSet = {
  ...set,
  id: "shared-gain",
  title: "Value of a pact against the shared threat",
  grain: "directed-dyad-year",
  columns: [
    {
      name: "shared_gain",
      type: "number",
      about:
        "value of a pact with the second to the first: fall of its chance to lose to shared_threat_from when the second's strength at its capital is added, 0–1; a pact there is counts as not there before; missing where no state threatens both",
    },
  ],
  rows: () => `with ${SHARED} select year, x as a, y as b, gain as shared_gain from gains`,
};
