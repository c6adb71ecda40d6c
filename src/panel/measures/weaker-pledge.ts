import type { Measure } from "../measure.ts";
import { get } from "../world/table.ts";

const RESTRAINT_RANK = 2;

function weakerRank(rank: number): number {
  return rank <= RESTRAINT_RANK ? rank : 0;
}

/** Rank of the pledge in force below defence: consultation 1, restraint 2, none 0. */
export const weakerPledge: Measure = {
  id: "weaker-pledge",
  label: "weaker pledge in force",
  concept: "ties",
  unit: "rank 0–2",
  definition: "Rank of the pledge in force below defence: consultation 1, restraint 2, none 0.",
  coverage: "every pair of member states 1816 to today",
  citation: "The project's treaty register, data/treaties.",
  compute: (world, i, j) => weakerRank(get(world.rung, i, j)),
};
