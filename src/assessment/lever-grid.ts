import {
  logOddsOf,
  type LeverPoint,
  type Probability,
  type Reached,
  type TippingLine,
} from "../core/index.ts";

/** The headline's probability at a pressure on A and on B. */
export type ProbabilityUnder = (onA: number, onB: number) => Probability;

/** Pressures of the grid, 0 to 1 in steps of a twentieth. */
export const LEVELS: readonly number[] = Array.from({ length: 21 }, (_, k) => k / 20);

/** Halvings of a step of the grid by which a crossing is found: to a twenty-thousandth. */
const HALVINGS = 10;

/** The least level at which a probability is reached, found on the grid's levels and then between two of them; absent when none does. */
export function leastLevel(at: (level: number) => number, target: number): number | undefined {
  const found = LEVELS.findIndex((level) => at(level) >= target);
  if (found <= 0) return found < 0 ? undefined : 0;
  let [below, above] = [LEVELS[found - 1] as number, LEVELS[found] as number];
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (below + above) / 2;
    if (at(middle) >= target) above = middle;
    else below = middle;
  }
  return above;
}

/** The least pressure along a way through the grid that reaches a probability, or the largest there is. */
export function reachAlong(at: (level: number) => Probability, target: number): Reached {
  const pressure = leastLevel(at, target);
  if (pressure !== undefined) return { pressure, probability: at(pressure) };
  const largest = LEVELS.map((level) => ({ level, probability: at(level) })).reduce((most, one) =>
    one.probability > most.probability ? one : most,
  );
  return {
    missing: "no pressure within the range does",
    largest: largest.probability,
    at: largest.level,
  };
}

/** Of each pressure on A the least on B at which a probability is reached. */
export function tippingLine(under: ProbabilityUnder, probability: number): TippingLine {
  return {
    probability,
    line: LEVELS.map((pressureOnA) => {
      const pressureOnB = leastLevel((level) => under(pressureOnA, level), probability);
      return { pressureOnA, ...(pressureOnB === undefined ? {} : { pressureOnB }) };
    }),
  };
}

/** Even chances, and the edges of likelihood words after ICD 203 at which the word for the answer changes. */
const EVEN = 0.5;
const WORD_EDGES: readonly number[] = [0.01, 0.05, 0.2, 0.45, 0.55, 0.8, 0.95];

/**
 * The probability whose tipping line says most where none was chosen: even chances if pressure can tip them, else the nearest edge of a
 * likelihood word that it can cross.
 */
export function tellingProbability(grid: readonly (readonly Probability[])[], actual: Probability): number {
  const every = grid.flat();
  const [least, most] = [Math.min(...every), Math.max(...every)];
  const isCrossed = (p: number) => least < p && p <= most;
  if (isCrossed(EVEN)) return EVEN;
  const gap = (p: number) => Math.abs(Math.log(p / (1 - p)) - logOddsOf(actual));
  return WORD_EDGES.filter(isCrossed).sort((p, q) => gap(p) - gap(q))[0] ?? EVEN;
}

/** Whether the number falls somewhere as pressure on one of the two rises. */
export function fallsAlong(grid: readonly (readonly Probability[])[]): { onA: boolean; onB: boolean } {
  const falls = (series: readonly number[]) => series.some((p, k) => k > 0 && p < (series[k - 1] as number));
  return {
    onA: LEVELS.some((_, b) => falls(grid.map((row) => row[b] as number))),
    onB: grid.some(falls),
  };
}

/** A point of the grid or between. */
export function pointAt(under: ProbabilityUnder, onA: number, onB: number): LeverPoint {
  return { pressureOnA: onA, pressureOnB: onB, probability: under(onA, onB) };
}
