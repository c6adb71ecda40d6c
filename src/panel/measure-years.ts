import { endOfYear, rungRank, type Fact } from "../core/index.ts";
import { cowMembersOn, factsAsOf, groupKnown, type UnitDistance } from "../record/index.ts";
import type { Measure } from "./measure.ts";
import { LEAST_RUNG, type Outcome } from "./outcomes.ts";
import { buildWorld } from "./world/world.ts";
import { get } from "./world/table.ts";

/** Values of some measure over pair-years; pairs that lack it are counted apart. */
export interface MeasureYears {
  readonly values: Float32Array;
  readonly missing: number;
}

/**
 * A measure over every pair at risk of an outcome in some years, from what was known at the end of each.
 *
 * At risk by the record's own treaties: pairs of members of the Correlates of War system that do not hold the outcome.
 */
export function measureYears(options: {
  readonly measure: Measure;
  readonly outcome: Outcome;
  readonly facts: readonly Fact[];
  readonly unitDistance: UnitDistance;
  readonly years: readonly number[];
  readonly onYear?: (year: number) => void;
}): MeasureYears {
  const { measure, facts, unitDistance } = options;
  const held = rungRank(LEAST_RUNG[options.outcome]);
  const values: number[] = [];
  let missing = 0;
  for (const year of options.years) {
    const known = groupKnown(endOfYear(year), factsAsOf(endOfYear(year), facts), unitDistance);
    const world = buildWorld(known, cowMembersOn(known.asOf, known));
    for (let i = 0; i < world.states.length; i++) {
      for (let j = i + 1; j < world.states.length; j++) {
        if (get(world.rung, i, j) >= held) continue;
        const value = measure.compute(world, i, j);
        if (Number.isNaN(value)) missing++;
        else values.push(value);
      }
    }
    options.onYear?.(year);
  }
  return { values: Float32Array.from(values), missing };
}
