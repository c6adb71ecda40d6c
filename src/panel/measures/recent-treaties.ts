import type { Measure } from "../measure.ts";

/** Defence treaties concluded in the last five years, per hundred states. */
export const recentTreaties: Measure = {
  id: "recent-treaties",
  label: "wave of defence treaties",
  concept: "system",
  unit: "per 100 states",
  definition: "Defence treaties concluded in the last five years, per hundred states.",
  coverage: "every pair of member states 1816 to today",
  citation: "The project's treaty register, data/treaties.",
  compute: (world) => world.recentTreaties,
};
