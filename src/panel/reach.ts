import { rungRank } from "../core/index.ts";
import { get } from "./world/table.ts";
import type { World } from "./world/world.ts";

const DEFENSE_RANK = rungRank("defense");

/** Share of the region of `into`, the two states left out, that are allies (or partners by any pledge) of `from`; 0 where no other state is there. */
export function reachInto(world: World, whom: "allies" | "partners", from: number, into: number): number {
  const region = world.regionOf[into] as number;
  const others = (world.regionSize[region] as number) - (world.regionOf[from] === region ? 2 : 1);
  if (others <= 0) return 0;
  const counts = whom === "allies" ? world.alliesInRegion : world.partnersInRegion;
  const bound = get(world.rung, from, into) >= (whom === "allies" ? DEFENSE_RANK : 1) ? 1 : 0;
  return ((counts[from * world.regionSize.length + region] as number) - bound) / others;
}
