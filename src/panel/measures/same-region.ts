import type { Measure } from "../measure.ts";

/** Both states lie in the same of twenty world regions. */
export const sameRegion: Measure = {
  id: "same-region",
  label: "same region",
  concept: "geography",
  unit: "0/1",
  definition: "Both states lie in the same of twenty world regions.",
  coverage: "every pair of member states 1816 to today",
  citation: "The project's region list, data/states.",
  compute: (world, i, j) => (world.region[i] === world.region[j] ? 1 : 0),
};
