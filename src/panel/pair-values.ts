import { pressableWorld } from "./pressed-world.ts";
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
  /** `[pairs × measures]`, row-major, `NaN` where missing. */
  readonly values: Float32Array;
}

/** Measures every pair of a world; `onState` is told after each state how many of them are done. */
export function measurePairs(world: World, onState: (done: number) => void = () => {}): PairValues {
  const n = world.states.length;
  const pairs = (n * (n - 1)) / 2;
  const first = new Uint16Array(pairs);
  const second = new Uint16Array(pairs);
  const values = new Float32Array(pairs * MEASURES.length);
  let row = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++, row++) {
      first[row] = i;
      second[row] = j;
      measurePair(world, i, j, values, row * MEASURES.length);
    }
    onState(i + 1);
  }
  return { world, pairs, first, second, values };
}

/** Values of every measure for one pair, in the order of `MEASURES`. */
export function valuesOfPair(table: PairValues, row: number): Float32Array {
  return table.values.subarray(row * MEASURES.length, (row + 1) * MEASURES.length);
}

/** The values that a pair would have were a third state no enemy of either. */
export function valuesWithout(world: World, pair: readonly [number, number], enemy: number): Float32Array {
  const values = new Float32Array(MEASURES.length);
  const [i, j] = pair;
  const pressed = pressableWorld(world, { i, j, enemy });
  pressed.set(0, 0);
  measurePair(pressed.world, i, j, values, 0);
  return values;
}
