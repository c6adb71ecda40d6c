import type { Measure } from "../measure.ts";

/** ln of the number of member states. */
export const systemSize: Measure = {
  id: "system-size",
  label: "number of states",
  concept: "system",
  unit: "log count",
  definition: "ln of the number of member states.",
  coverage: "every pair of member states 1816 to today",
  citation: "The project's states, data/states.",
  compute: (world) => Math.log(world.states.length),
};
