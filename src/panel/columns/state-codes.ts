import { RECORD_YEARS } from "./spans.ts";
import type { ColumnSet } from "./column-set.ts";

/** Codes of a state in the two lists of the state system, as at the end of the year. */
export const stateCodes: ColumnSet = {
  id: "state-codes",
  group: "system",
  title: "Codes of states",
  grain: "state-year",
  columns: [
    {
      name: "cow_number",
      type: "integer",
      isCode: true,
      about: "Correlates of War number, the last of the year",
    },
    { name: "cow_letters", type: "text", about: "Correlates of War letters, the last of the year" },
    {
      name: "gw_number",
      type: "integer",
      isCode: true,
      about: "Gleditsch–Ward number, the last of the year",
    },
    { name: "in_gw", type: "integer", about: "1 when a member of the Gleditsch–Ward system in the year" },
  ],
  needs: [],
  coverage: RECORD_YEARS,
  universe: "any",
  absent: "missing",
  rows: () => `with code as (
      select y.year, y.state,
        (arg_max(c.code, c.from_day) filter (where c.system = 'cow'))::integer as cow_number,
        arg_max(c.code, c.from_day) filter (where c.system = 'cow-letters') as cow_letters,
        (arg_max(c.code, c.from_day) filter (where c.system = 'gw'))::integer as gw_number
      from state_year y join core_code c
        on c.state = y.state and year(c.from_day) <= y.year and year(c.to_day) >= y.year
      group by all),
    member as (
      select distinct y.year, y.state from state_year y join core_member m
        on m.state = y.state and m.system = 'gw' and year(m.from_day) <= y.year and year(m.to_day) >= y.year)
    select code.*, (member.state is not null)::integer as in_gw
    from code left join member on member.year = code.year and member.state = code.state`,
};
