import type { Measure } from "../measure.ts";
import { get } from "../world/table.ts";

/** Least distance between the two home territories; 0 where they touch. */
export const leastDistance: Measure = {
  id: "least-distance",
  label: "distance",
  concept: "geography",
  unit: "km",
  definition: "Least distance between the two home territories; 0 where they touch.",
  coverage: "states with home territory on the map of today's countries, 1816 to today",
  citation:
    "Natural Earth 1:50m outlines (public domain); idea: Weidmann, Kuse & Gleditsch 2010, International Interactions 36: 86–106.",
  compute: (world, i, j) => get(world.leastKm, i, j),
};
