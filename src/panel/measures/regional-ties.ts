import type { Measure } from "../measure.ts";
import { reachInto } from "../reach.ts";

/** Greater of the two shares of the other's region, the two themselves left out, to which a state is bound by any pledge; 0 where no other state is there. */
export const regionalTies: Measure = {
  id: "regional-ties",
  label: "bound to the other's region",
  concept: "network",
  unit: "share 0–1",
  definition:
    "Greater of the two shares of the other's region, the two themselves left out, to which a state is bound by any pledge; 0 where no other state is there.",
  coverage: "every pair of member states 1816 to today",
  citation: "As regional-reach.",
  compute: (world, i, j) => Math.max(reachInto(world, "partners", i, j), reachInto(world, "partners", j, i)),
};
