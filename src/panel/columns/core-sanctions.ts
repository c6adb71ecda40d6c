import type { ColumnSet } from "./column-set.ts";
import { yearsOf } from "./spans.ts";

const YEARS = { from: 1935, to: 2026 } as const;

/** Sanctions of the core record, from sender to target; the leading senders only. */
export const coreSanctions: ColumnSet = {
  id: "core-sanctions",
  group: "sanctions",
  title: "Economic sanctions of the core record",
  grain: "directed-dyad-year",
  columns: [
    {
      name: "sanc_ongoing",
      type: "integer",
      about: "1 when the first sanctions the second on any day of the year",
    },
    {
      name: "sanc_severity",
      type: "integer",
      about:
        "gravest in the year: 0 none, 1 limited to arms, persons or goods, 2 whole sectors, 3 broad embargo or freeze",
    },
    {
      name: "sanc_onset",
      type: "integer",
      about: "1 when the first sanctions the second in the year and did not in the year before",
    },
    {
      name: "sanc_measures",
      type: "integer",
      about: "sanctions of the first on the second in force in the year",
    },
    {
      name: "sanc_years",
      type: "integer",
      about: "years since the earliest of the sanctions in force began; missing where there are none",
      absent: "missing",
    },
  ],
  needs: [],
  coverage: YEARS,
  universe: "any",
  absent: "zero",
  rows: () => `select y.year, s.sender as a, s.target as b, 1 as sanc_ongoing, max(s.severity) as sanc_severity,
      (lag(y.year) over (partition by s.sender, s.target order by y.year) is distinct from y.year - 1)::integer as sanc_onset,
      count(*)::integer as sanc_measures, (y.year - min(year(s.from_day)))::integer as sanc_years
    from ${yearsOf("core_sanction", "s")} where y.year <= ${YEARS.to} group by y.year, s.sender, s.target`,
};
