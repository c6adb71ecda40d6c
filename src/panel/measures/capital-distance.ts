import type { Measure } from "../measure.ts";
import { get } from "../world/table.ts";

/** Great-circle distance between the capitals. */
export const capitalDistance: Measure = {
  id: "capital-distance",
  label: "distance of capitals",
  concept: "geography",
  unit: "km",
  definition: "Great-circle distance between the capitals.",
  coverage: "every pair of member states 1816 to today",
  citation: "Sinnott 1984, Sky and Telescope 68: 159 (haversine).",
  compute: (world, i, j) => get(world.capitalKm, i, j),
};
