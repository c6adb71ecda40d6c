import { pressableWorld } from "./pressed-world.ts";
import type { StateId } from "../core/index.ts";
import { LIBRARY_MEASURES } from "./library-measures.ts";
import type { LibraryValues } from "./library-values.ts";
import { measurePair } from "./dyad-years.ts";
import { MEASURES } from "./measures.ts";
import type { World } from "./world/world.ts";

/** Every pair of a world with its measures. */
export interface PairValues {
  readonly world: World;
  readonly pairs: number;
  /** Positions in the world of each pair's two states, the lower id first. */
  readonly first: Uint16Array;
  readonly second: Uint16Array;
  /** `[pairs × width]`, row-major, `NaN` where missing: `MEASURES`, then `LIBRARY_MEASURES` where imported datasets were asked. */
  readonly values: Float32Array;
  readonly width: number;
  readonly library: LibraryValues | undefined;
}

/** Measures every pair of a world; `onState` is told after each state how many of them are done. */
export function measurePairs(
  world: World,
  onState: (done: number) => void = () => {},
  library?: LibraryValues,
): PairValues {
  const n = world.states.length;
  const pairs = (n * (n - 1)) / 2;
  const first = new Uint16Array(pairs);
  const second = new Uint16Array(pairs);
  const width = widthWith(library);
  const values = new Float32Array(pairs * width);
  let row = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++, row++) {
      first[row] = i;
      second[row] = j;
      measurePair(world, i, j, values, row * width);
      fillLibrary({ world, library }, [i, j], values.subarray(row * width, (row + 1) * width));
    }
    onState(i + 1);
  }
  return { world, pairs, first, second, values, width, library };
}

/** Values of every measure for one pair, in the order of `MEASURES`, then of `LIBRARY_MEASURES`. */
export function valuesOfPair({ values, width }: PairValues, row: number): Float32Array {
  return values.subarray(row * width, (row + 1) * width);
}

/** The values that a pair would have were a third state no enemy of either. */
export function valuesWithout(
  table: Pick<PairValues, "world" | "library">,
  pair: readonly [number, number],
  enemy: number,
): Float32Array {
  const values = new Float32Array(widthWith(table.library));
  const [i, j] = pair;
  const pressed = pressableWorld(table.world, { i, j, enemy });
  pressed.set(0, 0);
  measurePair(pressed.world, i, j, values, 0);
  fillLibrary(table, pair, values);
  return values;
}

function widthWith(library: LibraryValues | undefined): number {
  return MEASURES.length + (library === undefined ? 0 : LIBRARY_MEASURES.length);
}

function fillLibrary(
  { world, library }: Pick<PairValues, "world" | "library">,
  [i, j]: readonly [number, number],
  into: Float32Array,
): void {
  const pair = [world.states[i] as StateId, world.states[j] as StateId] as const;
  library?.fill(world.asOf, pair, into, MEASURES.length);
}
