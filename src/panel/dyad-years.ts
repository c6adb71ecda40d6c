import { endOfYear, type Fact, type StateId } from "../core/index.ts";
import { cowMembersOn, factsAsOf, groupKnown, type UnitDistance } from "../record/index.ts";
import { MEASURES } from "./measures.ts";
import { buildWorld, type World } from "./world/world.ts";

/** Undirected dyad-years with every measure, features known at the end of each year. */
export interface DyadYears {
  readonly year: Int16Array;
  /** Positions in `states`; the lower id is `a`. */
  readonly a: Uint16Array;
  readonly b: Uint16Array;
  readonly states: readonly StateId[];
  /** `[rows × measures]`, row-major, `NaN` where missing. */
  readonly values: Float32Array;
  readonly rows: number;
}

/** Values of every measure for one pair of a world, in the order of `MEASURES`; `NaN` where missing. */
export function measurePair(world: World, i: number, j: number, into: Float32Array, offset: number): void {
  MEASURES.forEach((measure, k) => {
    into[offset + k] = measure.compute(world, i, j);
  });
}

/** Positions in `MEASURES` of those that change with hostility. */
export const HOSTILITY_MEASURES: readonly number[] = MEASURES.flatMap(({ readsHostility }, k) =>
  readsHostility === true ? [k] : [],
);

/** Measures a pair anew in a world that differs from the one it was measured in by hostility alone. */
export function remeasureHostility(world: World, i: number, j: number, into: Float32Array): void {
  for (const k of HOSTILITY_MEASURES) into[k] = MEASURES[k]?.compute(world, i, j) ?? Number.NaN;
}

/**
 * Builds the dyad-years of a span over the members of the Correlates of War system.
 *
 * In:  all facts of the record; each year's rows are computed from those known by its 31 December.
 * Out: rows in order of year and pair.
 */
export function buildDyadYears(options: {
  readonly facts: readonly Fact[];
  readonly unitDistance: UnitDistance;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly onYear?: (year: number) => void;
}): DyadYears {
  const { facts, unitDistance, firstYear, lastYear } = options;
  const everyState = [
    ...new Set(facts.filter((fact) => fact.kind === "membership").flatMap((fact) => fact.subjects)),
  ].sort();
  const position = new Map(everyState.map((state, i) => [state, i]));
  const blocks: { year: number; world: World }[] = [];
  let rows = 0;
  for (let year = firstYear; year <= lastYear; year++) {
    const known = groupKnown(endOfYear(year), factsAsOf(endOfYear(year), facts), unitDistance);
    const world = buildWorld(known, cowMembersOn(known.asOf, known));
    rows += (world.states.length * (world.states.length - 1)) / 2;
    blocks.push({ year, world });
    options.onYear?.(year);
  }
  const table = {
    year: new Int16Array(rows),
    a: new Uint16Array(rows),
    b: new Uint16Array(rows),
    states: everyState,
    values: new Float32Array(rows * MEASURES.length),
    rows,
  };
  let row = 0;
  for (const { year, world } of blocks) {
    for (let i = 0; i < world.states.length; i++) {
      for (let j = i + 1; j < world.states.length; j++) {
        table.year[row] = year;
        table.a[row] = position.get(world.states[i] as StateId) ?? 0;
        table.b[row] = position.get(world.states[j] as StateId) ?? 0;
        measurePair(world, i, j, table.values, row * MEASURES.length);
        row++;
      }
    }
  }
  return table;
}
