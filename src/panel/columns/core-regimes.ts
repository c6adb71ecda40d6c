import type { ColumnSet } from "./column-set.ts";
import { RECORD_YEARS, LATEST_IN_YEAR, yearsOf } from "./spans.ts";

/** Regime of each state at the end of the year, with its rank: 0 autocracy, 1 mixed, 2 democracy. */
export const REGIME_YEARS = `
  select y.year, r.state, r.regime, case r.regime when 'autocracy' then 0 when 'mixed' then 1 when 'democracy' then 2 end as regime_rank,
    max((year(r.from_day) = y.year and r.before <> r.regime)::integer) over (partition by y.year, r.state) as regime_change
  from ${yearsOf("(select *, lag(regime) over (partition by state order by from_day) as before from core_regime)", "r")}
  qualify row_number() over (partition by y.year, r.state order by ${LATEST_IN_YEAR}) = 1`;

/** Regimes of the core record. */
export const coreRegimes: ColumnSet = {
  id: "core-regimes",
  group: "regimes",
  title: "Regimes of the core record",
  grain: "state-year",
  columns: [
    { name: "regime", type: "text", about: "regime at the end of the year: autocracy, mixed or democracy" },
    { name: "regime_rank", type: "integer", about: "the same: 0 autocracy, 1 mixed, 2 democracy" },
    { name: "regime_change", type: "integer", about: "1 when the regime changed its kind in the year" },
  ],
  needs: [],
  coverage: RECORD_YEARS,
  universe: "any",
  absent: "missing",
  rows: () => REGIME_YEARS,
};
