import type { Missing } from "../core/index.ts";
import type { World } from "./world/world.ts";

/** What a measure is about; lines of an answer are grouped by it. */
export const CONCEPTS = [
  "geography",
  "power",
  "regime",
  "threat",
  "enmity",
  "ties",
  "network",
  "system",
] as const;
export type Concept = (typeof CONCEPTS)[number];

/**
 * One variable of the dyad-year panel; undirected: swapping the two states changes nothing.
 *
 * `compute` gives `NaN` where the record does not reach; `valueOf` turns that into a missing value with its reason.
 */
export interface Measure {
  readonly id: string;
  readonly label: string;
  readonly concept: Concept;
  readonly unit: string;
  readonly definition: string;
  readonly coverage: string;
  readonly citation: string;
  /** Whether it changes with hostility; every other is the same in a pressed world. */
  readonly readsHostility?: true;
  readonly compute: (world: World, i: number, j: number) => number;
}

/** A measure's value for a pair of the world, or why there is none. */
export function valueOf(measure: Measure, world: World, i: number, j: number): number | Missing {
  const value = measure.compute(world, i, j);
  if (!Number.isNaN(value)) return value;
  const names = [world.states[i] ?? "?", world.states[j] ?? "?"].sort().join("–");
  return {
    missing: `${measure.id} of ${names} on ${world.asOf}: outside its coverage (${measure.coverage})`,
  };
}
