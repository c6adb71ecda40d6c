import { quoteText } from "../../record/index.ts";
import type { PanelRequest } from "./units.ts";

/** Table with the rows of the panel before any column is put to them: year and the numbers `k1`, `k2`, `k3` of states. */
export const BASE_TABLE = "panel_base";

const listOf = (texts: readonly string[]): string =>
  texts.length === 0 ? quoteText("") : texts.map(quoteText).join(", ");

/** Statement that makes `state_year`: every state in every year in which it was a member of the system on any day. */
export function stateYearStatement(request: Pick<PanelRequest, "years" | "system">): string {
  return stateYears(request);
}

/**
 * Statement that makes the rows of a panel over `state_year`, in order of states, then year.
 *
 * Of k-ads there is none: groups are drawn from the state-years.
 */
export function baseStatement(request: PanelRequest): string | undefined {
  switch (request.unit) {
    case "k-ad-year":
      return undefined;
    case "state-year":
      return statesAsBase(request);
    case "dyad-year":
    case "triad-year":
      return pairsAsBase(request);
  }
}

function stateYears({ years, system }: Pick<PanelRequest, "years" | "system">): string {
  return `create table state_year as
    select distinct y.year, s.k, s.state, s.region, c.code::integer as code,
      exists (select 1 from core_member w where w.state = s.state and w.system = 'cow'
        and year(w.from_day) <= y.year and year(w.to_day) >= y.year) as in_cow
    from (select unnest(range(${years.from}, ${years.to} + 1))::integer as year) y
    join core_member m on m.system = ${quoteText(system)} and year(m.from_day) <= y.year and year(m.to_day) >= y.year
    join core_state s on s.state = m.state
    join core_code c on c.state = s.state and c.system = ${quoteText(system)}
      and year(c.from_day) <= y.year and year(c.to_day) >= y.year
    qualify row_number() over (partition by y.year, s.k order by c.from_day desc, c.code) = 1
    order by y.year, s.k`;
}

/** A number that grows with the states' codes, then the year: cheaper to sort by than all of them, and than counting. */
const rowNumber = (codes: readonly string[], year: string): string =>
  `${codes.reduce((number, code) => `(${number} * 1000 + ${code})`, "0::bigint")} * 10000 + ${year}`;

function statesAsBase({ states, regions }: PanelRequest): string {
  const conditions = [
    ...(states === undefined ? [] : [`state in (${listOf(states)})`]),
    ...(regions === undefined ? [] : [`region in (${listOf(regions)})`]),
    "true",
  ];
  return `create or replace table ${BASE_TABLE} as select ${rowNumber(["code"], "year")} as row, year, k as k1, code as code1, in_cow as all_cow
    from state_year where ${conditions.join(" and ")} order by row`;
}

function pairsAsBase(request: PanelRequest): string {
  const { states, involving, regions, against } = request;
  const isTriad = request.unit === "triad-year";
  const isBothWays = request.isDirected && !isTriad;
  const conditions = [
    isBothWays ? "p.k <> q.k" : "p.code < q.code",
    ...(states === undefined ? [] : [`p.state in (${listOf(states)}) and q.state in (${listOf(states)})`]),
    ...(involving === undefined
      ? []
      : [`(p.state in (${listOf(involving)}) or q.state in (${listOf(involving)}))`]),
    ...(regions === undefined
      ? []
      : [`p.region in (${listOf(regions)}) and q.region in (${listOf(regions)})`]),
    ...(against === undefined || !isTriad ? [] : [`t.state in (${listOf(against)})`]),
    ...(request.relevant === true ? [RELEVANT] : []),
    ...(request.notAllied === true ? [NOT_ALLIED] : []),
  ];
  const third = isTriad ? " join state_year t on t.year = p.year and t.k <> p.k and t.k <> q.k" : "";
  const columns = [
    `${rowNumber(["p.code", "q.code", ...(isTriad ? ["t.code"] : [])], "p.year")} as row`,
    "p.year",
    "p.k as k1",
    "q.k as k2",
    "p.code as code1",
    "q.code as code2",
    ...(isTriad ? ["t.k as k3", "t.code as code3"] : []),
    `p.in_cow and q.in_cow${isTriad ? " and t.in_cow" : ""} as all_cow`,
  ];
  return `create or replace table ${BASE_TABLE} as select ${columns.join(", ")}
    from state_year p join state_year q on q.year = p.year${third}
    where ${conditions.join(" and ")}
    order by row`;
}

/** Both share a border by the core record, or one is a major power (Weede 1976; Lemke & Reed 2001). */
const RELEVANT = `(exists (select 1 from core_land l where l.a = least(p.state, q.state) and l.b = greatest(p.state, q.state)
    and l.km = 0 and year(l.from_day) <= p.year and year(l.to_day) >= p.year)
  or exists (select 1 from core_major m where m.state in (p.state, q.state)
    and year(m.from_day) <= p.year and year(m.to_day) >= p.year))`;

const NOT_ALLIED = `not exists (select 1 from core_pledge g where g.a = least(p.state, q.state) and g.b = greatest(p.state, q.state)
    and (g.defense or g.offense) and g.from_day < make_date(p.year, 1, 1) and g.to_day >= make_date(p.year, 1, 1))`;
