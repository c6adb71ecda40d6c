import type { Measure } from "../measure.ts";
import { get } from "../world/table.ts";

/** Severity of a rivalry between the two now: lesser 0.7, principal 1. */
export const rivalry: Measure = {
  id: "rivalry",
  label: "rivalry",
  concept: "enmity",
  unit: "0–1",
  definition: "Severity of a rivalry between the two now: lesser 0.7, principal 1.",
  coverage: "every pair of member states 1816 to today",
  citation:
    "The project's rivalry spells, data/rivalries; idea: Thompson 2001, International Studies Quarterly 45: 557–586.",
  compute: (world, i, j) => get(world.rivalry, i, j),
};
