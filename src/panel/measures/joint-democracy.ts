import type { Measure } from "../measure.ts";

/** Product of the regime scores (democracy 1, mixed ½, autocracy 0). */
export const jointDemocracy: Measure = {
  id: "joint-democracy",
  label: "both democracies",
  concept: "regime",
  unit: "0–1",
  definition: "Product of the regime scores (democracy 1, mixed ½, autocracy 0).",
  coverage: "member states with a regime spell, 1816 to today",
  citation:
    "The project's regime spells, data/regimes; idea: Lai & Reiter 2000, Journal of Conflict Resolution 44: 203–227.",
  compute: (world, i, j) => (world.regime[i] as number) * (world.regime[j] as number),
};
