import type { ColumnSet } from "./column-set.ts";

const LAST_YEAR = 2005;

/** Sanctions imposed by one state on another in the TIES data, by their chief sender. */
export const imposedSanctions: ColumnSet = {
  id: "ties-sanctions",
  group: "sanctions",
  title: "TIES imposed sanctions",
  grain: "directed-dyad-year",
  columns: [
    {
      name: "tsanc_ongoing",
      type: "integer",
      about: "1 when sanctions with the first as chief sender are in force against the second in the year",
    },
    {
      name: "tsanc_onset",
      type: "integer",
      about: "1 when the first imposes sanctions on the second in the year",
    },
    {
      name: "tsanc_cases",
      type: "integer",
      about: "cases of the first against the second in force in the year",
    },
    {
      name: "tsanc_years",
      type: "integer",
      about: "years since the earliest of the sanctions in force was imposed; missing where there are none",
      absent: "missing",
    },
  ],
  needs: ["ties-sanctions"],
  universe: "cow",
  absent: "zero",
  rows: (source) => `select y.year, s.primarysender_id as a, s.targetstate_id as b, 1 as tsanc_ongoing,
      max((s.sancstartyear = y.year)::integer) as tsanc_onset, count(*)::integer as tsanc_cases,
      (y.year - min(s.sancstartyear))::integer as tsanc_years
    from ${source("ties-sanctions")} s,
      unnest(range(s.sancstartyear, least(coalesce(s.endyear, ${LAST_YEAR}), ${LAST_YEAR}) + 1)) as y(year)
    where s.primarysender_id is not null and s.targetstate_id is not null
    group by y.year, s.primarysender_id, s.targetstate_id`,
};
