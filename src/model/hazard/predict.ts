import { EntenteError, makeProbability, type Probability } from "../../core/index.ts";
import { inverseLogit } from "../../math/index.ts";
import { MEASURES, type Outcome } from "../../panel/index.ts";
import { poolOf, pooledAt } from "./assemble.ts";
import { columnsIn, fillDesign, measuresIn } from "./design.ts";
import { smallRouteOf } from "./plans.ts";
import { logOddsAt, varianceAt, type FittedSpecification } from "./specification.ts";
import { keptSplitter } from "./splitting.ts";
import type { Vintage } from "./vintage.ts";

/** What one specification of the pool says. */
export interface SpecificationForecast {
  readonly name: string;
  readonly note: string;
  readonly weight: number;
  readonly logOdds: number;
  readonly probability: Probability;
}

/** Prior probability of an onset within five years, with how it came about. */
export interface Prior {
  readonly outcome: Outcome;
  readonly baseRate: Probability;
  readonly probability: Probability;
  readonly logOdds: number;
  /** Standard deviation of `logOdds`: disagreement between specifications and uncertainty of coefficients. */
  readonly sd: number;
  readonly specifications: readonly SpecificationForecast[];
  /** Log-odds of each measure against the reference pair, by measure id; they sum to the whole step. */
  readonly contributions: ReadonlyMap<string, number>;
  /** Log-odds of each route within five years: a treaty of at most three pairs, or a larger one that brings the pair in. */
  readonly routes: { readonly small: number; readonly larger?: number } | undefined;
  /** Measures on which the pair lies outside everything the vintage was fitted to. */
  readonly outside: readonly string[];
}

/**
 * Prior probability that a pair gains an obligation within five years, from its row of the panel.
 *
 * In:      values in the order of `measuresIn` the vintage's feature set; those of imported datasets may be `NaN`; a vintage
 *          fitted to years before the row's.
 * Out:     the pool of the vintage's specifications, linear in log-odds.
 * Missing: a row lacking a measure of the core record throws `model/insufficient-data` that lists each.
 * Source:  docs/method/hazard.md, sections 4 and 5.
 * Check:   tests/parity/hazard.test.ts.
 */
export function predict(vintage: Vintage, values: Float32Array): Prior {
  const profile = profileOf(vintage, values);
  const said = vintage.specifications.map((one) => logOddsAt(one, profile));
  const logOdds = poolOf(vintage.specifications, said);
  let contributions: ReadonlyMap<string, number> | undefined;
  return {
    outcome: vintage.outcome,
    baseRate: makeProbability(vintage.baseRate),
    probability: makeProbability(inverseLogit(logOdds)),
    logOdds,
    sd: spread(vintage.specifications, { profile, said, pooled: logOdds }),
    specifications: vintage.specifications.map((one, k) => {
      const own = said[k] as number;
      return {
        name: one.name,
        note: one.note,
        weight: one.weight,
        logOdds: own,
        probability: makeProbability(inverseLogit(own)),
      };
    }),
    // Of most forecasts nobody asks for what each measure contributes.
    get contributions() {
      return (contributions ??= contributionsOf(vintage, profile));
    },
    routes: routesOf(vintage, profile),
    outside: outsideOf(vintage, profile),
  };
}

/**
 * The log-odds of `predict` alone, for ranking many pairs.
 *
 * Missing: `NaN` where a measure of the core record is missing.
 */
export function logOddsOfPair(vintage: Vintage, values: Float32Array): number {
  if (!isWhole(values)) return Number.NaN;
  return pooledAt(vintage.specifications, profileOf(vintage, values));
}

/**
 * A row as the vintage's specifications read it, in the order of `columnsIn` its feature set.
 *
 * Missing: a row lacking a measure of the core record throws `model/insufficient-data`.
 */
export function profileOf({ featureSet }: Vintage, values: Float32Array): number[] {
  const columns = columnsIn(featureSet);
  if (values.length < measuresIn(featureSet).length)
    throw new RangeError(`a row of ${featureSet} has more values`);
  if (!isWhole(values)) {
    const missing = MEASURES.filter((_, k) => !Number.isFinite(values[k]));
    throw new EntenteError("model/insufficient-data", {
      message: `Insufficient data: ${missing.map(({ label }) => label).join(", ")} of this pair ${missing.length === 1 ? "is" : "are"} missing on that date.`,
      hint: "Ask for a date on which both states are members of the state system and have a capability benchmark.",
      details: missing.map(({ id, coverage }) => ({ where: id, message: `covers ${coverage}` })),
    });
  }
  const row = new Float64Array(columns.length);
  fillDesign(values, { row, columns }, { from: 0, to: 0 });
  return Array.from(row);
}

/** Whether a row has every measure of the core record. */
function isWhole(values: Float32Array): boolean {
  for (let k = 0; k < MEASURES.length; k++) if (!Number.isFinite(values[k])) return false;
  return true;
}

function contributionsOf(vintage: Vintage, profile: readonly number[]): ReadonlyMap<string, number> {
  const ids = measuresIn(vintage.featureSet).map(({ id }) => id);
  const measureOf = columnsIn(vintage.featureSet).map(({ measure }) => ids.indexOf(measure));
  const sums = new Float64Array(ids.length);
  const { stayed, climbed, share } = vintage.reference;
  for (const one of vintage.specifications) {
    for (const [reference, part] of [
      [stayed, 1 - share],
      [climbed, share],
    ] as const) {
      keptSplitter(one, reference)(profile, (column, step) => {
        const measure = measureOf[column] as number;
        sums[measure] = (sums[measure] as number) + one.weight * part * step;
      });
    }
  }
  return new Map(ids.map((id, measure) => [id, sums[measure] as number]));
}

/** Columns of which the pair lies outside everything the vintage was fitted to, by measure. */
function outsideOf(vintage: Vintage, profile: readonly number[]): string[] {
  const outside = columnsIn(vintage.featureSet).flatMap(({ measure }, c) => {
    const [least, most] = vintage.ranges[c] as readonly [number, number];
    const slack = OUTSIDE_SLACK * Math.max(1e-6, most - least);
    const value = profile[c] as number;
    return value < least - slack || value > most + slack ? [measure] : [];
  });
  return [...new Set(outside)];
}

/** Share of a column's range by which a value may pass its ends before it counts as outside. */
const OUTSIDE_SLACK = 0.02;

function routesOf(vintage: Vintage, profile: readonly number[]): Prior["routes"] {
  const small = vintage.specifications.find(({ name }) => name === smallRouteOf(vintage.featureSet));
  if (small === undefined) return undefined;
  const { larger } = vintage;
  return {
    small: logOddsAt(small, profile),
    ...(larger === undefined ? {} : { larger: logOddsAt(larger, profile) }),
  };
}

function spread(
  specifications: readonly FittedSpecification[],
  at: { readonly profile: readonly number[]; readonly said: readonly number[]; readonly pooled: number },
): number {
  const variance = specifications.reduce((sum, one, k) => {
    const between = ((at.said[k] as number) - at.pooled) ** 2;
    return sum + one.weight * (between + varianceAt(one, at.profile));
  }, 0);
  return Math.sqrt(variance);
}
