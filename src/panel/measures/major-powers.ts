import type { Measure } from "../measure.ts";

/** How many of the two are major powers. */
export const majorPowers: Measure = {
  id: "major-powers",
  label: "major powers",
  concept: "power",
  unit: "count 0–2",
  definition: "How many of the two are major powers.",
  coverage: "every pair of member states 1816 to today",
  citation: "The project's list of major powers, data/powers; idea: Singer & Small 1972.",
  compute: (world, i, j) => (world.major[i] as number) + (world.major[j] as number),
};
