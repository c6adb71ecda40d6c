import type { Measure } from "../measure.ts";
import type { World } from "../world/world.ts";

function countAlliedEnemies(world: World, i: number, j: number): number {
  const hostileAllies = (one: number, other: number) => {
    const enemies = new Set(world.enemies[other] ?? []);
    return (world.defenseAllies[one] ?? []).filter((ally) => enemies.has(ally)).length;
  };
  return hostileAllies(i, j) + hostileAllies(j, i);
}

/** Defence allies of either that are hostile to the other. */
export const alliedEnemies: Measure = {
  id: "allied-enemies",
  label: "allies of one hostile to the other",
  concept: "enmity",
  unit: "count",
  definition: "Defence allies of either that are hostile to the other.",
  coverage: "every pair of member states 1816 to today",
  citation: "Maoz et al. 2007, as shared-enemies.",
  readsHostility: true,
  compute: (world, i, j) => countAlliedEnemies(world, i, j),
};
