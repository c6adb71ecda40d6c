import type { ColumnSet } from "./column-set.ts";
import { yearsOf } from "./spans.ts";

/** Regional and global powers by Maoz. */
export const maozPowers: ColumnSet = {
  id: "maoz-powers",
  group: "system",
  title: "Maoz regional and global powers",
  grain: "state-year",
  columns: [
    { name: "maoz_regional", type: "integer", about: "1 when a regional power on any day of the year" },
    { name: "maoz_global", type: "integer", about: "1 when a global power on any day of the year" },
  ],
  needs: ["maoz-powers"],
  universe: "cow",
  absent: "zero",
  rows: (source) => {
    const spells = `(select ccode_id as state, regstdate as from_day, regenddate as to_day, 1 as regional, 0 as global
        from ${source("maoz-powers")} where regstdate is not null
      union all select ccode_id, globstdate, globenddate, 0, 1
        from ${source("maoz-powers")} where globstdate is not null)`;
    return `select y.year, m.state, max(m.regional) as maoz_regional, max(m.global) as maoz_global
      from ${yearsOf(spells, "m")} group by y.year, m.state`;
  },
};
