import type { Measure } from "../measure.ts";
import { get } from "../world/table.ts";

function fading(years: number): number {
  return Number.isNaN(years) ? 0 : Math.exp(-years / 10);
}

/** exp(−years/10) since any pledge between the two last ended; 0 when there was none. */
export const pastPledge: Measure = {
  id: "past-pledge",
  label: "earlier pledge of any kind",
  concept: "ties",
  unit: "0–1",
  definition: "exp(−years/10) since any pledge between the two last ended; 0 when there was none.",
  coverage: "every pair of member states 1816 to today",
  citation: "The project's treaty register, data/treaties.",
  compute: (world, i, j) => fading(get(world.yearsSinceAny, i, j)),
};
