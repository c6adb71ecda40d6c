import type { ColumnSet } from "./column-set.ts";

/** Who a state is: id, name, region, and the years since it came into the system. */
export const stateNames: ColumnSet = {
  id: "state-names",
  group: "system",
  title: "States: id, name, region, age",
  grain: "state-year",
  columns: [
    { name: "state", type: "text", about: "three-letter id of the state (ISO 3166 where it has one)" },
    { name: "state_name", type: "text", about: "usual English name as of the panel's day" },
    { name: "region", type: "text", about: "region of the core record" },
    { name: "in_cow", type: "integer", about: "1 when a member of the Correlates of War system in the year" },
    {
      name: "years_in_system",
      type: "integer",
      about: "years since it first entered either list; 1816 counts as the first",
    },
  ],
  needs: [],
  coverage: { from: 1816, to: 2026 },
  universe: "any",
  absent: "missing",
  rows: () => `select y.year, y.state, y.state as "state", s.name as state_name, s.region, y.in_cow::integer as in_cow,
      (y.year - f.first)::integer as years_in_system
    from state_year y join core_state s on s.k = y.k
    join (select state, min(year(from_day)) as first from core_member group by state) f on f.state = y.state`,
};
