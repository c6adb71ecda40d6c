import type { ColumnSet } from "./column-set.ts";
import { stateRows } from "./state-rows.ts";

/** International organizations to which a state belongs. */
export const cowIgoStates: ColumnSet = {
  id: "cow-igo-states",
  group: "igos",
  title: "Membership of international organizations",
  grain: "state-year",
  columns: [
    { name: "igos_full", type: "integer", about: "organizations in which it is a full member, count" },
    { name: "igos_associate", type: "integer", about: "organizations in which it is an associate, count" },
    { name: "igos_observer", type: "integer", about: "organizations in which it is an observer, count" },
    { name: "igos_any", type: "integer", about: "organizations in which it has any standing, count" },
  ],
  needs: ["cow-igo-state-years"],
  universe: "cow",
  absent: "missing",
  rows: (
    source,
  ) => `select year, of_state as state, sum_igo_full as igos_full, sum_igo_associate as igos_associate,
      sum_igo_observer as igos_observer, sum_igo_anytype as igos_any
    from ${stateRows(source("cow-igo-state-years"), { code: "ccode", value: "sum_igo_full" })}`,
};
