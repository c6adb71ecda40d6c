import type { Measure } from "../measure.ts";
import type { World } from "../world/world.ts";

function waveOf(world: World, i: number, j: number): number {
  const region = world.regionOf[i] as number;
  if (region !== world.regionOf[j]) return 0;
  return Math.exp(-(world.yearsSinceWave[region] as number) / 5);
}

/** exp(−years/5) since a treaty of three or more, most of whose states are of their region, last gained a member; 0 where the two are of different regions. */
export const regionalWave: Measure = {
  id: "regional-wave",
  label: "wave in their region",
  concept: "network",
  unit: "0–1",
  definition:
    "exp(−years/5) since a treaty of three or more, most of whose states are of their region, last gained a member; 0 where the two are of different regions.",
  coverage: "every pair of member states 1816 to today",
  citation: "The project's treaty register, data/treaties.",
  compute: (world, i, j) => waveOf(world, i, j),
};
