import { join } from "node:path";
import type { Vintages } from "../../assessment/index.ts";
import { EntenteError, endOfYear, parseDate, statePair, type StateId } from "../../core/index.ts";
import { estimateBalance, hash32, type BalanceEstimate, type BalanceRows } from "../../evidence/index.ts";
import { logOddsOfPair } from "../../model/index.ts";
import { buildDyadYears, MEASURES, Outcomes, stateByCode, type DyadYears } from "../../panel/index.ts";
import {
  groupKnown,
  loadFacts,
  loadUnitDistance,
  readAtop,
  readDeeds,
  readWordsAndDeeds,
  resolveState,
  type KnownRecord,
  type PastActs,
} from "../../record/index.ts";
import { hashText, writeText } from "../../store/index.ts";
import {
  EVIDENCE_SCHEMA,
  EVIDENCE_FILE,
  isShown,
  type StoredBalance,
  type StoredEstimate,
} from "../evidence/load-estimates.ts";
import { loadVintages } from "./load-vintages.ts";
import { openRecord } from "../record/open-record.ts";
import type { OnProgress } from "../on-progress.ts";
import type { Settings } from "../settings.ts";

/** First year of either record of acts. */
const FIRST_YEAR = 1980;
/** Last year whose five-year window closed in ATOP. */
const LAST_CLOSED_YEAR = 2013;
const WINDOW_YEARS = 5;
/** Acts that a balance is drawn towards nought by; the channel's own number. */
const BALLAST = 5;
const REPLICATES = 2000;
/** Of pair-years in which nothing passed and nothing came, one in so many is taken and counts for the others. */
const THINNED = 5;
const SEED = 20_260_601;

/** An estimate as it was written. */
export interface WrittenEvidence {
  readonly path: string;
  readonly stored: StoredBalance;
}

/**
 * Estimates what the balance of two states' acts says of a later pact, given the model's prior, and writes it as one file.
 *
 * Source: docs/method/evidence.md, section 5.
 */
export async function fitEvidence(
  asked: { readonly dataFolder: string; readonly outFolder?: string },
  settings: Settings,
  onProgress: OnProgress,
): Promise<WrittenEvidence> {
  const record = await openHistory(asked.dataFolder, settings, onProgress);
  const series = [readWordsAndDeeds(asked.dataFolder), readDeeds(asked.dataFolder)];
  const estimates = series.map((acts, k): StoredEstimate => {
    onProgress(k, series.length, `balance of ${acts.name}`);
    const { rows, hash } = rowsOf(acts, record);
    const estimate = estimateBalance(rows, { ballast: BALLAST, replicates: REPLICATES, seed: SEED });
    return {
      name: acts.name,
      years: [Math.max(acts.firstYear, FIRST_YEAR), Math.min(acts.lastYear, LAST_CLOSED_YEAR)],
      inputsHash: hash,
      estimate: rounded(estimate),
    };
  });
  const [main] = estimates;
  if (main === undefined) throw new RangeError("no series of acts");
  const stored: StoredBalance = {
    schema: EVIDENCE_SCHEMA,
    channel: "event-balance",
    weight: isShown(main.estimate) ? main.estimate.balance.value : 0,
    ballast: BALLAST,
    replicates: REPLICATES,
    estimates,
  };
  const path = join(asked.outFolder ?? settings.recordFolder, EVIDENCE_FILE);
  writeText(path, `${JSON.stringify(stored, undefined, 2)}\n`);
  return { path, stored };
}

interface History {
  readonly dyadYears: DyadYears;
  readonly outcomes: Outcomes;
  readonly known: KnownRecord;
  readonly vintagesOf: (year: number) => Vintages;
}

async function openHistory(dataFolder: string, settings: Settings, onProgress: OnProgress): Promise<History> {
  const atop = readAtop(dataFolder);
  const database = await openRecord(settings);
  try {
    const facts = await loadFacts(settings.today, database);
    const unitDistance = await loadUnitDistance(database);
    const known = groupKnown(settings.today, facts, unitDistance);
    const firstYear = FIRST_YEAR;
    const dyadYears = buildDyadYears({
      facts,
      unitDistance,
      firstYear,
      lastYear: LAST_CLOSED_YEAR,
      onYear: (year) =>
        onProgress(year - firstYear, LAST_CLOSED_YEAR - firstYear + 1, `dyad-years of ${year}`),
    });
    const vintages = new Map<number, Vintages>();
    const vintagesOf = (year: number) => {
      const found = vintages.get(year) ?? loadVintages(endOfYear(year), settings.recordFolder);
      vintages.set(year, found);
      return found;
    };
    return { dyadYears, outcomes: new Outcomes(atop, known), known, vintagesOf };
  } finally {
    database.close();
  }
}

/** Pairs at risk in the years of a series, with their prior, acts, and what came of them. */
function rowsOf(
  acts: PastActs,
  { dyadYears, outcomes, known, vintagesOf }: History,
): { readonly rows: BalanceRows; readonly hash: string } {
  const resolve = resolver(acts, known);
  const counts = countActs(acts, resolve);
  const absent = new Set(acts.absent.map((name) => resolve(name, acts.lastYear)));
  const found: Found[] = [];
  for (let row = 0; row < dyadYears.rows; row++) {
    const year = dyadYears.year[row] as number;
    if (year < acts.firstYear || year > acts.lastYear) continue;
    const a = dyadYears.states[dyadYears.a[row] as number] as StateId;
    const b = dyadYears.states[dyadYears.b[row] as number] as StateId;
    if (absent.has(a) || absent.has(b) || outcomes.has("any", a, b, year)) continue;
    const treaty = outcomes.onsetAfter("any", a, b, year, WINDOW_YEARS)?.treaty;
    const [cooperative, conflictual] = counts.get(`${a}${b}@${year}`) ?? [0, 0];
    const isQuiet = treaty === undefined && cooperative + conflictual === 0;
    if (isQuiet && hash32(`${a}${b}@${year}`) % THINNED !== 0) continue;
    const values = dyadYears.values.subarray(row * MEASURES.length, (row + 1) * MEASURES.length);
    const offset = logOddsOfPair(vintagesOf(year).any, values);
    if (!Number.isFinite(offset)) continue;
    const times = isQuiet ? THINNED : 1;
    found.push({ year, pair: `${a}${b}`, offset, cooperative, conflictual, treaty, times });
  }
  return { rows: columnsOf(found), hash: hashText(JSON.stringify(found)).slice(0, 16) };
}

interface Found {
  readonly year: number;
  readonly pair: string;
  readonly offset: number;
  readonly cooperative: number;
  readonly conflictual: number;
  readonly treaty: string | undefined;
  /** Pair-years it stands for. */
  readonly times: number;
}

function columnsOf(found: readonly Found[]): BalanceRows {
  const sizes = new Map<string, number>();
  const keyOf = ({ treaty, year }: Found) => `${treaty}@${year}`;
  for (const one of found) sizes.set(keyOf(one), (sizes.get(keyOf(one)) ?? 0) + 1);
  const numbers = new Map<string, number>();
  const numberOf = (name: string) => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  };
  return {
    year: Int16Array.from(found, ({ year }) => year),
    offset: Float64Array.from(found, ({ offset }) => offset),
    cooperative: Float64Array.from(found, ({ cooperative }) => cooperative),
    conflictual: Float64Array.from(found, ({ conflictual }) => conflictual),
    y: Uint8Array.from(found, ({ treaty }) => (treaty === undefined ? 0 : 1)),
    weight: Float64Array.from(found, (one) =>
      one.treaty === undefined ? one.times : 1 / (sizes.get(keyOf(one)) ?? 1),
    ),
    cluster: Int32Array.from(found, ({ treaty, pair }) => numberOf(treaty ?? pair)),
  };
}

type Resolve = (actor: string, year: number) => StateId | undefined;

function resolver({ actors }: PastActs, known: KnownRecord): Resolve {
  if (actors === "cow") {
    const stateOf = stateByCode(known);
    return (actor, year) => stateOf(Number(actor), year);
  }
  const named = new Map<string, StateId | undefined>();
  return (actor, year) => {
    if (!named.has(actor)) named.set(actor, stateNamed(actor, year, known));
    return named.get(actor);
  };
}

/** Persons, roles and organisations name no state: they are left out. */
function stateNamed(actor: string, year: number, known: KnownRecord): StateId | undefined {
  try {
    return resolveState(actor, parseDate(`${year}-07-01`), known);
  } catch (cause) {
    if (cause instanceof EntenteError && cause.code === "record/unknown-state") return undefined;
    throw cause;
  }
}

/** Cooperative and conflictual acts by pair and year. */
function countActs({ acts }: PastActs, resolve: Resolve): ReadonlyMap<string, readonly [number, number]> {
  const counts = new Map<string, readonly [number, number]>();
  for (const { year, one, other, manner } of acts) {
    const [from, to] = [resolve(one, year), resolve(other, year)];
    if (from === undefined || to === undefined || from === to) continue;
    const key = `${statePair(from, to).join("")}@${year}`;
    const [with_, against] = counts.get(key) ?? [0, 0];
    counts.set(key, manner === "cooperation" ? [with_ + 1, against] : [with_, against + 1]);
  }
  return counts;
}

const DIGITS = 4;

function rounded(estimate: BalanceEstimate): BalanceEstimate {
  const round = (_: string, value: unknown) =>
    typeof value === "number" && !Number.isInteger(value) ? Number(value.toPrecision(DIGITS)) : value;
  return JSON.parse(JSON.stringify(estimate, round)) as BalanceEstimate;
}
