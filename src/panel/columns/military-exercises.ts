import type { ColumnSet } from "./column-set.ts";

/** Multinational military exercises in which two states both took part. */
export const militaryExercises: ColumnSet = {
  id: "military-exercises",
  group: "ties",
  title: "Shared military exercises",
  grain: "dyad-year",
  columns: [
    {
      name: "exercises_shared",
      type: "integer",
      about: "exercises of the year in which both took part, count",
    },
    {
      name: "exercises_two",
      type: "integer",
      about: "of these, exercises in which no third state took part, count",
    },
    { name: "exercises_war", type: "integer", about: "of these, exercises for war, count" },
  ],
  needs: ["military-exercises"],
  universe: "any",
  absent: "zero",
  rows: (source) => `with part as (
      select year, "MMEID" as exercise, coalesce(gwcode_id, country_id) as state, bool_or("Warfighting") as is_war
      from ${source("military-exercises")} where coalesce(gwcode_id, country_id) is not null group by all),
    sized as (select *, count(*) over (partition by year, exercise) as n from part)
    select p.year, p.state as a, q.state as b, count(*)::integer as exercises_shared,
      (count(*) filter (where p.n = 2))::integer as exercises_two,
      (count(*) filter (where p.is_war or q.is_war))::integer as exercises_war
    from sized p join sized q on q.year = p.year and q.exercise = p.exercise and q.state > p.state group by all`,
};
