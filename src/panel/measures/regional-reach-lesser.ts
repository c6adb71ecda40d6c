import type { Measure } from "../measure.ts";
import { reachInto } from "../reach.ts";

/** Lesser of the two shares of the other's region, the two themselves left out, that are a state's defence allies; 0 where no other state is there. */
export const regionalReachLesser: Measure = {
  id: "regional-reach-lesser",
  label: "each allied with the other's region",
  concept: "network",
  unit: "share 0–1",
  definition:
    "Lesser of the two shares of the other's region, the two themselves left out, that are a state's defence allies; 0 where no other state is there.",
  coverage: "every pair of member states 1816 to today",
  citation: "As regional-reach.",
  compute: (world, i, j) => Math.min(reachInto(world, "allies", i, j), reachInto(world, "allies", j, i)),
};
