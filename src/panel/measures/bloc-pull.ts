import type { Measure } from "../measure.ts";
import { get } from "../world/table.ts";
import type { World } from "../world/world.ts";

const NEAR_KM = 500;

function strongestBlocPull(world: World, i: number, j: number): number {
  let strongest = 0;
  for (const { members } of world.blocs) {
    if (members.has(i) === members.has(j)) continue;
    const outsider = members.has(i) ? j : i;
    let near = 0;
    for (const member of members) {
      const close = get(world.leastKm, member, outsider) <= NEAR_KM;
      if (close || world.region[member] === world.region[outsider]) near++;
    }
    strongest = Math.max(strongest, near / members.size);
  }
  return strongest;
}

/** Over multilateral defence treaties that bind one of the two, the greatest share of members in the other's region or within 500 km of it. */
export const blocPull: Measure = {
  id: "bloc-pull",
  label: "regional bloc with one inside",
  concept: "network",
  unit: "share 0–1",
  definition:
    "Over multilateral defence treaties that bind one of the two, the greatest share of members in the other's region or within 500 km of it.",
  coverage: "every pair of member states 1816 to today",
  citation:
    "The project's treaty register, data/treaties; idea: accession as a route of its own (Poast 2010, Political Analysis 18: 403–425).",
  compute: (world, i, j) => strongestBlocPull(world, i, j),
};
