import type { Measure } from "../measure.ts";

/** Lesser of the two capability shares. */
export const weakerShare: Measure = {
  id: "weaker-share",
  label: "strength of the weaker",
  concept: "power",
  unit: "share 0–1",
  definition: "Lesser of the two capability shares.",
  coverage: "member states with a capability benchmark, 1817 to today",
  citation: "As stronger-share.",
  compute: (world, i, j) => Math.min(world.capabilityShare[i] as number, world.capabilityShare[j] as number),
};
