import type { Measure } from "../measure.ts";
import { get } from "../world/table.ts";

/** Sharpest war or crisis on the same side in ten years, fading to 0. */
export const sideBySide: Measure = {
  id: "side-by-side",
  label: "side by side in war or crisis",
  concept: "ties",
  unit: "0–1",
  definition: "Sharpest war or crisis on the same side in ten years, fading to 0.",
  coverage: "every pair of member states 1816 to today",
  citation: "The project's wars and crises, data/wars and data/crises.",
  compute: (world, i, j) => get(world.together, i, j),
};
