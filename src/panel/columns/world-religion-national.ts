import type { ColumnSet } from "./column-set.ts";
import { stateRows } from "./state-rows.ts";

/** Longest time a count is carried on: to the eve of the next. */
const LONGEST_CARRY = 4;

const FAMILIES = [
  ["religion_christian", "chrstgenpct", "Christians, all"],
  ["religion_protestant", "chrstprotpct", "Protestants"],
  ["religion_catholic", "chrstcatpct", "Roman Catholics"],
  ["religion_orthodox", "chrstorthpct", "Eastern Orthodox Christians"],
  ["religion_muslim", "islmgenpct", "Muslims, all"],
  ["religion_sunni", "islmsunpct", "Sunni Muslims"],
  ["religion_shia", "islmshipct", "Shi’a Muslims"],
  ["religion_buddhist", "budgenpct", "Buddhists, all"],
  ["religion_hindu", "hindgenpct", "Hindus"],
  ["religion_jewish", "judgenpct", "Jews, all"],
  ["religion_none", "nonreligpct", "people without religion"],
] as const;

/** Rows of each fifth year for that year and the four after it. */
export function religionYears(rows: string, columns: readonly string[]): string {
  return `select r.year + later.n as year, r.of_state as state, ${columns.join(", ")}
    from ${stateRows(rows, { code: "state", value: "pop" })} r, unnest(range(${LONGEST_CARRY + 1})) as later(n)`;
}

/** Adherents of religions as shares of a state's people. */
export const worldReligionNational: ColumnSet = {
  id: "world-religion-national",
  group: "identity",
  title: "World Religion Project",
  grain: "state-year",
  columns: FAMILIES.map(([name, , about]) => ({
    name,
    type: "number",
    about: `${about}, share of the population, 0–1; of every fifth year, carried on for four`,
  })),
  needs: ["world-religion-national"],
  coverage: { from: 1945, to: 2010 + LONGEST_CARRY },
  universe: "cow",
  absent: "missing",
  rows: (source) =>
    religionYears(
      source("world-religion-national"),
      FAMILIES.map(([name, column]) => `${column} as ${name}`),
    ),
};
