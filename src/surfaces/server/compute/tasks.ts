import {
  allianceNetwork,
  analogues,
  ask,
  comment,
  dataCoverage,
  editComment,
  explain,
  findDocument,
  importData,
  keepDocument,
  listComments,
  listDocuments,
  listForecasts,
  listLog,
  listSources,
  listStates,
  listTerms,
  modelCard,
  pairHistory,
  rank,
  recordStatus,
  register,
  report,
  resolve,
  reviewDocument,
  scan,
  score,
  showForecast,
  stateProfile,
  term,
  triangle,
  verifyLog,
  voidForecast,
  whatIf,
  whyNothingTaken,
  type OnProgress,
  type Settings,
} from "../../../workbench/index.ts";
import { rankCsv, renderBrief, scanCsv, type BriefFormat } from "../../report/index.ts";
import { partOf, USUAL_PART, type AskedPart } from "../list-part.ts";
import { toBytes, rendered, toWire, type Rendered } from "../wire.ts";

const JSON_TYPE = "application/json";
const CSV_TYPE = "text/csv; charset=utf-8";
const BRIEF_TYPES: Readonly<Record<BriefFormat, string>> = {
  html: "text/html; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  pdf: "application/pdf",
};

type Task<Input> = (input: Input, settings: Settings, onProgress: OnProgress) => Promise<Rendered>;
type UseCase<Input> = (input: Input, settings: Settings, onProgress: OnProgress) => Promise<unknown>;

/** A use-case that answers in JSON as the command line does. */
function inJson<Input>(useCase: UseCase<Input>): Task<Input> {
  return async (...given) => rendered(toWire(await useCase(...given)), JSON_TYPE);
}

/** A use-case whose rows are told as CSV, as the command line does with `--csv`. */
function inCsv<Input, Answer>(
  useCase: (...given: Parameters<UseCase<Input>>) => Promise<Answer>,
  render: (answer: Answer) => string,
): Task<Input> {
  return async (...given) => rendered(toBytes(`${render(await useCase(...given))}\n`), CSV_TYPE);
}

/** Everything that is computed away from the requests. */
const TASKS = {
  ask: inJson(ask),
  "what-if": inJson(whatIf),
  triangle: inJson(triangle),
  analogues: inJson(analogues),
  explain: inJson(explain),
  rank: inJson(rank),
  scan: inJson(scan),
  "rank-csv": inCsv(rank, rankCsv),
  "scan-csv": inCsv(scan, scanCsv),
  states: inJson(readStates),
  sources: inJson(readSources),
  brief: renderReport,
  "keep-document": inJson(keepDocument),
  documents: inJson(readDocuments),
  document: inJson(findDocument),
  "review-document": inJson(reviewDocument),
  import: inJson(importFolder),
  pair: inJson(pairHistory),
  state: inJson(stateProfile),
  network: inJson(allianceNetwork),
  coverage: inJson(dataCoverage),
  model: inJson(modelCard),
  terms: inJson(async (_asked: object) => ({ items: listTerms() })),
  term: inJson(term),
  forecasts: inJson(readForecasts),
  forecast: inJson(({ id }: { readonly id: string }, settings) => showForecast(id, settings)),
  "lock-forecast": inJson(register),
  "resolve-forecast": inJson(resolve),
  "void-forecast": inJson(voidForecast),
  scores: inJson((_asked: object, settings) => score(settings)),
  log: inJson(readLog),
  "verify-log": inJson((_asked: object, settings) => verifyLog(settings)),
  comments: inJson((asked: Parameters<typeof listComments>[0], settings) => listComments(asked, settings)),
  "write-comment": inJson((asked: Parameters<typeof comment>[0], settings) => comment(asked, settings)),
  "edit-comment": inJson(editComment),
} as const;

/** Name of what can be computed. */
export type TaskName = keyof typeof TASKS;
/** What a task takes. */
export type TaskInput<Name extends TaskName> = Parameters<(typeof TASKS)[Name]>[0];

const SECOND = 1000;
/** Longest time of tasks that take seconds rather than milliseconds. */
const LONG: Readonly<Partial<Record<TaskName, number>>> = {
  analogues: 60 * SECOND,
  rank: 60 * SECOND,
  scan: 60 * SECOND,
  "rank-csv": 60 * SECOND,
  "scan-csv": 60 * SECOND,
  brief: 120 * SECOND,
  pair: 60 * SECOND,
  term: 120 * SECOND,
  "keep-document": 60 * SECOND,
  import: 4 * 3600 * SECOND,
};
/** Tasks that change something. */
const WRITING: ReadonlySet<TaskName> = new Set<TaskName>([
  "keep-document",
  "review-document",
  "import",
  "lock-forecast",
  "resolve-forecast",
  "void-forecast",
  "write-comment",
  "edit-comment",
]);
/** Tasks that read the registry, which others may write to at any time. */
const FRESH: ReadonlySet<TaskName> = new Set<TaskName>([
  "forecasts",
  "forecast",
  "scores",
  "log",
  "verify-log",
  "comments",
]);

/** Longest time of a task that is long; absent for one that takes milliseconds. */
export function patienceForLong(name: TaskName): number | undefined {
  return LONG[name];
}

/** Whether a task changes something, so that it is done each time it is asked for. */
export function isWriting(name: TaskName): boolean {
  return WRITING.has(name);
}

/** Whether a task must be done anew each time it is asked for, though it changes nothing. */
export function isFresh(name: TaskName): boolean {
  return FRESH.has(name);
}

/** Runs a task by its name. */
export function runTask<Name extends TaskName>(
  name: Name,
  input: TaskInput<Name>,
  { settings, onProgress }: { readonly settings: Settings; readonly onProgress: OnProgress },
): Promise<Rendered> {
  const task: Task<TaskInput<Name>> = TASKS[name] as Task<TaskInput<Name>>;
  return task(input, settings, onProgress);
}

async function renderReport(
  { question, format }: { readonly question: Parameters<typeof report>[0]; readonly format: BriefFormat },
  settings: Settings,
  onProgress: OnProgress,
): Promise<Rendered> {
  const content = await renderBrief(await report(question, settings, onProgress), format);
  const bytes = typeof content === "string" ? toBytes(content) : new Uint8Array(content);
  return rendered(bytes, BRIEF_TYPES[format]);
}

async function readDocuments(
  { cursor, limit, ...asked }: Parameters<typeof listDocuments>[0] & AskedPart,
  settings: Settings,
): Promise<unknown> {
  return partOf(listDocuments(asked, settings), { cursor, limit });
}

/** Takes in whatever of a folder can be read; throws where nothing can. */
async function importFolder(
  { folder }: { readonly folder: string },
  settings: Settings,
  onProgress: OnProgress,
): Promise<unknown> {
  const done = await importData({ path: folder }, settings, onProgress);
  const why = whyNothingTaken(folder, done);
  if (why !== undefined) throw why;
  return done;
}

async function readStates(
  { cursor, limit, ...asked }: Parameters<typeof listStates>[0] & AskedPart,
  settings: Settings,
): Promise<unknown> {
  const { asOf, items } = await listStates(asked, settings);
  return { asOf, ...partOf(items, { cursor, limit }) };
}

/** Every source with what was imported of it, and what the core record holds; folders of the server are left out. */
async function readSources(part: AskedPart, settings: Settings): Promise<unknown> {
  const { recordVersion, licence, kinds, vintages, missing, gain } = await recordStatus(settings);
  const status = { recordVersion, licence, kinds, vintages, missing, gain };
  return { ...partOf(listSources(settings), part), status };
}

async function readForecasts(
  { cursor, limit, ...asked }: Parameters<typeof listForecasts>[0] & AskedPart,
  settings: Settings,
): Promise<unknown> {
  return partOf(await listForecasts(asked, settings), { cursor, limit });
}

async function readLog(asked: Parameters<typeof listLog>[0], settings: Settings): Promise<unknown> {
  return { items: await listLog({ limit: USUAL_PART, ...asked }, settings) };
}
