import { yearOf, type IsoDate, type StateId } from "../../core/index.ts";
import { clashesOf, firstYears, regionsOf, type Clash, type KnownRecord } from "../../record/index.ts";
import { buildCapability, buildRegimes, buildSiblings, flagged } from "./attributes.ts";
import { buildCircles, type Circles } from "./circles.ts";
import { buildConflict, type Conflict } from "./conflict.ts";
import { buildDistances } from "./distances.ts";
import type { Table } from "./table.ts";
import { buildTies, type Ties } from "./ties.ts";

/**
 * The state system on one day as it was known then: everything measures are computed from.
 *
 * Missing: `NaN` in any number; measures pass it on with its reason.
 */
export interface World extends Ties, Conflict, Circles {
  readonly asOf: IsoDate;
  readonly year: number;
  readonly states: readonly StateId[];
  readonly index: ReadonlyMap<StateId, number>;
  readonly region: readonly string[];
  readonly ageYears: Float32Array;
  readonly major: Uint8Array;
  /** Democracy 1, mixed 0.5, autocracy 0. */
  readonly regime: Float32Array;
  readonly capabilityShare: Float64Array;
  readonly capabilityYear: Float32Array;
  readonly capitalKm: Table;
  readonly leastKm: Table;
  readonly alliedCapability: Float64Array;
  /** Both came out of the same state within the last twenty years. */
  readonly siblings: Table;
}

/** Builds the world of a day from what was known then, over the states given (in order of id); `clashes` where they are read already. */
export function buildWorld(
  known: KnownRecord,
  states: readonly StateId[],
  clashes: readonly Clash[] = clashesOf(known),
): World {
  const n = states.length;
  const day = known.asOf;
  const year = yearOf(day);
  const index = new Map(states.map((state, i) => [state, i]));
  const distances = buildDistances(known, states);
  const capability = buildCapability(known, index);
  const ties = buildTies(known, index);
  const conflict = buildConflict(known, index, { clashes });
  const first = firstYears(known);
  const regions = regionsOf(known);
  const region = states.map((state) => regions.get(state) ?? "");
  const alliedCapability = new Float64Array(n);
  ties.defenseAllies.forEach((allies, i) => {
    alliedCapability[i] = allies.reduce((sum, j) => sum + (capability.share[j] as number), 0);
  });
  return {
    asOf: day,
    year,
    states,
    index,
    region,
    ageYears: Float32Array.from(states, (state) => year - (first.get(state) ?? Number.NaN)),
    major: flagged(known, index, "major-power"),
    regime: buildRegimes(known, index),
    capabilityShare: capability.share,
    capabilityYear: capability.year,
    ...distances,
    ...ties,
    ...conflict,
    ...buildCircles(known, index, { region, leastKm: distances.leastKm, ties }),
    alliedCapability,
    siblings: buildSiblings(known, index),
  };
}
