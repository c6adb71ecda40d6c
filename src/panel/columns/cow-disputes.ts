import type { ColumnSet } from "./column-set.ts";
import { disputeColumns, EXCLUSION_STEPS, keptDisputes } from "./dispute-years.ts";

/** Militarized disputes of a pair after the Correlates of War, the gravest of each year where there are several. */
export const cowDisputes: ColumnSet = {
  id: "cow-disputes",
  group: "disputes",
  title: "COW militarized interstate disputes",
  grain: "directed-dyad-year",
  columns: disputeColumns("cowmid"),
  needs: ["cow-mid-dispute-years", "cow-mid-disputes"],
  universe: "cow",
  absent: "zero",
  citation: EXCLUSION_STEPS,
  // The list of disputes is known from its release on: before, a year's disputes have no fatality to be told apart by.
  rows: (source) =>
    keptDisputes(
      "cowmid",
      `(select y.*, y.dispongoing as ongoing, y.disponset as onset, d.stmon, d.outcome, d.settle, d.fatality, d.mindur,
          d.maxdur, d.hiact, d.hostlev, d.recip
        from ${source("cow-mid-dispute-years")} y left join ${source("cow-mid-disputes")} d on d.dispnum = y.dispnum)`,
    ),
};
