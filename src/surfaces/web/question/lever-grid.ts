import type { Lever, LeverPoint } from "../../../core/index.ts";

/** Where on the grid a reader stands: steps of pressure on A and on B. */
export interface GridPlace {
  readonly a: number;
  readonly b: number;
}

/** The step of an axis that is nearest to a pressure. */
export function nearestStep(axis: readonly number[], pressure: number): number {
  return axis.reduce(
    (best, value, at) => (Math.abs(value - pressure) < Math.abs((axis[best] ?? 0) - pressure) ? at : best),
    0,
  );
}

/** The number at a place of the grid, as the answer has it: looked up, never made up between two cells. */
export function pointAt({ grid }: Lever, { a, b }: GridPlace): LeverPoint | undefined {
  const [pressureOnA, pressureOnB, probability] = [
    grid.pressureOnA[a],
    grid.pressureOnB[b],
    grid.probability[a]?.[b],
  ];
  return pressureOnA === undefined || pressureOnB === undefined || probability === undefined
    ? undefined
    : { pressureOnA, pressureOnB, probability };
}

/** The place that the address names; absent where it names none, which is today's pressure. */
export function placeIn({ grid }: Lever, pa: string | null, pb: string | null): GridPlace | undefined {
  const [onA, onB] = [pa, pb].map((text) => (text === null || text === "" ? Number.NaN : Number(text)));
  if (onA === undefined || onB === undefined || !(onA >= 0 && onA <= 1 && onB >= 0 && onB <= 1))
    return undefined;
  return { a: nearestStep(grid.pressureOnA, onA), b: nearestStep(grid.pressureOnB, onB) };
}
