import { OUTCOMES, type DyadYears, type Outcome, type Outcomes } from "../../panel/index.ts";
import { endOfYear, type StateId } from "../../core/index.ts";
import { LIBRARY_MEASURES, MEASURES, type LibraryValues } from "../../panel/index.ts";
import { COLUMNS, columnsIn, fillDesign, type FeatureSet } from "./design.ts";

/** Years over which an outcome is awaited when models are fitted and scored. */
export const WINDOW_YEARS = 5;
/** Longest horizon of an answer, in years. */
export const LONGEST_YEARS = 10;

/** What became of each dyad-year for one outcome. */
export interface Labels {
  readonly outcome: Outcome;
  readonly atRisk: Uint8Array;
  /** First year with the outcome within `LONGEST_YEARS`; 0 when none. */
  readonly onsetYear: Int16Array;
  /** Number of the treaty that made it, in `treaties`; -1 when none. */
  readonly treaty: Int32Array;
  readonly treaties: readonly string[];
}

/** Dyad-years with their design and, per outcome, their labels. */
export interface TrainingTable {
  readonly rows: number;
  readonly year: Int16Array;
  /** Number of the undirected pair. */
  readonly dyad: Int32Array;
  readonly a: Uint16Array;
  readonly b: Uint16Array;
  readonly states: readonly StateId[];
  readonly featureSet: FeatureSet;
  /** Columns of a row of `design`. */
  readonly width: number;
  /** `[rows × width]`, row-major; columns as in `columnsIn`. */
  readonly design: Float32Array;
  /** 1 where every column of the core record has a value. */
  readonly complete: Uint8Array;
  readonly labels: Readonly<Record<Outcome, Labels>>;
}

/** Joins dyad-years with outcomes, and with what imported datasets say where they are given. */
export function buildTraining(
  dyadYears: DyadYears,
  outcomes: Outcomes,
  library?: LibraryValues,
): TrainingTable {
  const { rows, states } = dyadYears;
  const featureSet = library === undefined ? "core" : "full";
  const columns = columnsIn(featureSet);
  const width = columns.length;
  const values = new Float32Array(MEASURES.length + LIBRARY_MEASURES.length);
  const design = new Float32Array(rows * width);
  const complete = new Uint8Array(rows);
  const dyad = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    values.set(dyadYears.values.subarray(row * MEASURES.length, (row + 1) * MEASURES.length));
    library?.fill(endOfYear(dyadYears.year[row] as number), pairAt(dyadYears, row), values, MEASURES.length);
    fillDesign(values, { row: design, columns }, { from: 0, to: row * width });
    let whole = 1;
    for (let c = 0; c < COLUMNS.length; c++) if (!Number.isFinite(design[row * width + c])) whole = 0;
    complete[row] = whole;
    dyad[row] = (dyadYears.a[row] as number) * states.length + (dyadYears.b[row] as number);
  }
  const labels = Object.fromEntries(
    OUTCOMES.map((outcome) => [outcome, buildLabels(outcome, dyadYears, outcomes)]),
  ) as Record<Outcome, Labels>;
  return {
    rows,
    featureSet,
    width,
    year: dyadYears.year,
    dyad,
    a: dyadYears.a,
    b: dyadYears.b,
    states,
    design,
    complete,
    labels,
  };
}

function pairAt({ states, a, b }: DyadYears, row: number): readonly [StateId, StateId] {
  return [states[a[row] as number] as StateId, states[b[row] as number] as StateId];
}

function buildLabels(outcome: Outcome, dyadYears: DyadYears, outcomes: Outcomes): Labels {
  const { rows, year, states } = dyadYears;
  const atRisk = new Uint8Array(rows);
  const onsetYear = new Int16Array(rows);
  const treaty = new Int32Array(rows).fill(-1);
  const treaties: string[] = [];
  const numbers = new Map<string, number>();
  for (let row = 0; row < rows; row++) {
    const a = states[dyadYears.a[row] as number] as StateId;
    const b = states[dyadYears.b[row] as number] as StateId;
    const now = year[row] as number;
    if (outcomes.has(outcome, a, b, now)) continue;
    atRisk[row] = 1;
    const onset = outcomes.onsetAfter(outcome, a, b, now, LONGEST_YEARS);
    if (onset === undefined) continue;
    onsetYear[row] = onset.year;
    const number = numbers.get(onset.treaty) ?? treaties.length;
    if (number === treaties.length) {
      numbers.set(onset.treaty, number);
      treaties.push(onset.treaty);
    }
    treaty[row] = number;
  }
  return { outcome, atRisk, onsetYear, treaty, treaties };
}

/** Rows of some years at risk, with their outcome within a horizon and the sizes of the treaties behind it. */
export interface Sample {
  readonly rows: Int32Array;
  readonly y: Uint8Array;
  /** Dyads that the row's treaty made in the row's window; 0 for negatives. */
  readonly treatyDyads: Int32Array;
  /** Treaty number of a positive; -1 for negatives. */
  readonly treaty: Int32Array;
}

/** Draws the rows at risk in the years that `wanted` accepts. */
export function sampleRows(
  table: TrainingTable,
  outcome: Outcome,
  horizonYears: number,
  wanted: (year: number) => boolean,
): Sample {
  const { atRisk, onsetYear, treaty } = table.labels[outcome];
  const rows: number[] = [];
  for (let row = 0; row < table.rows; row++) {
    if (atRisk[row] === 1 && table.complete[row] === 1 && wanted(table.year[row] as number)) rows.push(row);
  }
  const y = new Uint8Array(rows.length);
  const treaties = new Int32Array(rows.length).fill(-1);
  const sizes = new Map<string, number>();
  const keyOf = (row: number) => `${treaty[row]}@${table.year[row]}`;
  rows.forEach((row, r) => {
    const onset = onsetYear[row] as number;
    if (onset === 0 || onset > (table.year[row] as number) + horizonYears) return;
    y[r] = 1;
    treaties[r] = treaty[row] as number;
    sizes.set(keyOf(row), (sizes.get(keyOf(row)) ?? 0) + 1);
  });
  const treatyDyads = Int32Array.from(rows, (row, r) => (y[r] === 1 ? (sizes.get(keyOf(row)) ?? 0) : 0));
  return { rows: Int32Array.from(rows), y, treatyDyads, treaty: treaties };
}

/** How positives count: each 1; each 1 over the dyads its treaty made in that window; the same, larger treaties dropped. */
export const WEIGHTINGS = ["dyad", "treaty", "small"] as const;
export type Weighting = (typeof WEIGHTINGS)[number];

/** Weights of a sample; a negative always counts 1. */
export function weightsOf(
  sample: Pick<Sample, "y" | "treatyDyads">,
  weighting: Weighting,
  mostDyads: number,
): Float64Array {
  return Float64Array.from(sample.y, (y, r) => {
    if (y !== 1 || weighting === "dyad") return 1;
    const dyads = sample.treatyDyads[r] as number;
    return weighting === "small" && dyads > mostDyads ? 0 : 1 / dyads;
  });
}

/** Entries of a sample that a fit takes, with their weights. */
export interface Drawn {
  /** Positions in the sample. */
  readonly entries: Int32Array;
  readonly weight: Float64Array;
}

/**
 * Every positive that has weight and about so many negatives, each weighted up for those left out.
 *
 * In:     a salt: another one draws other negatives. A pair and a year are always drawn alike.
 * Source: King & Zeng 2001, International Organization 55: 693–715 (where events are rare, the other rows add next to nothing).
 */
export function thinNegatives(
  table: TrainingTable,
  sample: Sample,
  weight: Float64Array,
  draw: { readonly most: number; readonly salt: number },
): Drawn {
  const negatives = sample.y.reduce((sum, y) => sum + 1 - y, 0);
  const share = Math.min(1, draw.most / Math.max(1, negatives));
  const entries: number[] = [];
  const weights: number[] = [];
  sample.rows.forEach((row, r) => {
    const w = weight[r] as number;
    if (w === 0) return;
    const isPositive = sample.y[r] === 1;
    const hash = hashed(table.dyad[row] as number, table.year[row] as number, draw.salt);
    if (!isPositive && hash >= share) return;
    entries.push(r);
    weights.push(isPositive ? w : w / share);
  });
  return { entries: Int32Array.from(entries), weight: Float64Array.from(weights) };
}

/** A number 0–1 that a pair, a year and a salt always give again. */
function hashed(dyad: number, year: number, salt: number): number {
  let z = (Math.imul(dyad, 0x9e3779b1) ^ Math.imul(year, 0x85ebca77) ^ Math.imul(salt + 1, 0xc2b2ae3d)) >>> 0;
  z = Math.imul(z ^ (z >>> 15), 0x2c1b3c6d);
  z = Math.imul(z ^ (z >>> 12), 0x297a2d39);
  return ((z ^ (z >>> 15)) >>> 0) / 4294967296;
}
