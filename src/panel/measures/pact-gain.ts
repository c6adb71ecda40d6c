import type { Measure } from "../measure.ts";
import { gainFrom, hasCapability } from "../threat.ts";

/** Fall of a state's worst threat when the other's strength is added to its side; the greater of the two. */
export const pactGain: Measure = {
  id: "pact-gain",
  label: "value of the pact",
  concept: "threat",
  unit: "0–1",
  definition:
    "Fall of a state's worst threat when the other's strength is added to its side; the greater of the two.",
  coverage: "member states with a capability benchmark, 1817 to today",
  citation: "As common-threat.",
  readsHostility: true,
  compute: (world, i, j) =>
    hasCapability(world, i, j) ? Math.max(gainFrom(world, i, j), gainFrom(world, j, i)) : Number.NaN,
};
