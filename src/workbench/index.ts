export { ask } from "./ask.ts";
export { backtest } from "./backtest.ts";
export type { BacktestResult } from "./backtest.ts";
export { backtestEnding } from "./backtest-ending.ts";
export type { EndingBacktest } from "./backtest-ending.ts";
export { checkLibrary } from "./check-library.ts";
export type { LibraryCheck } from "./check-library.ts";
export { checkRecord } from "./check-record.ts";
export type { RecordCheck } from "./check-record.ts";
export { findDocument, keepDocument, reviewDocument } from "./documents.ts";
export type { AskedDocumentReview, DroppedDocument, ReadKeptDocument, ReviewedFinding } from "./documents.ts";
export { VERDICTS } from "./evidence/decisions.ts";
export { listDocuments } from "./kept-documents.ts";
export type { KeptDocument, ListedDocument } from "./kept-documents.ts";
export { explain } from "./explain.ts";
export type { Explanation } from "./explain.ts";
export { fit, VINTAGE_YEARS, vintageYears } from "./fit.ts";
export { FEATURE_SETS } from "../model/index.ts";
export type { FeatureSet } from "../model/index.ts";
export { fitClasses } from "./fit-classes.ts";
export { fitDistance } from "./fit-distance.ts";
export { ENDING_YEARS, fitEnding } from "./fit-ending.ts";
export { fitEvidence } from "./fit-evidence.ts";
export type { WrittenEvidence } from "./fit-evidence.ts";
export { keepRecord } from "./keep-record.ts";
export type { KeptRecord } from "./keep-record.ts";
export type { OnProgress } from "./on-progress.ts";
export { forgetFiles, listForgettable } from "./forget-data.ts";
export type { Forgettable } from "./forget-data.ts";
export { importData, whyNothingTaken } from "./import-data.ts";
export type { ImportReport } from "./import-data.ts";
export { libraryStamp } from "./library-stamp.ts";
export { listSources } from "./list-sources.ts";
export type { ListedSource } from "./list-sources.ts";
export { pullData, sourceNamed } from "./pull-data.ts";
export { RECORD_VERSION } from "./open-record.ts";
export { readSource } from "./read-source.ts";
export type { SourceRows } from "./read-source.ts";
export { exportReviews, listWaiting, review } from "./review.ts";
export type { AskedReview } from "./review.ts";
export type { Verdict, WaitingItem } from "./evidence/decisions.ts";
export { listStates } from "./list-states.ts";
export type { ListedState, StateList } from "./list-states.ts";
export { recordStatus } from "./record-status.ts";
export type { RecordStatus } from "./record-status.ts";
export type { AskedQuestion } from "./resolve-question.ts";
export { report } from "./report.ts";
export type { CitedSource, Indicator, Report } from "./report.ts";
export { readSettings } from "./settings.ts";
export type { Settings } from "./settings.ts";
export { listColumnSets } from "./choose-columns.ts";
export type { ListedColumnSet } from "./choose-columns.ts";
export { PANEL_UNITS, STATE_SYSTEMS } from "../panel/index.ts";
export { savePanelRows, streamPanel, writePanel } from "./panel.ts";
export type { PanelFormat, PanelRow, WrittenPanel } from "./panel.ts";
export type { AskedPanel } from "./prepare-panel.ts";
export { backtestTarget, fitTargetVintages, TARGET_VINTAGE_YEARS } from "./target.ts";
export type { TargetBacktestResult } from "./target.ts";
export { listTerms, term } from "./term.ts";
export type { AskedTerm, DescribedMeasure, TermView } from "./term.ts";
export { triangle } from "./triangle.ts";
export type { TriangleAnswer } from "./triangle.ts";
export { benchRead } from "./bench-read/bench-read.ts";
export type { ReadBench } from "./bench-read/bench-read.ts";
export { readTextFrom } from "./read-text.ts";
export type { ReadDocument, Reading } from "./read-text.ts";
export { rank } from "./rank.ts";
export type { AskedRank, RankAnswer } from "./rank.ts";
export { scan } from "./scan.ts";
export type { AskedScan, ScanAnswer } from "./scan.ts";
export type { MovedPair } from "./explain-moves.ts";
export { MOVE_SIZES, RANK_ORDERS } from "../assessment/index.ts";
export { writeParquet } from "./write-parquet.ts";
export type { PlainTable } from "./write-parquet.ts";
export { whatIf } from "./what-if.ts";
export type { AskedWhatIf, WhatIfAnswer } from "./what-if.ts";
export { analogues } from "./analogues.ts";
export type { AnaloguesAnswer, AskedAnalogues } from "./analogues.ts";
export { readHandedText } from "./evidence/text-findings.ts";
export type { StandingFinding, TextFindings } from "./evidence/text-findings.ts";
export { proposeClaim, proposeCorrection } from "./evidence/propose.ts";
export type { ProposedContent } from "./evidence/propose.ts";
export { scorecard } from "./scorecard.ts";
export type { Scorecard } from "./scorecard.ts";
export { comment, editComment, listComments, showComment } from "./registry/comments.ts";
export { allianceNetwork } from "./alliance-network.ts";
export { dataCoverage } from "./data-coverage.ts";
export { modelCard, SCORES_FILE, scoresToKeep } from "./model-card.ts";
export { pairHistory } from "./pair-history.ts";
export { stateProfile } from "./state-profile.ts";
export type { Answering, AskedComment, ShownComment, ShownComments } from "./registry/comments.ts";
export { listForecasts, resolve, score, showForecast, voidForecast } from "./registry/forecasts.ts";
export type { AskedForecasts, AskedResolution, AskedVoid } from "./registry/forecasts.ts";
export { dumpRegistry, listLog, registryStatus, restoreRegistry, verifyLog } from "./registry/keep-log.ts";
export type { Dumped, RegistryStatus, Restored } from "./registry/keep-log.ts";
export { keepRegistry } from "./registry/open-registry.ts";
export type { KeptRegistry } from "./registry/open-registry.ts";
export { findWrite, keepWrite } from "./registry/done-writes.ts";
export { register } from "./registry/register.ts";
export type { AskedForecast } from "./registry/parse-forecast.ts";
export { COMMENT_TYPES, FORECAST_COLUMNS, forecastRows, nameOf, VOID_RULES } from "../registry/index.ts";
export type {
  CalibrationRow,
  Forecast,
  ForecastQuestion,
  ForecasterScore,
  LogCheck,
  ScoreCard,
  WriteKey,
} from "../registry/index.ts";
export {
  addAccount,
  changeOwnPassword,
  changeRole,
  listAccounts,
  removeAccount,
  setPassword,
} from "./accounts/manage-accounts.ts";
export type { ShownAccount } from "./accounts/manage-accounts.ts";
export { addToken, listTokens, revokeToken } from "./accounts/manage-tokens.ts";
export type { AskedToken, MadeToken } from "./accounts/manage-tokens.ts";
export { listActs, recordAct } from "./accounts/record-act.ts";
export type { Doer } from "./accounts/record-act.ts";
export { findSignedIn, findTokenHolder, signIn, signOut } from "./accounts/sign-in.ts";
export type { BegunSession, KnownCaller } from "./accounts/sign-in.ts";
export { isSameSecret, keyOfName, TOKEN_DAYS } from "../registry/index.ts";
export type { Token } from "../registry/index.ts";
