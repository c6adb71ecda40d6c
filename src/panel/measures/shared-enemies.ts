import type { Measure } from "../measure.ts";
import { get } from "../world/table.ts";
import type { World } from "../world/world.ts";

function sumOverSharedEnemies(world: World, i: number, j: number): number {
  const others = new Set(world.enemies[j] ?? []);
  let sum = 0;
  for (const enemy of world.enemies[i] ?? []) {
    if (others.has(enemy)) sum += Math.min(get(world.hostility, i, enemy), get(world.hostility, j, enemy));
  }
  return sum;
}

/** Over third states, the sum of the lesser of the hostilities to each. */
export const sharedEnemies: Measure = {
  id: "shared-enemies",
  label: "shared enemies",
  concept: "threat",
  unit: "sum of 0–1",
  definition: "Over third states, the sum of the lesser of the hostilities to each.",
  coverage: "every pair of member states 1816 to today",
  citation: "Maoz, Terris, Kuperman & Talmud 2007, Journal of Politics 69: 100–115 (the enemy of my enemy).",
  readsHostility: true,
  compute: (world, i, j) => sumOverSharedEnemies(world, i, j),
};
