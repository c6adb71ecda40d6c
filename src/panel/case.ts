import type { Fact, IsoDate, StateId } from "../core/index.ts";
import { cowMembersOn, stateName, type KnownRecord } from "../record/index.ts";
import { measurePair } from "./dyad-years.ts";
import { findGrounds, type Grounds } from "./grounds.ts";
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
  /** Values in the order of `MEASURES`; `NaN` where missing. */
  readonly values: Float32Array;
  /** The same with `against` taken off both lists of enemies. */
  readonly valuesWithoutThreat: Float32Array;
  readonly threatToA: Threat;
  readonly threatToB: Threat;
  readonly grounds: Grounds;
  /** Everything known that day, in order, imported facts that bear on it last; what the answer's hash is taken over. */
  readonly facts: readonly Fact[];
}

/**
 * Builds the case of two states and a third from what was known on a day.
 *
 * Facts of imported datasets are shown beside it; no measure is taken from them, for the model learnt from the core's.
 */
export function buildCase(
  known: KnownRecord,
  asked: { readonly a: StateId; readonly b: StateId; readonly against: StateId },
  imported: readonly Fact[] = [],
): Case {
  const { a, b, against } = asked;
  const states = { a, b, against };
  const members = [...new Set([...cowMembersOn(known.asOf, known), a, b, against])].sort();
  const world = buildWorld(known, members);
  const at = (state: StateId) => world.index.get(state) ?? -1;
  const [i, j, k] = a < b ? [at(a), at(b), at(against)] : [at(b), at(a), at(against)];
  const measure = (inWorld: World) => {
    const values = new Float32Array(MEASURES.length);
    measurePair(inWorld, i, j, values, 0);
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
    grounds: findGrounds(known, world, { states, imported }),
    facts: [...Object.values(known.facts).flat(), ...imported],
  };
}

/** The world with one state's enmity towards some others taken away. */
function withoutEnemy(world: World, enemy: number, others: readonly number[]): World {
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

/** A measure's value in a case; `NaN` where missing. */
export function measureIn(one: Case, id: string): number {
  const at = MEASURES.findIndex((measure) => measure.id === id);
  if (at < 0) throw new RangeError(`no measure ${id}`);
  return one.values[at] as number;
}
