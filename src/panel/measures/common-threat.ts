import type { Measure } from "../measure.ts";
import { hasCapability, sharedThreat } from "../threat.ts";

/** Over third states, the lesser of its threats to each; the greatest of these. */
export const commonThreat: Measure = {
  id: "common-threat",
  label: "common threat",
  concept: "threat",
  unit: "0–1",
  definition: "Over third states, the lesser of its threats to each; the greatest of these.",
  coverage: "member states with a capability benchmark, 1817 to today",
  citation:
    "After Johnson 2017, International Studies Quarterly 61: 736–745; Leeds & Savun 2007, Journal of Politics 69: 1118–1132.",
  readsHostility: true,
  compute: (world, i, j) => (hasCapability(world, i, j) ? sharedThreat(world, i, j).threat : Number.NaN),
};
