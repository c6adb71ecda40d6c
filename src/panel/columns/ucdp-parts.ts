import type { SourceRows } from "./column-set.ts";

/** One of the two layouts in which armed conflicts are imported, and the prefix its columns have. */
export interface UcdpLayout {
  readonly prefix: "ucdp" | "acd";
  readonly source: "ucdp-armed-conflict-sides" | "ucdp-prio-conflict-years";
  readonly called: string;
}

/** The layout by combinations of states on the two sides. */
export const SIDES_LAYOUT: UcdpLayout = {
  prefix: "ucdp",
  source: "ucdp-armed-conflict-sides",
  called: "UCDP/PRIO armed conflicts",
};

/** The publisher's own layout, with lists of states. */
export const LISTS_LAYOUT: UcdpLayout = {
  prefix: "acd",
  source: "ucdp-prio-conflict-years",
  called: "UCDP/PRIO armed conflicts, publisher's file",
};

const PLACES = [
  { column: "gwno_a", side: "a", party: true },
  { column: "gwno_a_2nd", side: "a", party: false },
  { column: "gwno_b", side: "b", party: true },
  { column: "gwno_b_2nd", side: "b", party: false },
] as const;

const TYPES = "['extrasystemic', 'interstate', 'intrastate', 'II']";
const ISSUES = "['territory', 'government', 'both']";

/**
 * Query in brackets of who took part in which conflict and year: `year`, `conflict_id`, `state`, `side` (a or b), `party`
 * (a supporter with troops is none), `type`, `issue`, `intensity`, and `gap`.
 *
 * `gap`: years since the conflict was last active, 1 while it goes on; 999 when it is new.
 */
export function ucdpParts({ source: id }: UcdpLayout, source: SourceRows): string {
  const isLists = id === "ucdp-prio-conflict-years";
  const [type, issue] = isLists
    ? [`${TYPES}[type_of_conflict]`, `${ISSUES}[incompatibility]`]
    : ["type_of_conflict", "incompatibility"];
  const parts = PLACES.map(
    ({
      column,
      side,
      party,
    }) => `select r.year, r.conflict_id, ${isLists ? "c.state" : `r.${column}_id`} as state,
        '${side}' as side, ${party} as party, ${type} as type, ${issue} as issue, r.intensity_level as intensity
      from conflict r${isLists ? listed(column) : ""} where state is not null`,
  );
  return `(with conflict as materialized (select * from ${source(id)}),
    active as (select year, conflict_id, min(start_date2) as began from conflict group by year, conflict_id),
    gaps as (select year, conflict_id, coalesce(year - lag(year) over (partition by conflict_id order by year),
        case when year(began) < year then 1 else 999 end)::integer as gap from active),
    part as (${parts.join(" union ")})
    select p.*, g.gap from part p join gaps g on g.year = p.year and g.conflict_id = p.conflict_id)`;
}

const listed = (column: string): string =>
  `, unnest(string_split(r.${column}, ',')) as n(code) join core_code c on c.system = 'gw' and c.code = trim(n.code)
      and r.year between year(c.from_day) and year(c.to_day)`;
