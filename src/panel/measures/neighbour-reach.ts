import { rungRank } from "../../core/index.ts";
import type { Measure } from "../measure.ts";
import { get } from "../world/table.ts";
import type { World } from "../world/world.ts";

const DEFENSE_RANK = rungRank("defense");

function neighboursAllied(world: World, from: number, into: number): number {
  const around = (world.neighbours[into] ?? []).filter((state) => state !== from);
  const allied = around.filter((state) => get(world.rung, from, state) >= DEFENSE_RANK);
  return around.length === 0 ? 0 : allied.length / around.length;
}

/** Greater of the two shares of the other's neighbours within 300 km that are a state's defence allies; 0 where it has no other. */
export const neighbourReach: Measure = {
  id: "neighbour-reach",
  label: "allied with the other's neighbours",
  concept: "network",
  unit: "share 0–1",
  definition:
    "Greater of the two shares of the other's neighbours within 300 km that are a state's defence allies; 0 where it has no other.",
  coverage: "every pair of member states 1816 to today",
  citation: "As regional-reach.",
  compute: (world, i, j) => Math.max(neighboursAllied(world, i, j), neighboursAllied(world, j, i)),
};
