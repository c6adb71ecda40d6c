import type { Measure } from "../measure.ts";
import { get } from "../world/table.ts";

/** Both came out of the same state in the last twenty years. */
export const siblings: Measure = {
  id: "siblings",
  label: "out of the same state",
  concept: "ties",
  unit: "0/1",
  definition: "Both came out of the same state in the last twenty years.",
  coverage: "every pair of member states 1816 to today",
  citation: "The project's successions, data/states.",
  compute: (world, i, j) => get(world.siblings, i, j),
};
