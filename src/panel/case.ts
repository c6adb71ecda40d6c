import type { Fact, IsoDate, StateId } from "../core/index.ts";
import { cowMembersOn, stateName, type KnownRecord } from "../record/index.ts";
import { measurePair, remeasureHostility } from "./dyad-years.ts";
import { findGrounds, type Grounds } from "./grounds.ts";
import { LIBRARY_MEASURES } from "./library-measures.ts";
import type { LibraryValues } from "./library-values.ts";
import { MEASURES } from "./measures.ts";
import { hostilityAt, pressableWorld } from "./pressed-world.ts";
import { pressureOn, type Pressure } from "./pressure.ts";
import { threatFrom, type Threat } from "./threat.ts";
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
  readonly pressureOnA: Pressure;
  readonly pressureOnB: Pressure;
  /** The values if `against` pressed the two so hard, 0–1 each; at today's pressure they are `values`. Equal hostilities give the same array. */
  readonly valuesUnder: (onA: number, onB: number) => Float32Array;
  /** Of which year each measure of imported datasets is; empty where they were not asked. */
  readonly libraryYears: ReadonlyMap<string, number | undefined>;
  readonly grounds: Grounds;
  /** The record as known that day. */
  readonly known: KnownRecord;
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
  const k = at(against);
  const [i, j] = a < b ? [at(a), at(b)] : [at(b), at(a)];
  const width = MEASURES.length + (library === undefined ? 0 : LIBRARY_MEASURES.length);
  const values = new Float32Array(width);
  measurePair(world, i, j, values, 0);
  library?.fill(known.asOf, pair, values, MEASURES.length);
  const pressed = pressableWorld(world, { i: at(a), j: at(b), enemy: k });
  const room = new Room(width);
  const measured = new Map<number, Map<number, Float32Array>>();
  const valuesAt = (hostilityToA: number, hostilityToB: number) => {
    const along = measured.get(hostilityToA) ?? new Map<number, Float32Array>();
    measured.set(hostilityToA, along);
    const before = along.get(hostilityToB);
    if (before !== undefined) return before;
    pressed.set(hostilityToA, hostilityToB);
    const made = room.take();
    made.set(values);
    remeasureHostility(pressed.world, i, j, made);
    along.set(hostilityToB, made);
    return made;
  };
  const [threatToA, threatToB] = [threatFrom(world, k, at(a)), threatFrom(world, k, at(b))];
  const pressureOnA = pressureOn(known, world, against, a);
  const pressureOnB = pressureOn(known, world, against, b);
  const [toA, toB] = [
    { pressure: pressureOnA.pressure, hostility: threatToA.hostility },
    { pressure: pressureOnB.pressure, hostility: threatToB.hostility },
  ];
  let facts: readonly Fact[] | undefined;
  return {
    asOf: known.asOf,
    ...states,
    name: (state) => stateName(known.asOf, known, state),
    world,
    values,
    valuesWithoutThreat: valuesAt(0, 0),
    threatToA,
    threatToB,
    pressureOnA,
    pressureOnB,
    valuesUnder: (onA, onB) => valuesAt(hostilityAt(onA, toA), hostilityAt(onB, toB)),
    libraryYears: new Map(
      library === undefined
        ? []
        : LIBRARY_MEASURES.map(({ id }) => [id, library.yearOf(known.asOf, pair, id)] as const),
    ),
    grounds: findGrounds(known, world, { states, imported }),
    known,
    get facts() {
      return (facts ??= Object.values(known.facts).flat().concat(imported));
    },
  };
}

/** Rows of numbers, many to a piece of memory: a grid of pressures asks for hundreds. */
class Room {
  readonly #width: number;
  #piece = new Float32Array();
  #next = 0;

  constructor(width: number) {
    this.#width = width;
  }

  take(): Float32Array {
    if (this.#next + this.#width > this.#piece.length) {
      this.#piece = new Float32Array(ROWS_AT_ONCE * this.#width);
      this.#next = 0;
    }
    return this.#piece.subarray(this.#next, (this.#next += this.#width));
  }
}

const ROWS_AT_ONCE = 256;

const EVERY_ID: readonly string[] = [...MEASURES, ...LIBRARY_MEASURES].map(({ id }) => id);

/** A measure's value in a case; `NaN` where missing. */
export function measureIn(one: Case, id: string): number {
  const at = EVERY_ID.indexOf(id);
  if (at < 0) throw new RangeError(`no measure ${id}`);
  return one.values[at] ?? Number.NaN;
}
