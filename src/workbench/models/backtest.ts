import {
  BASELINES,
  compareModels,
  drawCurves,
  findErrors,
  countOrigin,
  POOL,
  PROTOCOLS,
  BY_ROUTE,
  poolOrigins,
  scoreModel,
  specificationsOf,
  coverageOf,
  CORE_POOL,
  WEIGHTINGS,
  type Comparison,
  type Coverage,
  type Curves,
  type FeatureSet,
  type LargestErrors,
  type OriginCount,
  type OriginForecast,
  type Protocol,
  type Score,
  type TrainingTable,
} from "../../model/index.ts";
import type { Outcome } from "../../panel/index.ts";
import { ATOP_LAST_YEAR } from "../../record/index.ts";
import { forecastOrigins } from "./forecast-origins.ts";
import { openTraining } from "./open-training.ts";
import type { OnProgress } from "../on-progress.ts";
import type { Settings } from "../settings.ts";

/** Scores of one protocol for one outcome. */
export interface BacktestResult {
  readonly schema: "entente/backtest@1";
  readonly protocol: Protocol["name"];
  readonly outcome: Outcome;
  readonly featureSet: FeatureSet;
  readonly horizonYears: number;
  readonly rows: number;
  readonly positives: number;
  readonly treatyWindows: number;
  readonly smallTreatyWindows: number;
  readonly scores: readonly Score[];
  readonly comparisons: readonly Comparison[];
  readonly origins: readonly OriginCount[];
  /** Scores by era, of the pool and what it is held against. */
  readonly eras: readonly { readonly from: number; readonly to: number; readonly scores: readonly Score[] }[];
  /** Of the long protocol, the origins of every tenth year alone. */
  readonly decades: DecadeScores | undefined;
  /** How often what came lay within the pool's intervals. */
  readonly coverage: readonly Coverage[];
  readonly curves: readonly Curves[];
  /** The pool's largest errors. */
  readonly errors: LargestErrors;
  readonly inputsHash: string;
}

/** Scores at the origins of every tenth year. */
export interface DecadeScores {
  readonly rows: number;
  readonly positives: number;
  readonly treatyWindows: number;
  readonly scores: readonly Score[];
}

const HORIZON_YEARS = 5;
const SEED = 20180101;
const COMPARED_WITH = [
  "base-rate",
  "reference-class",
  "distance",
  "lai-reiter",
  "external-threat",
  "network",
  "all-terms",
  "boosted-trees",
] as const;

/** First and last origin of an era: to the Second World War, to détente, since. */
const ERAS = [
  [1870, 1940],
  [1945, 1975],
  [1980, 2013],
] as const;
const HELD_AGAINST = [POOL, "lai-reiter", "distance", "base-rate"] as const;

/** Models whose curves are drawn. */
const DRAWN = [POOL, BY_ROUTE, "lai-reiter", "distance"] as const;

/** Runs the protocols asked for: forecasts each origin from what was closed by then, and scores them. */
export async function backtest(
  asked: {
    readonly dataFolder: string;
    readonly outcomes: readonly Outcome[];
    readonly protocols: readonly Protocol["name"][];
    readonly featureSet?: FeatureSet;
  },
  settings: Settings,
  onProgress: OnProgress,
): Promise<BacktestResult[]> {
  const { table, inputsHash } = await openTraining(asked, settings, onProgress);
  const hash = inputsHash(ATOP_LAST_YEAR);
  const protocols = PROTOCOLS.filter(({ name }) => asked.protocols.includes(name));
  const rounds = protocols.reduce((sum, one) => sum + one.rehearsals.length + one.origins.length, 0);
  let done = 0;
  const results: BacktestResult[] = [];
  for (const outcome of asked.outcomes) {
    for (const protocol of protocols) {
      const tasks = [...protocol.rehearsals, ...protocol.origins].map((origin) => ({
        outcome,
        protocol,
        origin,
        withBaselines: true,
        withCovariance: true,
      }));
      const forecasts = poolOrigins(
        await forecastOrigins(tasks, table, ({ origin }) =>
          onProgress(++done, rounds * asked.outcomes.length, `${outcome}, ${protocol.name}: ${origin}`),
        ),
      );
      const scored = forecasts.filter(({ origin }) => protocol.origins.includes(origin));
      results.push(scoreProtocol({ protocol, outcome, forecasts: scored, table, inputsHash: hash }));
    }
  }
  return results;
}

function scoreProtocol(run: {
  readonly protocol: Protocol;
  readonly outcome: Outcome;
  readonly forecasts: readonly OriginForecast[];
  readonly table: TrainingTable;
  readonly inputsHash: string;
}): BacktestResult {
  const { forecasts, table } = run;
  const isFull = table.featureSet === "full";
  const models = [
    ...new Set([
      POOL,
      BY_ROUTE,
      ...specificationsOf(table.featureSet).map(({ name }) => name),
      ...(isFull ? [CORE_POOL] : []),
      ...BASELINES.map(({ name }) => name),
    ]),
  ];
  const origins = forecasts.map(countOrigin);
  const sum = (key: keyof OriginCount) => origins.reduce((total, one) => total + one[key], 0);
  return {
    schema: "entente/backtest@1",
    protocol: run.protocol.name,
    outcome: run.outcome,
    featureSet: table.featureSet,
    horizonYears: HORIZON_YEARS,
    rows: sum("atRisk"),
    positives: sum("dyads"),
    treatyWindows: sum("treaties"),
    smallTreatyWindows: sum("smallTreaties"),
    scores: WEIGHTINGS.flatMap((weighting) => models.map((model) => scoreModel(forecasts, model, weighting))),
    comparisons: WEIGHTINGS.flatMap((weighting) =>
      compareModels(
        forecasts,
        { model: POOL, baselines: isFull ? [CORE_POOL, ...COMPARED_WITH] : COMPARED_WITH },
        { weighting, dyad: table.dyad, seed: SEED },
      ),
    ),
    origins,
    eras: ERAS.flatMap(([from, to]) => {
      const own = forecasts.filter(({ origin }) => origin >= from && origin <= to);
      if (own.length === 0) return [];
      const scores = (["treaty", "small"] as const).flatMap((weighting) =>
        HELD_AGAINST.map((model) => scoreModel(own, model, weighting)),
      );
      return [{ from, to, scores }];
    }),
    decades: run.protocol.name === "long" ? scoreDecades(forecasts, models) : undefined,
    coverage: coverageOf(forecasts),
    curves: WEIGHTINGS.flatMap((weighting) =>
      DRAWN.map((model) => drawCurves(forecasts, model, { weighting, baseline: "base-rate" })),
    ),
    errors: findErrors(forecasts, POOL, table),
    inputsHash: run.inputsHash,
  };
}

function scoreDecades(forecasts: readonly OriginForecast[], models: readonly string[]): DecadeScores {
  const own = forecasts.filter(({ origin }) => origin % 10 === 0);
  const origins = own.map(countOrigin);
  const sum = (key: keyof OriginCount) => origins.reduce((total, one) => total + one[key], 0);
  return {
    rows: sum("atRisk"),
    positives: sum("dyads"),
    treatyWindows: sum("treaties"),
    scores: (["treaty", "small"] as const).flatMap((weighting) =>
      models.map((model) => scoreModel(own, model, weighting)),
    ),
  };
}
