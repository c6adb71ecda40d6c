import type { Measure } from "../measure.ts";
import { get } from "../world/table.ts";

/** Either claims territory of the other now. */
export const claim: Measure = {
  id: "claim",
  label: "territorial claim",
  concept: "enmity",
  unit: "0/1",
  definition: "Either claims territory of the other now.",
  coverage: "every pair of member states 1816 to today",
  citation: "The project's claims, data/claims; idea: Huth & Allee 2002.",
  compute: (world, i, j) => get(world.claim, i, j),
};
