import type { Measure } from "../measure.ts";
import { get } from "../world/table.ts";
import type { World } from "../world/world.ts";

function closeness(world: World, i: number, j: number): number {
  const members = get(world.closestCircle, i, j);
  return members === 0 ? 0 : 1 / Math.log(members);
}

/** 1 over the logarithm of the number of states in the smallest treaty of three or more that binds both; 0 where none does. */
export const closestCircle: Measure = {
  id: "closest-circle",
  label: "smallest circle that holds both",
  concept: "network",
  unit: "1 ÷ ln members",
  definition:
    "1 over the logarithm of the number of states in the smallest treaty of three or more that binds both; 0 where none does.",
  coverage: "every pair of member states 1816 to today",
  citation: "As shared-circles.",
  compute: (world, i, j) => closeness(world, i, j),
};
