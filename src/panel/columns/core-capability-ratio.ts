import type { ColumnSet } from "./column-set.ts";
import { CAPABILITY_YEARS } from "./core-capability.ts";
import { RECORD_YEARS } from "./spans.ts";
import { pairsOf } from "./state-rows.ts";

/** Balance of two states' shares of population and income. */
export const coreCapabilityRatio: ColumnSet = {
  id: "core-capability-ratio",
  group: "capability",
  title: "Balance of capability in the core record",
  grain: "dyad-year",
  columns: [
    {
      name: "capability_ratio",
      type: "number",
      about: "capability share of the weaker divided by that of the stronger, 0–1",
    },
  ],
  needs: [],
  coverage: RECORD_YEARS,
  universe: "any",
  absent: "missing",
  rows: () =>
    pairsOf(
      CAPABILITY_YEARS,
      `least(p.capability_share, q.capability_share) / greatest(p.capability_share, q.capability_share) as capability_ratio`,
    ),
};
