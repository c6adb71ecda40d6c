import { HORIZONS, type HorizonYears } from "../../core/index.ts";
import {
  auc,
  calibrationSlope,
  expectedOverObserved,
  inverseLogit,
  logit,
  logLoss,
  seededRandom,
  type Scored,
} from "../../math/index.ts";
import type { Protocol } from "../backtest/origins.ts";
import { ninetyPercent, verdictOf, type Verdict } from "../backtest/verdict.ts";
import { withinHorizon } from "../calibration/apply.ts";
import { WINDOW_YEARS, type TrainingTable } from "../hazard/training.ts";
import { ENDING_COLUMNS, endingLogOdds, fillProfile, fitEnding } from "./fit.ts";
import { sampleEndings, type EndingLabels, type EndingSample } from "./labels.ts";
import { endingCurve } from "./vintage.ts";

/** The models of endings that are scored: the pool is what `predictEnding` says, `age-rate` and `ridge` its parts. */
export const ENDING_MODELS = ["pool", "age-rate", "ridge", "base-rate"] as const;
export type EndingModelName = (typeof ENDING_MODELS)[number];

/** Each held pair counts 1, or each treaty counts 1 in each year. */
export const ENDING_WEIGHTINGS = ["treaty", "dyad"] as const;
export type EndingWeighting = (typeof ENDING_WEIGHTINGS)[number];

/** Forecasts made at one origin from what was closed by then. */
export interface EndingOrigin {
  readonly origin: number;
  readonly sample: EndingSample;
  /** Log-odds of an ending within five years, of every held row of the origin by its number in the table. */
  readonly logOdds: Readonly<Record<EndingModelName, ReadonlyMap<number, number>>>;
  readonly hazardCurve: Readonly<Record<HorizonYears, number>>;
}

/**
 * Forecasts every origin of a protocol; each model is fitted on rows whose five years closed by it.
 *
 * Source: docs/method/ending.md, section 4.
 */
export function runEndingBacktest(plan: {
  readonly table: TrainingTable;
  readonly labels: EndingLabels;
  readonly protocol: Protocol;
  readonly onOrigin?: (origin: number) => void;
}): EndingOrigin[] {
  const { table, labels, protocol } = plan;
  return protocol.origins.map((origin) => {
    const isKnown = (year: number) => year <= origin;
    const training = sampleEndings(table, labels, WINDOW_YEARS, (year) => isKnown(year + WINDOW_YEARS));
    const model = fitEnding(table, labels, training);
    const logOdds = {
      pool: new Map<number, number>(),
      "age-rate": new Map<number, number>(),
      ridge: new Map<number, number>(),
      "base-rate": new Map<number, number>(),
    };
    const profile = new Float64Array(ENDING_COLUMNS.length);
    for (const row of heldRows(table, labels, origin)) {
      fillProfile(table, labels, row, profile);
      const said = endingLogOdds(model, profile, labels.ageYears[row] as number);
      logOdds.pool.set(row, said.pool);
      logOdds["age-rate"].set(row, said.age);
      logOdds.ridge.set(row, said.ridge);
      logOdds["base-rate"].set(row, logit(model.baseRate));
    }
    plan.onOrigin?.(origin);
    return {
      origin,
      sample: sampleEndings(table, labels, WINDOW_YEARS, (year) => year === origin),
      logOdds,
      hazardCurve: endingCurve(table, labels, isKnown),
    };
  });
}

function heldRows(table: TrainingTable, labels: EndingLabels, year: number): number[] {
  const rows: number[] = [];
  for (let row = 0; row < table.rows; row++)
    if (table.year[row] === year && labels.held[row] === 1 && table.complete[row] === 1) rows.push(row);
  return rows;
}

/** How well one model did under one weighting; a metric is absent where it has no meaning. */
export interface EndingScore {
  readonly model: EndingModelName;
  readonly weighting: EndingWeighting;
  readonly logLoss: number;
  readonly auc: number | undefined;
  readonly slope: number | undefined;
  readonly expectedOverObserved: number | undefined;
  /** Mean over origins that had endings. */
  readonly withinAuc: number | undefined;
}

/** Scores one model under one weighting, pooled over origins. */
export function scoreEndings(
  forecasts: readonly EndingOrigin[],
  model: EndingModelName,
  weighting: EndingWeighting,
): EndingScore {
  const origins = forecasts.map((one) => scoredAt(one, model, weighting));
  const all = joined(origins);
  const areas = origins.map((one) => auc(one)).filter((area) => area !== undefined);
  return {
    model,
    weighting,
    logLoss: logLoss(all),
    auc: auc(all),
    slope: calibrationSlope(all),
    expectedOverObserved: expectedOverObserved(all),
    withinAuc: areas.length === 0 ? undefined : areas.reduce((sum, area) => sum + area, 0) / areas.length,
  };
}

function scoredAt(
  { sample, logOdds }: EndingOrigin,
  model: EndingModelName,
  weighting: EndingWeighting,
): Scored {
  return {
    probability: Float64Array.from(sample.rows, (row) => inverseLogit(logOdds[model].get(row) as number)),
    outcome: sample.y,
    weight: weighting === "treaty" ? sample.treatyWeight : new Float64Array(sample.rows.length).fill(1),
  };
}

function joined(parts: readonly Scored[]): Scored {
  return {
    probability: Float64Array.from(parts.flatMap(({ probability }) => [...probability])),
    outcome: Uint8Array.from(parts.flatMap(({ outcome }) => [...outcome])),
    weight: Float64Array.from(parts.flatMap(({ weight }) => [...weight])),
  };
}

/** The pool and the base rate at one horizon, each treaty counting 1, over the origins whose horizon was closed. */
export interface EndingHorizonScore {
  readonly horizonYears: HorizonYears;
  readonly origins: number;
  readonly logLoss: number;
  readonly baseRateLogLoss: number;
  readonly auc: number | undefined;
  readonly expectedOverObserved: number | undefined;
}

/** Scores each horizon of an answer, as the hazard curve of each origin spreads the five years. */
export function scoreEndingHorizons(
  forecasts: readonly EndingOrigin[],
  table: TrainingTable,
  labels: EndingLabels,
  lastYear: number,
): EndingHorizonScore[] {
  return HORIZONS.map((horizonYears) => {
    const closed = forecasts.filter(({ origin }) => origin + horizonYears <= lastYear);
    const at = (model: EndingModelName) =>
      joined(
        closed.map(({ origin, logOdds, hazardCurve }) => {
          const sample = sampleEndings(table, labels, horizonYears, (year) => year === origin);
          return {
            probability: Float64Array.from(sample.rows, (row) =>
              withinHorizon({ hazardCurve }, logOdds[model].get(row) as number, horizonYears),
            ),
            outcome: sample.y,
            weight: sample.treatyWeight,
          };
        }),
      );
    const pool = at("pool");
    return {
      horizonYears,
      origins: closed.length,
      logLoss: logLoss(pool),
      baseRateLogLoss: logLoss(at("base-rate")),
      auc: auc(pool),
      expectedOverObserved: expectedOverObserved(pool),
    };
  });
}

/** The pool against a baseline: how the difference in log loss varies when whole treaties are drawn again. */
export interface EndingComparison {
  readonly baseline: EndingModelName;
  readonly weighting: EndingWeighting;
  /** Log loss of the pool less that of the baseline, 90 % interval; below 0 the pool is better. */
  readonly logLossDifference: readonly [low: number, high: number];
  readonly betterShare: number;
  readonly verdict: Verdict;
}

const DRAWS = 500;

/**
 * Compares the pool with a baseline by drawing treaties, each with all its pairs at all origins.
 *
 * Source: docs/method/backtest.md; Cameron & Miller 2015, Journal of Human Resources 50: 317–372 (cluster bootstrap).
 */
export function compareEndings(
  forecasts: readonly EndingOrigin[],
  baseline: EndingModelName,
  options: { readonly weighting: EndingWeighting; readonly seed: number },
): EndingComparison {
  const byTreaty = new Map<number, { difference: number; weight: number }>();
  for (const one of forecasts) {
    const [pool, other] = [
      scoredAt(one, "pool", options.weighting),
      scoredAt(one, baseline, options.weighting),
    ];
    pool.outcome.forEach((y, r) => {
      const chance = (p: number) => (y === 1 ? p : 1 - p);
      const gain =
        Math.log(chance(other.probability[r] as number)) - Math.log(chance(pool.probability[r] as number));
      const key = one.sample.treaty[r] as number;
      const sum = byTreaty.get(key) ?? { difference: 0, weight: 0 };
      const w = pool.weight[r] as number;
      byTreaty.set(key, { difference: sum.difference + w * gain, weight: sum.weight + w });
    });
  }
  const clusters = [...byTreaty.values()];
  const random = seededRandom(options.seed);
  const draws = Array.from({ length: DRAWS }, () => {
    let [difference, weight] = [0, 0];
    for (let k = 0; k < clusters.length; k++) {
      const drawn = clusters[Math.floor(random() * clusters.length)];
      difference += drawn?.difference ?? 0;
      weight += drawn?.weight ?? 0;
    }
    return difference / weight;
  });
  const betterShare = draws.filter((d) => d < 0).length / DRAWS;
  return {
    baseline,
    weighting: options.weighting,
    logLossDifference: ninetyPercent(draws),
    betterShare,
    verdict: verdictOf(betterShare),
  };
}

/** What happened at one origin. */
export interface EndingCount {
  readonly origin: number;
  /** Pairs and treaties that held at the origin and whose states stayed in the system. */
  readonly held: number;
  readonly treaties: number;
  /** Expected by the pool and observed, each treaty counting 1. */
  readonly expected: number;
  readonly observed: number;
  /** Pairs that lost the outcome, the treaties that had held them, and pairs left out as a state left the system. */
  readonly dyads: number;
  readonly treatiesEnded: number;
  readonly left: number;
}

/** Counts one origin. */
export function countEndings({ origin, sample, logOdds }: EndingOrigin): EndingCount {
  const weigh = (value: (row: number, r: number) => number) =>
    sample.rows.reduce((sum, row, r) => sum + (sample.treatyWeight[r] as number) * value(row, r), 0);
  return {
    origin,
    held: sample.rows.length,
    treaties: new Set(sample.treaty).size,
    expected: weigh((row) => inverseLogit(logOdds.pool.get(row) as number)),
    observed: weigh((_, r) => sample.y[r] as number),
    dyads: sample.y.reduce((sum, y) => sum + y, 0),
    treatiesEnded: new Set(sample.treaty.filter((_, r) => sample.y[r] === 1)).size,
    left: sample.left,
  };
}
