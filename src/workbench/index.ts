export { ask } from "./asking/ask.ts";
export { backtest } from "./models/backtest.ts";
export type { BacktestResult } from "./models/backtest.ts";
export { backtestEnding } from "./models/backtest-ending.ts";
export type { EndingBacktest } from "./models/backtest-ending.ts";
export { checkLibrary } from "./library/check-library.ts";
export type { LibraryCheck } from "./library/check-library.ts";
export { checkRecord } from "./record/check-record.ts";
export type { RecordCheck } from "./record/check-record.ts";
export { findDocument, keepDocument, reviewDocument } from "./documents/documents.ts";
export type {
  AskedDocumentReview,
  DroppedDocument,
  ReadKeptDocument,
  ReviewedFinding,
} from "./documents/documents.ts";
export { VERDICTS } from "./evidence/decisions.ts";
export { listDocuments } from "./documents/kept-documents.ts";
export type { KeptDocument, ListedDocument } from "./documents/kept-documents.ts";
export { explain } from "./asking/explain.ts";
export type { Explanation } from "./asking/explain.ts";
export { fit, VINTAGE_YEARS, vintageYears } from "./models/fit.ts";
export { FEATURE_SETS } from "../model/index.ts";
export type { FeatureSet } from "../model/index.ts";
export { fitClasses } from "./models/fit-classes.ts";
export { fitDistance } from "./models/fit-distance.ts";
export { ENDING_YEARS, fitEnding } from "./models/fit-ending.ts";
export { fitEvidence } from "./models/fit-evidence.ts";
export type { WrittenEvidence } from "./models/fit-evidence.ts";
export { keepRecord } from "./record/keep-record.ts";
export type { KeptRecord } from "./record/keep-record.ts";
export type { OnProgress } from "./on-progress.ts";
export { forgetFiles, listForgettable } from "./library/forget-data.ts";
export type { Forgettable } from "./library/forget-data.ts";
export { importData, whyNothingTaken } from "./library/import-data.ts";
export type { ImportReport } from "./library/import-data.ts";
export { libraryStamp } from "./library/library-stamp.ts";
export { listSources } from "./library/list-sources.ts";
export type { ListedSource } from "./library/list-sources.ts";
export { pullData, sourceNamed } from "./library/pull-data.ts";
export { RECORD_VERSION } from "./record/open-record.ts";
export { readSource } from "./library/read-source.ts";
export type { SourceRows } from "./library/read-source.ts";
export { exportReviews, listWaiting, review } from "./documents/review.ts";
export type { AskedReview } from "./documents/review.ts";
export type { Verdict, WaitingItem } from "./evidence/decisions.ts";
export { listStates } from "./record/list-states.ts";
export type { ListedState, StateList } from "./record/list-states.ts";
export { recordStatus } from "./record/record-status.ts";
export type { RecordStatus } from "./record/record-status.ts";
export type { AskedQuestion } from "./asking/resolve-question.ts";
export { report } from "./asking/report.ts";
export type { CitedSource, Indicator, Report } from "./asking/report.ts";
export { readSettings } from "./settings.ts";
export type { Settings } from "./settings.ts";
export { listColumnSets } from "./panel/choose-columns.ts";
export type { ListedColumnSet } from "./panel/choose-columns.ts";
export { PANEL_UNITS, STATE_SYSTEMS } from "../panel/index.ts";
export { savePanelRows, streamPanel, writePanel } from "./panel/panel.ts";
export type { PanelFormat, PanelRow, WrittenPanel } from "./panel/panel.ts";
export type { AskedPanel } from "./panel/prepare-panel.ts";
export { backtestTarget, fitTargetVintages, TARGET_VINTAGE_YEARS } from "./models/target.ts";
export type { TargetBacktestResult } from "./models/target.ts";
export { listTerms, term } from "./models/term.ts";
export type { AskedTerm, DescribedMeasure, TermView } from "./models/term.ts";
export { triangle } from "./asking/triangle.ts";
export type { TriangleAnswer } from "./asking/triangle.ts";
export { benchRead } from "./bench-read/bench-read.ts";
export type { ReadBench } from "./bench-read/bench-read.ts";
export { readTextFrom } from "./documents/read-text.ts";
export type { ReadDocument, Reading } from "./documents/read-text.ts";
export { rank } from "./ranking/rank.ts";
export type { AskedRank, RankAnswer } from "./ranking/rank.ts";
export { scan } from "./ranking/scan.ts";
export type { AskedScan, ScanAnswer } from "./ranking/scan.ts";
export type { MovedPair } from "./ranking/explain-moves.ts";
export { MOVE_SIZES, RANK_ORDERS } from "../assessment/index.ts";
export { writeParquet } from "./write-parquet.ts";
export type { PlainTable } from "./write-parquet.ts";
export { whatIf } from "./asking/what-if.ts";
export type { AskedWhatIf, WhatIfAnswer } from "./asking/what-if.ts";
export { analogues } from "./asking/analogues.ts";
export type { AnaloguesAnswer, AskedAnalogues } from "./asking/analogues.ts";
export { readHandedText } from "./evidence/text-findings.ts";
export type { StandingFinding, TextFindings } from "./evidence/text-findings.ts";
export { proposeClaim, proposeCorrection } from "./evidence/propose.ts";
export type { ProposedContent } from "./evidence/propose.ts";
export { scorecard } from "./models/scorecard.ts";
export type { Scorecard } from "./models/scorecard.ts";
export { comment, editComment, listComments, showComment } from "./registry/comments.ts";
export { allianceNetwork } from "./profiles/alliance-network.ts";
export { dataCoverage } from "./profiles/data-coverage.ts";
export { modelCard, SCORES_FILE, scoresToKeep } from "./models/model-card.ts";
export { pairHistory } from "./profiles/pair-history.ts";
export { stateProfile } from "./profiles/state-profile.ts";
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
