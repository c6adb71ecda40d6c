import type { Measure } from "../measure.ts";
import { get } from "../world/table.ts";

/** Treaties of three or more states without a promise of help that bind both. */
export const sharedCircles: Measure = {
  id: "shared-circles",
  label: "shared circles",
  concept: "network",
  unit: "count",
  definition: "Treaties of three or more states without a promise of help that bind both.",
  coverage: "every pair of member states 1816 to today",
  citation:
    "The project's treaty register, data/treaties; idea: repeated interaction, Kinne 2013, American Political Science Review 107: 766–785.",
  compute: (world, i, j) => get(world.sharedCircles, i, j),
};
