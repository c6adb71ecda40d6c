export { COMMENT_TYPES, COMMENTED } from "./comments/comment.ts";
export type {
  AnswerVersion,
  Comment,
  CommentedPart,
  CommentedQuestion,
  CommentType,
} from "./comments/comment.ts";
export { editComment, findComment, loadComments, writeComment } from "./comments/write-comment.ts";
export { checkName } from "./check-text.ts";
export type { Forecast, Forecaster, ForecastQuestion, RungProbabilities } from "./forecasts/forecast.ts";
export { findQuestion, loadForecasts } from "./forecasts/find-question.ts";
export { FORECAST_COLUMNS, forecastRows } from "./forecasts/forecast-rows.ts";
export { lockForecast } from "./forecasts/lock-forecast.ts";
export { probabilityBy } from "./forecasts/probability-by.ts";
export { resolveForecast } from "./forecasts/resolve-forecast.ts";
export { voidForecast } from "./forecasts/void-forecast.ts";
export { VOID_RULES } from "./forecasts/void-rules.ts";
export type { RecordOfQuestion } from "./forecasts/void-rules.ts";
export type { Entry } from "./log/entry.ts";
export { formatDump, parseDump, restoreEntries } from "./log/dump.ts";
export { loadEntries, loadHead } from "./log/read-log.ts";
export { verifyLog } from "./log/verify-log.ts";
export type { LogCheck } from "./log/verify-log.ts";
export { scoreForecasts } from "./scores/score-forecasts.ts";
export type { CalibrationRow, ForecasterScore, ScoreCard } from "./scores/score-forecasts.ts";
export { nameOf } from "./scores/scored-forecast.ts";
export {
  changeAccount,
  findAccount,
  insertAccount,
  keepAnAdmin,
  keyOfName,
  loadAccounts,
  needAccount,
  parseAccountName,
  parseRole,
} from "./accounts/account.ts";
export type { Account } from "./accounts/account.ts";
export { insertAct, loadActs } from "./accounts/audit.ts";
export type { Act, AskedActs } from "./accounts/audit.ts";
export { checkPassword, hashPassword, isPassword, NOBODYS_PASSWORD } from "./accounts/password.ts";
export { csrfOf, hashSecret, isSameSecret } from "./accounts/secret.ts";
export {
  beginSession,
  endSession,
  findSession,
  isSessionOver,
  isUseNoted,
  noteUse,
  SESSION_LONGEST_MS,
} from "./accounts/session.ts";
export {
  checkScope,
  endOfToken,
  findToken,
  insertToken,
  isTokenOver,
  loadTokens,
  parseTitle,
  revokeToken,
  roleOfToken,
  TOKEN_BEGINNING,
  TOKEN_DAYS,
} from "./accounts/token.ts";
export type { Token } from "./accounts/token.ts";
export { doOnce, findDoneWrite, keepReply } from "./writes/done-writes.ts";
export type { DoneWrite, WriteKey } from "./writes/done-writes.ts";
