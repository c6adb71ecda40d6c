import type { Measure } from "../measure.ts";

/** exp(−age/5) of the younger state, age in years of membership. */
export const youth: Measure = {
  id: "youth",
  label: "new states",
  concept: "system",
  unit: "0–1",
  definition: "exp(−age/5) of the younger state, age in years of membership.",
  coverage: "every pair of member states 1816 to today",
  citation: "The project's states, data/states.",
  compute: (world, i, j) => Math.exp(-Math.min(world.ageYears[i] as number, world.ageYears[j] as number) / 5),
};
