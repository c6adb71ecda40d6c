import type { Measure } from "../measure.ts";
import type { World } from "../world/world.ts";

function countSharedAllies(world: World, i: number, j: number): number {
  const others = new Set(world.defenseAllies[j] ?? []);
  return (world.defenseAllies[i] ?? []).filter((ally) => others.has(ally)).length;
}

/** States that are defence allies of both. */
export const sharedAllies: Measure = {
  id: "shared-allies",
  label: "shared defence allies",
  concept: "network",
  unit: "count",
  definition: "States that are defence allies of both.",
  coverage: "every pair of member states 1816 to today",
  citation: "Cranmer, Desmarais & Menninga 2012, Conflict Management and Peace Science 29: 279–324.",
  compute: (world, i, j) => countSharedAllies(world, i, j),
};
