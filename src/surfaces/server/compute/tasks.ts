import {
  allianceNetwork,
  analogues,
  ask,
  comment,
  dataCoverage,
  editComment,
  explain,
  findDocument,
  findWrite,
  importData,
  keepDocument,
  keepWrite,
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
  writeParquet,
  type OnProgress,
  type PlainTable,
  type Settings,
} from "../../../workbench/index.ts";
import {
  calibrationTable,
  forecastTable,
  networkTable,
  pairTable,
  rankTable,
  renderBrief,
  renderCsv,
  scanTable,
  type BriefFormat,
} from "../../report/index.ts";
import { partOf, USUAL_PART, type AskedPart } from "../list-part.ts";
import { TABLE_TYPES, type TableFormat } from "../table-types.ts";
import { makePanelFile } from "./panel-file.ts";
import { toBytes, rendered, toWire, type Rendered } from "../wire.ts";

const JSON_TYPE = "application/json";
const CSV_TYPE = "text/csv; charset=utf-8";
const PARQUET_TYPE = TABLE_TYPES.parquet;
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

/** A use-case whose rows are told as CSV, as the command line does with `--csv`, or as Parquet. */
function inTable<Input, Answer>(
  useCase: (...given: Parameters<UseCase<Input>>) => Promise<Answer>,
  tableOf: (answer: Answer) => PlainTable,
): Task<{ readonly asked: Input; readonly format: TableFormat }> {
  return async ({ asked, format }, ...given) => {
    const table = tableOf(await useCase(asked, ...given));
    return format === "csv"
      ? rendered(toBytes(`${renderCsv(table)}\n`), CSV_TYPE)
      : rendered(await writeParquet(table), PARQUET_TYPE);
  };
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
  "rank-table": inTable(rank, rankTable),
  "scan-table": inTable(scan, scanTable),
  "pair-table": inTable(pairHistory, pairTable),
  "network-table": inTable(allianceNetwork, networkTable),
  "forecasts-table": inTable(allForecasts, forecastTable),
  "scores-table": inTable(readScores, calibrationTable),
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
  forecast: inJson(({ id, ...asked }: AskedForecastById, settings) => showForecast(id, settings, asked)),
  register: inJson(register),
  resolve: inJson(resolve),
  void: inJson(voidForecast),
  scores: inJson(readScores),
  comments: inJson((asked: Parameters<typeof listComments>[0], settings) => listComments(asked, settings)),
  comment: inJson((asked: Parameters<typeof comment>[0], settings) => comment(asked, settings)),
  "edit-comment": inJson(editComment),
  log: inJson(readLog),
  "verify-log": inJson((_: object, settings) => verifyLog(settings)),
  panel: inJson(makePanelFile),
  "find-write": inJson(findWrite),
  "keep-write": inJson(async (asked: Parameters<typeof keepWrite>[0], settings) => {
    await keepWrite(asked, settings);
    return {};
  }),
} as const;

/** Name of what can be computed. */
export type TaskName = keyof typeof TASKS;
/** What a task takes. */
export type TaskInput<Name extends TaskName> = Parameters<(typeof TASKS)[Name]>[0];

type Forecasted = Awaited<ReturnType<typeof listForecasts>>[number];
type AskedForecastList = Parameters<typeof listForecasts>[0] & {
  /** Codes of the states of one question. */
  readonly on?: {
    readonly a: string;
    readonly b: string;
    readonly against: string;
    readonly rung?: string | undefined;
  };
};
interface AskedForecastById {
  readonly id: string;
  readonly asOf?: string;
}
interface AskedLog {
  readonly after?: number;
  readonly limit?: number;
}

const SECOND = 1000;
/** Longest time of tasks that take seconds rather than milliseconds. */
const LONG: Readonly<Partial<Record<TaskName, number>>> = {
  analogues: 60 * SECOND,
  rank: 60 * SECOND,
  scan: 60 * SECOND,
  "rank-table": 60 * SECOND,
  "scan-table": 60 * SECOND,
  "pair-table": 60 * SECOND,
  panel: 60 * SECOND,
  comment: 60 * SECOND,
  brief: 120 * SECOND,
  pair: 60 * SECOND,
  term: 120 * SECOND,
  "keep-document": 60 * SECOND,
  import: 4 * 3600 * SECOND,
};
/** Tasks that change what others answer. */
const WRITING: ReadonlySet<TaskName> = new Set<TaskName>(["keep-document", "review-document", "import"]);
/** Tasks of the registry, which others write to as well. */
const OF_THE_REGISTRY: ReadonlySet<TaskName> = new Set<TaskName>([
  "forecasts",
  "forecasts-table",
  "scores-table",
  "forecast",
  "register",
  "resolve",
  "void",
  "scores",
  "comments",
  "comment",
  "edit-comment",
  "log",
  "verify-log",
  "find-write",
  "keep-write",
]);

/** Longest time of a task that is long; absent for one that takes milliseconds. */
export function patienceForLong(name: TaskName): number | undefined {
  return LONG[name];
}

/** Whether a task changes something, so that it is done each time it is asked for. */
export function isWriting(name: TaskName): boolean {
  return WRITING.has(name);
}

/** Whether a task reads or writes the registry. */
export function usesRegistry(name: TaskName): boolean {
  return OF_THE_REGISTRY.has(name);
}

/** Whether what a task answers may be kept for the next who asks the same. */
export function mayBeKept(name: TaskName): boolean {
  return !WRITING.has(name) && !OF_THE_REGISTRY.has(name) && name !== "panel";
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

/** Forecast questions, the latest first; of a question all that were opened on it, on whatever day. */
async function readForecasts(
  { cursor, limit, ...asked }: AskedForecastList & AskedPart,
  settings: Settings,
): Promise<unknown> {
  return partOf(await someForecasts(asked, settings), { cursor, limit });
}

async function someForecasts(
  { on, ...asked }: AskedForecastList,
  settings: Settings,
): Promise<Awaited<ReturnType<typeof listForecasts>>> {
  const all = await listForecasts(asked, settings);
  return (on === undefined ? all : all.filter((one) => isOn(one, on))).toReversed();
}

/** As a table all of them are told at once, unless a part is asked for. */
async function allForecasts(
  { cursor, limit = Number.POSITIVE_INFINITY, ...asked }: AskedForecastList & AskedPart,
  settings: Settings,
): Promise<readonly Forecasted[]> {
  return partOf(await someForecasts(asked, settings), { cursor, limit }).items;
}

function readScores(asked: { readonly asOf?: string }, settings: Settings): ReturnType<typeof score> {
  return score(settings, asked);
}

function isOn({ members, against, rung }: Forecasted, on: NonNullable<AskedForecastList["on"]>): boolean {
  return (
    members.includes(on.a) &&
    members.includes(on.b) &&
    against === on.against &&
    (on.rung === undefined || on.rung === rung)
  );
}

/** Entries of the log in their order; the cursor is the sequence number of the last one seen. */
async function readLog({ after, limit = USUAL_PART }: AskedLog, settings: Settings): Promise<unknown> {
  const items = await listLog({ ...(after === undefined ? {} : { after }), limit }, settings);
  const last = items.at(-1);
  return { items, ...(items.length < limit || last === undefined ? {} : { next: String(last.sequence) }) };
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
