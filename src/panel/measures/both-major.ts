import type { Measure } from "../measure.ts";

/** Both states are major powers. */
export const bothMajor: Measure = {
  id: "both-major",
  label: "both major powers",
  concept: "power",
  unit: "0/1",
  definition: "Both states are major powers.",
  coverage: "every pair of member states 1816 to today",
  citation: "The project's list of major powers, data/powers.",
  compute: (world, i, j) => (world.major[i] as number) * (world.major[j] as number),
};
