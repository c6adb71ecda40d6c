import type { Measure } from "../measure.ts";
import { get } from "../world/table.ts";

/** Sharpest war (1), use of force (.8), display (.6) or threat (.5) between the two in ten years, fading to 0. */
export const clash: Measure = {
  id: "clash",
  label: "war or crisis against each other",
  concept: "enmity",
  unit: "0–1",
  definition:
    "Sharpest war (1), use of force (.8), display (.6) or threat (.5) between the two in ten years, fading to 0.",
  coverage: "every pair of member states 1816 to today",
  citation: "The project's wars and crises, data/wars and data/crises; idea: Gibler, Miller & Little 2016.",
  compute: (world, i, j) => get(world.clash, i, j),
};
