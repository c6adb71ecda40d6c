import type { Fact, IsoDate, StateId } from "../core/index.ts";
import { cowMembersOn, stateName, type KnownRecord } from "../record/index.ts";
import { measurePair } from "./dyad-years.ts";
import { findGrounds, type Grounds } from "./grounds.ts";
import { LIBRARY_MEASURES } from "./library-measures.ts";
import type { LibraryValues } from "./library-values.ts";
import { MEASURES } from "./measures.ts";
import { threatFrom, type Threat } from "./threat.ts";
import type { Table } from "./world/table.ts";
import { buildWorld, type World } from "./world/world.ts";

/** Two states and a third on a day: the world they are in, the pair's row of the panel, and the facts behind it. */
export interface Case {
  readonly asOf: IsoDate;
  readonly a: StateId;
  readonly b: StateId;
  readonly against: StateId;
  readonly name: (state: StateId) => string;
  readonly world: World;
  /** Values in the order of `MEASURES`, then of `LIBRARY_MEASURES` where imported datasets were asked; `NaN` where missing. */
  readonly values: Float32Array;
  /** The same with `against` taken off both lists of enemies. */
  readonly valuesWithoutThreat: Float32Array;
  readonly threatToA: Threat;
  readonly threatToB: Threat;
  /** Of which year each measure of imported datasets is; empty where they were not asked. */
  readonly libraryYears: ReadonlyMap<string, number | undefined>;
  readonly grounds: Grounds;
  /** Everything known that day, in order, imported facts that bear on it last; what the answer's hash is taken over. */
  readonly facts: readonly Fact[];
}

/**
 * Builds the case of two states and a third from what was known on a day.
 *
 * In: facts of imported datasets, which are shown beside it; and, of the `full` feature set, the values it adds.
 */
export function buildCase(
  known: KnownRecord,
  asked: { readonly a: StateId; readonly b: StateId; readonly against: StateId },
  given: { readonly imported?: readonly Fact[]; readonly library?: LibraryValues | undefined } = {},
): Case {
  const { a, b, against } = asked;
  const members = [...new Set([...cowMembersOn(known.asOf, known), a, b, against])].sort();
  return buildCaseIn(buildWorld(known, members), known, { ...asked, ...given });
}

/** The same in a world already built, for many pairs of one day; the three are states of it. */
export function buildCaseIn(
  world: World,
  known: KnownRecord,
  asked: {
    readonly a: StateId;
    readonly b: StateId;
    readonly against: StateId;
    readonly imported?: readonly Fact[];
    readonly library?: LibraryValues | undefined;
  },
): Case {
  const { a, b, against, imported = [], library } = asked;
  const pair = [a, b] as const;
  const states = { a, b, against };
  const at = (state: StateId) => world.index.get(state) ?? -1;
  const [i, j, k] = a < b ? [at(a), at(b), at(against)] : [at(b), at(a), at(against)];
  const width = MEASURES.length + (library === undefined ? 0 : LIBRARY_MEASURES.length);
  const measure = (inWorld: World) => {
    const values = new Float32Array(width);
    measurePair(inWorld, i, j, values, 0);
    library?.fill(known.asOf, pair, values, MEASURES.length);
    return values;
  };
  return {
    asOf: known.asOf,
    ...states,
    name: (state) => stateName(known.asOf, known, state),
    world,
    values: measure(world),
    valuesWithoutThreat: measure(withoutEnemy(world, k, [i, j])),
    threatToA: threatFrom(world, k, at(a)),
    threatToB: threatFrom(world, k, at(b)),
    libraryYears: new Map(
      library === undefined
        ? []
        : LIBRARY_MEASURES.map(({ id }) => [id, library.yearOf(known.asOf, pair, id)] as const),
    ),
    grounds: findGrounds(known, world, { states, imported }),
    facts: [...Object.values(known.facts).flat(), ...imported],
  };
}

/** The world with one state's enmity towards some others taken away. */
export function withoutEnemy(world: World, enemy: number, others: readonly number[]): World {
  const values = Float32Array.from(world.hostility.values);
  const hostility: Table = { n: world.hostility.n, values };
  for (const other of others) {
    values[other * hostility.n + enemy] = 0;
    values[enemy * hostility.n + other] = 0;
  }
  const enemies = world.enemies.map((list, at) =>
    at === enemy
      ? list.filter((one) => !others.includes(one))
      : others.includes(at)
        ? list.filter((one) => one !== enemy)
        : list,
  );
  return { ...world, hostility, enemies };
}

const EVERY_ID: readonly string[] = [...MEASURES, ...LIBRARY_MEASURES].map(({ id }) => id);

/** The values of a case with one measure set to another; the others as they are. */
export function withMeasure(one: Case, id: string, value: number): Float32Array {
  const values = Float32Array.from(one.values);
  values[EVERY_ID.indexOf(id)] = value;
  return values;
}

/** A measure's value in a case; `NaN` where missing. */
export function measureIn(one: Case, id: string): number {
  const at = EVERY_ID.indexOf(id);
  if (at < 0) throw new RangeError(`no measure ${id}`);
  return one.values[at] ?? Number.NaN;
}
