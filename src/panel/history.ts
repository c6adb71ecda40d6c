import { endOfYear, type Fact, type StateId } from "../core/index.ts";
import { cowMembersOn, factsAsOf, groupKnown, type UnitDistance } from "../record/index.ts";
import { measurePair } from "./dyad-years.ts";
import { MEASURES } from "./measures.ts";
import { sharedThreat } from "./threat.ts";
import { buildWorld } from "./world/world.ts";

/** Two states that a third threatened at the end of a year, measured from what was known then. */
export interface HistoricalCase {
  readonly year: number;
  /** In order of id. */
  readonly a: StateId;
  readonly b: StateId;
  /** Whose threat to both was the gravest. */
  readonly against: StateId;
  /** In the order of `MEASURES`. */
  readonly values: Float32Array;
}

/**
 * Every pair of a year that some third state threatened, in order of the two, from what was known by its 31 December.
 *
 * Missing: a pair lacking a measure is left out.
 */
export function threatenedPairs(
  year: number,
  facts: readonly Fact[],
  unitDistance: UnitDistance,
): HistoricalCase[] {
  const day = endOfYear(year);
  const known = groupKnown(day, factsAsOf(day, facts), unitDistance);
  const world = buildWorld(known, cowMembersOn(day, known));
  return world.states.flatMap((a, i) =>
    world.states.slice(i + 1).flatMap((b, after): HistoricalCase[] => {
      const j = i + 1 + after;
      const { from, threat } = sharedThreat(world, i, j);
      const against = from === undefined ? undefined : world.states[from];
      if (against === undefined || !(threat > 0)) return [];
      const values = new Float32Array(MEASURES.length);
      measurePair(world, i, j, values, 0);
      return values.some(Number.isNaN) ? [] : [{ year, a, b, against, values }];
    }),
  );
}
