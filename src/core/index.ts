export type { Analogue, Analogues } from "./analogues.ts";
export { ANSWER_SCHEMA } from "./assessment.ts";
export type {
  Answer,
  CitedFact,
  EvidenceItem,
  Gap,
  HorizonEstimate,
  ImportedGroup,
  LadderRung,
  PathStep,
  Specification,
  Term,
  ThreatParts,
} from "./assessment.ts";
export { endOfYear, parseDate, yearOf } from "./date.ts";
export type { IsoDate } from "./date.ts";
export { EntenteError, EXIT_STATUS } from "./errors.ts";
export type { Problem } from "./errors.ts";
export { FACT_KINDS } from "./fact.ts";
export type { Fact, FactKind } from "./fact.ts";
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
export type { StateId } from "./state.ts";
export { inSentence, likelihoodWords, oneIn } from "./words.ts";
