import type { Measure } from "../measure.ts";

/** Greater of the two capability shares: mean of the shares of population and output of all member states. */
export const strongerShare: Measure = {
  id: "stronger-share",
  label: "strength of the stronger",
  concept: "power",
  unit: "share 0–1",
  definition:
    "Greater of the two capability shares: mean of the shares of population and output of all member states.",
  coverage: "member states with a capability benchmark, 1817 to today",
  citation: "The project's benchmarks, data/capability; idea: Singer, Bremer & Stuckey 1972 (CINC).",
  compute: (world, i, j) => Math.max(world.capabilityShare[i] as number, world.capabilityShare[j] as number),
};
