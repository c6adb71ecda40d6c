import type { Measure } from "../measure.ts";

/** Sum over the two of ln(1 + number of defence allies). */
export const treatyDegree: Measure = {
  id: "treaty-degree",
  label: "defence allies of both",
  concept: "network",
  unit: "log count",
  definition: "Sum over the two of ln(1 + number of defence allies).",
  coverage: "every pair of member states 1816 to today",
  citation: "As shared-allies.",
  compute: (world, i, j) =>
    Math.log1p(world.defenseAllies[i]?.length ?? 0) + Math.log1p(world.defenseAllies[j]?.length ?? 0),
};
