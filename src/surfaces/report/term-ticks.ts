import { inFigures } from "../../core/index.ts";
import type { TermView } from "../../workbench/index.ts";

/** An axis of log-odds reaches at least so far either way, so that what is small looks small. */
const LEAST_REACH = 0.25;

/** Ends of the axis of log-odds. */
export function oddsEnds({ points }: Pick<TermView, "points">): readonly [number, number] {
  return [
    Math.min(-LEAST_REACH, ...points.map(({ low }) => low)),
    Math.max(LEAST_REACH, ...points.map(({ high }) => high)),
  ];
}

/** A labelled place on an axis from 0 to 1. */
export interface Tick {
  readonly x: number;
  readonly label: string;
}

/**
 * Round values along an axis whose evenly spaced places have some values; of a term's levels, the levels.
 *
 * In:  values in increasing order; how it is drawn and the least gap between two ticks as a share of the axis.
 * Out: ticks in order; the first and last values of levels always have one where there is room.
 */
export function ticksAlong(
  values: readonly number[],
  drawn: { readonly kind: "levels" | "curve"; readonly gap: number },
): Tick[] {
  const candidates =
    drawn.kind === "levels"
      ? values.map((value, k) => ({ x: placeOf(k, values.length), value }))
      : roundValues(values[0] ?? 0, values.at(-1) ?? 0).map((value) => ({
          x: placeIn(values, value),
          value,
        }));
  const ticks: Tick[] = [];
  for (const { x, value } of candidates) {
    const before = ticks.at(-1);
    if (before === undefined || x - before.x >= drawn.gap) ticks.push({ x, label: inFigures(value) });
  }
  return ticks;
}

function placeOf(k: number, many: number): number {
  return many === 1 ? 0.5 : k / (many - 1);
}

/** Place of a value between its neighbours. */
function placeIn(values: readonly number[], value: number): number {
  const above = values.findIndex((one) => one >= value);
  if (above <= 0) return 0;
  const [low, high] = [values[above - 1] as number, values[above] as number];
  return (above - 1 + (value - low) / (high - low)) / (values.length - 1);
}

const DECADES = { from: -6, to: 6 };

/** 0 and 1, 2, 5 times the powers of ten within a range. */
function roundValues(from: number, to: number): number[] {
  const powers = Array.from({ length: DECADES.to - DECADES.from + 1 }, (_, k) => DECADES.from + k);
  const all = [0, ...powers.flatMap((power) => [1, 2, 5].map((digit) => Number(`${digit}e${power}`)))];
  return all.filter((value) => value >= from && value <= to);
}
