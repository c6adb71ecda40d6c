import { percent } from "../../core/index.ts";
import type { ScaleOptions } from "@observablehq/plot";

const MARKS = [
  0.00001, 0.0001, 0.001, 0.003, 0.01, 0.03, 0.1, 0.25, 0.5, 0.75, 0.9, 0.97, 0.99, 0.999,
] as const;
const MARGIN = 0.25;
/** Marks nearer to each other than this share of the axis would run into one another, where it is as wide as in a brief. */
const LEAST_GAP = 0.16;

/** Log-odds of a number within 0–1. */
export function logit(p: number): number {
  return Math.log(p / (1 - p));
}

/** An axis in log-odds over some probabilities, its marks written as percentages. */
export function logOddsAxis(probabilities: readonly number[], leastGap = LEAST_GAP): ScaleOptions {
  const values = probabilities.map(logit).filter(Number.isFinite);
  const [low, high] = [Math.min(...values) - MARGIN, Math.max(...values) + MARGIN];
  const inside = MARKS.filter((p) => logit(p) >= low && logit(p) <= high).reduce<number[]>((kept, p) => {
    const last = kept.at(-1);
    return last === undefined || logit(p) - logit(last) >= leastGap * (high - low) ? [...kept, p] : kept;
  }, []);
  return {
    type: "linear",
    domain: [low, high],
    ticks: inside.map(logit),
    tickFormat: (x: number) => tickOf(1 / (1 + Math.exp(-x))),
    label: null,
    grid: true,
  };
}

function tickOf(p: number): string {
  const found = MARKS.find((mark) => Math.abs(logit(mark) - logit(p)) < 1e-6);
  return found === undefined ? percent(p) : `${Number((100 * found).toPrecision(3))} %`;
}
