import type { Measure } from "../measure.ts";
import type { World } from "../world/world.ts";

function countSharedPartners(world: World, i: number, j: number): number {
  const others = new Set(world.partners[j] ?? []);
  return (world.partners[i] ?? []).filter((partner) => others.has(partner)).length;
}

/** States to which both are bound by any pledge. */
export const sharedPartners: Measure = {
  id: "shared-partners",
  label: "shared treaty partners",
  concept: "network",
  unit: "count",
  definition: "States to which both are bound by any pledge.",
  coverage: "every pair of member states 1816 to today",
  citation: "As shared-allies.",
  compute: (world, i, j) => countSharedPartners(world, i, j),
};
