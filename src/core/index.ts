export type { Analogue, Analogues } from "./analogues.ts";
export { parseAdjustment } from "./adjustment.ts";
export type { Adjustment } from "./adjustment.ts";
export { ANSWER_SCHEMA } from "./assessment.ts";
export type {
  Answer,
  CitedFact,
  ConfidencePoint,
  EndingEstimate,
  EvidenceItem,
  Gap,
  GapRange,
  HorizonEstimate,
  ImportedGroup,
  LadderRung,
  PathStep,
  Specification,
  TargetShare,
  Term,
  ThreatParts,
  ReferenceRate,
  Route,
} from "./assessment.ts";
export { daysBetween, endOfYear, parseDate, yearOf, yearsAfter } from "./date.ts";
export type { IsoDate } from "./date.ts";
export { EntenteError, errorReport, EXIT_STATUS, httpStatusOf, isErrorCode } from "./errors.ts";
export type { ErrorCode, Problem } from "./errors.ts";
export { FACT_KINDS } from "./fact.ts";
export type { Fact, FactKind } from "./fact.ts";
export { correctContent } from "./finding-fields.ts";
export { SOURCE_KINDS, statePair } from "./finding.ts";
export type {
  DealStage,
  DisputePositionContent,
  Finding,
  FindingContent,
  FindingKind,
  Position,
  SourceDocument,
  SourceKind,
  StatementContent,
  Stretch,
  SurveyContent,
} from "./finding.ts";
export { percent, signed } from "./format.ts";
export {
  CLIMBABLE_RUNGS,
  HORIZONS,
  OBLIGATION_RUNGS,
  PRACTICE_LEVELS,
  RUNG_RESOLUTION,
  rungOf,
  rungRank,
} from "./ladder.ts";
export type { ClimbableRung, HorizonYears, ObligationRung, Obligations, TreatyRoute } from "./ladder.ts";
export type {
  Association,
  ComponentEffect,
  Lever,
  LeverPoint,
  PressureNow,
  Reach,
  Reached,
  TippingLine,
  Wedge,
} from "./lever.ts";
export type { Missing } from "./missing.ts";
export { logOddsOf, makeProbability } from "./probability.ts";
export type { Probability } from "./probability.ts";
export { parseHorizon, parseRung } from "./question.ts";
export type { Question } from "./question.ts";
export { mayDo, ROLES } from "./role.ts";
export type { Role } from "./role.ts";
export { capital, likelihoodSentence, pactInWords, yearsInWords } from "./sentence.ts";
export { Recent } from "./recent.ts";
export type { StateId } from "./state.ts";
export type { Consistency, Hypotheses, MatrixItem, RankedHypothesis } from "./hypotheses.ts";
export { inFigures, inSentence, likelihoodWords, oneIn } from "./words.ts";
export type { AllianceNetwork, NetworkEdge, NetworkNode } from "./alliance-network.ts";
export type { CoverageRow, DataCoverage } from "./data-coverage.ts";
export type { ModelCard, ModelResult, ModelScore } from "./model-card.ts";
export type { PairHistory, PairSpell, PairYear } from "./pair-history.ts";
export type { StateProfile, StateSpell } from "./state-profile.ts";
