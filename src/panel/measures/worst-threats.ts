import type { Measure } from "../measure.ts";
import { worstThreat, hasCapability } from "../threat.ts";

/** Sum of the worst threat to each from any state but the other. */
export const worstThreats: Measure = {
  id: "worst-threats",
  label: "threats to either",
  concept: "threat",
  unit: "0–2",
  definition: "Sum of the worst threat to each from any state but the other.",
  coverage: "member states with a capability benchmark, 1817 to today",
  citation: "As common-threat.",
  readsHostility: true,
  compute: (world, i, j) =>
    hasCapability(world, i, j)
      ? worstThreat(world, i, j).threat + worstThreat(world, j, i).threat
      : Number.NaN,
};
