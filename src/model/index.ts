export { countOrigin } from "./backtest/count.ts";
export type { OriginCount } from "./backtest/count.ts";
export { compareModels } from "./backtest/compare.ts";
export type { Comparison } from "./backtest/compare.ts";
export { coverageOf } from "./backtest/coverage.ts";
export type { Coverage } from "./backtest/coverage.ts";
export { drawCurves } from "./backtest/curves.ts";
export type { Curves } from "./backtest/curves.ts";
export { PROTOCOLS } from "./backtest/origins.ts";
export type { Protocol } from "./backtest/origins.ts";
export {
  BY_ROUTE,
  CORE_POOL,
  forecastOrigin,
  pastOf,
  POOL,
  poolOrigins,
  runBacktest,
} from "./backtest/run.ts";
export type { OriginForecast } from "./backtest/run.ts";
export { scoreModel } from "./backtest/score.ts";
export type { Score } from "./backtest/score.ts";
export { withinHorizon } from "./calibration/apply.ts";
export { buildVintage } from "./hazard/assemble.ts";
export { DISTANCE_SCHEMA, fitDistance, logOddsByDistance, parseDistanceFits } from "./hazard/distance.ts";
export type { DistanceFits } from "./hazard/distance.ts";
export { FEATURE_SETS } from "./hazard/design.ts";
export type { FeatureSet } from "./hazard/design.ts";
export { BASELINES, specificationsOf } from "./hazard/plans.ts";
export { findErrors } from "./backtest/errors.ts";
export type { LargestErrors } from "./backtest/errors.ts";
export { logOddsAlong } from "./hazard/along.ts";
export { contrast } from "./hazard/contrast.ts";
export { contributionsOfEach } from "./hazard/contributions.ts";
export { commonValues, logOddsWith, nearestLearnt } from "./hazard/plausible.ts";
export { logOddsOfPair, predict } from "./hazard/predict.ts";
export type { Prior } from "./hazard/predict.ts";
export { classesOfPair, countClasses, REFERENCE_CLASSES } from "./reference-class/classes.ts";
export type { ClassCount } from "./reference-class/classes.ts";
export { CLASSES_SCHEMA, parseClassCounts } from "./reference-class/stored.ts";
export type { ClassCounts } from "./reference-class/stored.ts";
export { isTerm, isWithinTerm, termAxis, termCurve } from "./hazard/term.ts";
export type { TermPoint } from "./hazard/term.ts";
export { buildTraining, WEIGHTINGS } from "./hazard/training.ts";
export type { TrainingTable } from "./hazard/training.ts";
export { parseVintage } from "./hazard/vintage.ts";
export type { Vintage } from "./hazard/vintage.ts";
export {
  compareEndings,
  countEndings,
  ENDING_MODELS,
  ENDING_WEIGHTINGS,
  runEndingBacktest,
  scoreEndingHorizons,
  scoreEndings,
} from "./ending/backtest.ts";
export type { EndingComparison, EndingCount, EndingHorizonScore, EndingScore } from "./ending/backtest.ts";
export { buildEndings } from "./ending/labels.ts";
export { predictEnding } from "./ending/predict.ts";
export type { EndingForecast } from "./ending/predict.ts";
export { buildEndingVintage, parseEndingVintage } from "./ending/vintage.ts";
export type { EndingVintage } from "./ending/vintage.ts";
export { runTargetBacktest, TARGET_MODELS } from "./target/backtest.ts";
export type { TargetBacktest } from "./target/backtest.ts";
export { predictTarget } from "./target/predict.ts";
export { buildTargetTable, usableTreaties } from "./target/training.ts";
export type { TargetTable } from "./target/training.ts";
export { buildTargetVintage, parseTargetVintage } from "./target/vintage.ts";
export type { TargetVintage } from "./target/vintage.ts";
