import { logOddsAt, type FittedSpecification } from "./specification.ts";
import { COLUMNS, type Column } from "./design.ts";
import type { Vintage } from "./vintage.ts";

/** What the model says of one value of a measure, in log-odds against the reference pair. */
export interface TermPoint {
  readonly value: number;
  /** The pool's, and the least and greatest of its specifications'. */
  readonly logOdds: number;
  readonly low: number;
  readonly high: number;
  readonly specifications: readonly { readonly name: string; readonly logOdds: number }[];
}

/**
 * What a vintage says of a measure at some values: the pool's log-odds for the reference pair with that measure changed
 * alone, over the base rate.
 *
 * In:      a measure of `COLUMNS` and its values on its own scale.
 * Out:     a point for each value in order: the mean over the two reference profiles, by their shares, of what the change
 *          does. In a logit it is the contribution that `predict` gives the value, whatever the pair.
 * Source:  docs/method/hazard.md, section 9.
 */
export function termCurve(vintage: Vintage, measure: string, values: readonly number[]): TermPoint[] {
  const { stayed, climbed, share } = vintage.reference;
  const parts = [
    { profile: stayed, part: 1 - share },
    { profile: climbed, part: share },
  ];
  const step = (one: FittedSpecification, value: number) =>
    parts.reduce(
      (sum, { profile, part }) =>
        sum + part * (logOddsAt(one, withMeasure(profile, measure, value)) - logOddsAt(one, profile)),
      0,
    );
  return values.map((value) => {
    const specifications = vintage.specifications.map((one) => ({
      name: one.name,
      logOdds: step(one, value),
    }));
    const each = specifications.map(({ logOdds }) => logOdds);
    return {
      value,
      logOdds: vintage.specifications.reduce((sum, { weight }, k) => sum + weight * (each[k] as number), 0),
      low: Math.min(...each),
      high: Math.max(...each),
      specifications,
    };
  });
}

function withMeasure(profile: readonly number[], measure: string, value: number): number[] {
  return COLUMNS.map((column, c) =>
    column.measure === measure ? column.transform(value) : (profile[c] as number),
  );
}

/** Whether a measure enters the model. */
export function isTerm(measure: string): boolean {
  return COLUMNS.some((column) => column.measure === measure);
}

/** Relative slack of a stored range: its ends are rounded. */
const ROUNDED = 1e-5;

/** Whether a value of a measure lies within what a vintage was fitted to. */
export function isWithinTerm(vintage: Pick<Vintage, "ranges">, measure: string): (value: number) => boolean {
  const limits = COLUMNS.flatMap(({ measure: own, transform }, c) => {
    const [least, most] = vintage.ranges[c] as readonly [number, number];
    const slack = ROUNDED * Math.max(1, Math.abs(least), Math.abs(most));
    return own === measure ? [{ transform, least: least - slack, most: most + slack }] : [];
  });
  return (value) =>
    limits.every(({ transform, least, most }) => {
      const at = transform(value);
      return at >= least && at <= most;
    });
}

/** A measure's axis: its range, and values evenly spaced as the model takes it. */
export interface TermAxis {
  readonly from: number;
  readonly to: number;
  /** The value at a share 0–1 of the axis. */
  readonly valueAt: (share: number) => number;
  /** The share of the axis at a value; outside 0–1 beyond its ends. */
  readonly shareAt: (value: number) => number;
}

/**
 * The axis of a measure over the range that a vintage was fitted to, on the scale on which it enters.
 *
 * Missing: a measure that enters by classes alone has none, nor has one that never varied.
 */
export function termAxis(vintage: Pick<Vintage, "ranges">, measure: string): TermAxis | undefined {
  const c = COLUMNS.findIndex((column) => column.measure === measure && isIncreasing(column));
  const column = COLUMNS[c];
  const range = vintage.ranges[c];
  if (column === undefined || range === undefined || range[1] <= range[0]) return undefined;
  const { transform } = column;
  const [least, most] = range;
  const valueAt = (share: number) => valueOf(transform, least + share * (most - least));
  return {
    from: valueAt(0),
    to: valueAt(1),
    valueAt,
    shareAt: (value) => (transform(value) - least) / (most - least),
  };
}

const PROBES = [0, 0.1, 0.5, 0.9, 2, 10];

function isIncreasing({ transform }: Column): boolean {
  return PROBES.every((value, k) => k === 0 || transform(value) > transform(PROBES[k - 1] as number));
}

const HALVINGS = 100;
const NEAR_ZERO = 1e-9;

/** Where an increasing transform takes a value, by bisection; below its domain it gives `NaN`. */
function valueOf(transform: Column["transform"], wanted: number): number {
  let [low, high] = [-1, 1];
  while (transform(high) < wanted) high *= 2;
  while (transform(low) > wanted) low *= 2;
  for (let k = 0; k < HALVINGS; k++) {
    const middle = (low + high) / 2;
    if (transform(middle) >= wanted) high = middle;
    else low = middle;
  }
  return Math.abs(high) < NEAR_ZERO ? 0 : Number(high.toPrecision(9));
}
