import type { Measure } from "../measure.ts";
import { reachInto } from "../reach.ts";

/** Greater of the two shares of the other's region, the two themselves left out, that are a state's defence allies; 0 where no other state is there. */
export const regionalReach: Measure = {
  id: "regional-reach",
  label: "allied with the other's region",
  concept: "network",
  unit: "share 0–1",
  definition:
    "Greater of the two shares of the other's region, the two themselves left out, that are a state's defence allies; 0 where no other state is there.",
  coverage: "every pair of member states 1816 to today",
  citation:
    "The project's treaty register, data/treaties; idea: whom one's neighbours join, Warren 2010, Journal of Peace Research 47: 697–709.",
  compute: (world, i, j) => Math.max(reachInto(world, "allies", i, j), reachInto(world, "allies", j, i)),
};
