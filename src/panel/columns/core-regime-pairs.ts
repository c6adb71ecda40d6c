import type { ColumnSet } from "./column-set.ts";
import { REGIME_YEARS } from "./core-regimes.ts";
import { RECORD_YEARS } from "./spans.ts";
import { pairsOf } from "./state-rows.ts";

/**
 * Regimes of two states side by side, by the core record.
 *
 * Source: docs/method/identity.md.
 */
export const coreRegimePairs: ColumnSet = {
  id: "core-regime-pairs",
  group: "regimes",
  title: "Likeness of regimes, core record",
  grain: "dyad-year",
  columns: [
    { name: "regime_gap", type: "integer", about: "difference of the two ranks of regime, 0–2" },
    {
      name: "both_democracies",
      type: "integer",
      about: "1 when both are democracies at the end of the year",
    },
  ],
  needs: [],
  coverage: RECORD_YEARS,
  universe: "any",
  absent: "missing",
  rows: () =>
    pairsOf(
      `select r.year, r.state, r.regime_rank from (${REGIME_YEARS}) r
        join state_year m on m.year = r.year and m.state = r.state`,
      `abs(p.regime_rank - q.regime_rank)::integer as regime_gap,
        (least(p.regime_rank, q.regime_rank) = 2)::integer as both_democracies`,
    ),
};
