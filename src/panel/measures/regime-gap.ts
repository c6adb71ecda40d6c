import type { Measure } from "../measure.ts";

/** Absolute difference of the regime scores. */
export const regimeGap: Measure = {
  id: "regime-gap",
  label: "unlike regimes",
  concept: "regime",
  unit: "0–1",
  definition: "Absolute difference of the regime scores.",
  coverage: "member states with a regime spell, 1816 to today",
  citation: "As joint-democracy.",
  compute: (world, i, j) => Math.abs((world.regime[i] as number) - (world.regime[j] as number)),
};
