import {
  endOfYear,
  type Analogue,
  type Analogues,
  type Answer,
  type ClimbableRung,
  type IsoDate,
  type LadderRung,
  type Question,
  type StateId,
} from "../core/index.ts";
import { contributionsOfEach, type Vintage } from "../model/index.ts";
import type { Case, HistoricalCase, OutcomeAfter, Register } from "../panel/index.ts";
import { estimateAt } from "./horizon.ts";
import { LIBRARY_TERMS } from "./library-terms.ts";
import { TERMS, type TermPlan } from "./terms.ts";

/** How many analogues stand with an answer. */
export const ANALOGUES_SHOWN = 20;
/** The window in which what became of a case is looked at. */
export const WINDOW_YEARS = 10;

const METRIC =
  "Euclidean distance, in log-odds, between the contributions of the model's lines to the two answers (docs/method/analogues.md)";

/** Cases of the past as one model sees them. */
export interface Past {
  readonly cases: readonly PastCase[];
  /** `[cases × lines]`, row-major, by `linesOf`. */
  readonly lines: Float32Array;
}

/** Which pair it was, when, and whose threat to both was the gravest. */
export interface PastCase extends Omit<HistoricalCase, "values"> {
  /** Names the two, in order of id. */
  readonly pair: string;
}

/** The past, and what is known on a question's day of what became of it. */
export interface PastKnown {
  readonly past: Past;
  readonly register: Register;
  readonly names: (state: StateId, year: number) => string;
}

/** What analogues are looked for in. */
export interface AnalogueSearch extends PastKnown {
  readonly question: Question;
  readonly one: Case;
  /** The model of the outcome asked for: the one that `past` was seen by. */
  readonly vintage: Vintage;
  /** The ladder before evidence. */
  readonly ladder: readonly LadderRung[];
}

interface Candidate {
  readonly past: PastCase;
  readonly outcome: OutcomeAfter;
  readonly distance: number;
  /** Row of `Past`. */
  readonly row: number;
}

/** The lines of an answer by a model, in order: measures that are read together. */
function planOf({ featureSet }: Vintage): readonly TermPlan[] {
  return featureSet === "full" ? [...TERMS, ...LIBRARY_TERMS] : TERMS;
}

/** What a model makes of many pairs, line by line of an answer, in log-odds: `[pairs × lines]`. */
export function linesOf(vintage: Vintage, rows: readonly Float32Array[]): Float32Array {
  const groups = planOf(vintage).map(({ measures }) => measures);
  return Float32Array.from(contributionsOfEach(vintage, rows, groups));
}

/**
 * The nearest cases of history by the model's own terms, each pair once, and how often the nearest reached the rung.
 *
 * In:     how many; the pair asked about is not its own analogue.
 * Out:    `undefined` before any case had closed; of those shown at least half did not reach the rung; the rate is that of the nearest, whatever became of them.
 * Source: docs/method/analogues.md.
 * Check:  tests/golden/analogues.test.ts.
 */
export function findAnalogues(search: AnalogueSearch, count: number): Analogues | undefined {
  const own = linesOf(search.vintage, [search.one.values]);
  const candidates = candidatesOf(search, own);
  if (candidates.length === 0) return undefined;
  const nearest = nearestOfEach(candidates);
  const first = nearest.slice(0, count);
  const reached = first.filter(isReached).length;
  const years = candidates.map(({ past }) => past.year);
  const rung = search.ladder.find((each) => each.rung === search.question.rung);
  const model = estimateAt(rung, WINDOW_YEARS)?.probability;
  return {
    analogues: balance(nearest, count).map((one) => tell(one, search, own)),
    rate: {
      nearest: first.length,
      reached,
      share: reached / first.length,
      ...(model === undefined ? {} : { model }),
    },
    searched: {
      cases: candidates.length,
      pairs: new Set(candidates.map(pairOf)).size,
      firstYear: years.reduce((least, year) => Math.min(least, year)),
      lastYear: years.reduce((most, year) => Math.max(most, year)),
    },
    metric: METRIC,
  };
}

const isReached = ({ outcome }: Candidate): boolean => outcome.reached !== undefined;
const pairOf = ({ past }: Candidate): string => past.pair;

function candidatesOf({ question, past, register }: AnalogueSearch, own: Float32Array): Candidate[] {
  const asked = [question.a, question.b].sort().join("-");
  const hasClosed = closedBy(question.asOf);
  const outcomes = outcomesOf(past, register, question.rung);
  const found: Candidate[] = [];
  past.cases.forEach((one, row) => {
    if (!hasClosed(one.year) || one.pair === asked) return;
    const outcome = outcomes[row];
    if (outcome !== undefined)
      found.push({ past: one, outcome, row, distance: distanceTo(own, past.lines, row) });
  });
  return found;
}

type Outcomes = readonly (OutcomeAfter | undefined)[];
const outcomesKnown = new WeakMap<Register, WeakMap<Past, Map<ClimbableRung, Outcomes>>>();

/** What became of each case, worked out once for each register, past and rung. */
function outcomesOf(past: Past, register: Register, rung: ClimbableRung): Outcomes {
  const ofRegister = outcomesKnown.get(register) ?? new WeakMap<Past, Map<ClimbableRung, Outcomes>>();
  outcomesKnown.set(register, ofRegister);
  const ofPast = ofRegister.get(past) ?? new Map<ClimbableRung, Outcomes>();
  ofRegister.set(past, ofPast);
  const known = ofPast.get(rung) ?? past.cases.map((one) => register.outcomeAfter(one, rung, WINDOW_YEARS));
  ofPast.set(rung, known);
  return known;
}

/** Whether the window of a year's cases had passed by a day. */
function closedBy(asOf: IsoDate): (year: number) => boolean {
  const known = new Map<number, boolean>();
  return (year) => {
    const isClosed = known.get(year) ?? endOfYear(year + WINDOW_YEARS) <= asOf;
    known.set(year, isClosed);
    return isClosed;
  };
}

/** The nearest year of each pair, nearest pairs first. */
function nearestOfEach(candidates: readonly Candidate[]): Candidate[] {
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const known = best.get(pairOf(candidate));
    if (known === undefined || byDistance(candidate, known) < 0) best.set(pairOf(candidate), candidate);
  }
  return [...best.values()].sort(byDistance);
}

function distanceTo(own: Float32Array, lines: Float32Array, row: number): number {
  let sum = 0;
  for (let line = 0; line < own.length; line++) sum += gapIn(own, lines, { row, line }) ** 2;
  return Math.sqrt(sum);
}

function gapIn(own: Float32Array, lines: Float32Array, at: { readonly row: number; readonly line: number }) {
  return Math.abs((own[at.line] as number) - (lines[at.row * own.length + at.line] as number));
}

/** Analogues as an answer carries them; nothing where no past was given, or none had closed. */
export function listAnalogues(
  known: PastKnown | undefined,
  asked: Omit<AnalogueSearch, keyof PastKnown>,
): Pick<Answer, "analogues" | "analogueRate"> {
  const found = known === undefined ? undefined : findAnalogues({ ...known, ...asked }, ANALOGUES_SHOWN);
  if (found === undefined) return {};
  const { analogues, rate, searched, metric } = found;
  return { analogues, analogueRate: { ...rate, windowYears: WINDOW_YEARS, searched, metric } };
}

/** The nearest, with the farthest that reached the rung giving way until at least half did not. */
function balance(nearest: readonly Candidate[], count: number): Candidate[] {
  const half = Math.floor(count / 2);
  const climbed = nearest.filter(isReached).slice(0, half);
  const stayed = nearest.filter((one) => !isReached(one));
  const first = nearest.slice(0, count);
  if (first.filter(isReached).length <= half) return first;
  return [...climbed, ...stayed.slice(0, count - climbed.length)].sort(byDistance);
}

function byName(p: Candidate, q: Candidate): number {
  const [one, other] = [`${pairOf(p)}${p.past.year}`, `${pairOf(q)}${q.past.year}`];
  return one < other ? -1 : one > other ? 1 : 0;
}

function byDistance(p: Candidate, q: Candidate): number {
  return p.distance - q.distance || byName(p, q);
}

function tell(
  { past, outcome, distance, row }: Candidate,
  { vintage, past: { lines }, names: name }: AnalogueSearch,
  own: Float32Array,
): Analogue {
  const { a, b, against, year } = past;
  const gaps = [...own].map((_, line) => gapIn(own, lines, { row, line }));
  return {
    a,
    b,
    against,
    names: { a: name(a, year), b: name(b, year), against: name(against, year) },
    year,
    distance: Number(distance.toFixed(4)),
    differsIn: planOf(vintage)[gaps.indexOf(Math.max(...gaps))]?.label ?? "",
    outcome: outcome.rung,
    ...(outcome.reached === undefined
      ? {}
      : { yearsTo: outcome.reached.years, treaty: outcome.reached.treaty }),
  };
}
