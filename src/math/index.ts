export { boostTrees } from "./boosting.ts";
export type { BoostedTrees } from "./boosting.ts";
export { cutsOf, flattenTrees, leafOf, splitTree, sumTrees, treeAt } from "./tree.ts";
export type { FlatTrees, Tree } from "./tree.ts";
export { choleskyFactor, choleskyInverse, choleskySolve } from "./cholesky.ts";
export { addChoice, choiceLogLikelihood, emptyTerms, fitChoice, softmax } from "./choice.ts";
export type { ChoiceProblem } from "./choice.ts";
export { closeness, cohenKappa, distanceMatrix, kendallTauB, rankedKappa, scottPi } from "./agreement.ts";
export { coarsen, emptyCrosstab } from "./crosstab.ts";
export type { Crosstab } from "./crosstab.ts";
export { EARTH_RADIUS_KM, greatCircleKm } from "./great-circle.ts";
export { packLevels, tabulate, tabulateWeighted } from "./level-masks.ts";
export type { LevelMatrix, WeightedColumns } from "./level-masks.ts";
export { clusterCovariance, fitLogistic, inverseLogit, logit } from "./logistic.ts";
export type { LogisticFit, LogisticProblem } from "./logistic.ts";
export {
  auc,
  averagePrecision,
  brierScore,
  calibrationSlope,
  expectedOverObserved,
  logLoss,
  rankedProbabilityScore,
  ranking,
} from "./scoring.ts";
export type { Scored } from "./scoring.ts";
export { seededRandom } from "./random.ts";
export { solveProgram } from "./integer-program.ts";
export type { ProgramSolution, SolveProgram } from "./integer-program.ts";
export { findCommunities } from "./communities.ts";
export { shareInterval } from "./interval.ts";
export { murphyParts, reliabilityBins } from "./murphy.ts";
export type { MurphyParts } from "./murphy.ts";
export { poolLogOdds } from "./pooling.ts";
