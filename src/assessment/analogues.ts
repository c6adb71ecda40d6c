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

/** The nearest candidates, the best year of each pair alone, and how many were looked at. */
interface Nearest {
  /** The first so many of those that reached the rung, and of those that did not. */
  readonly reached: readonly Candidate[];
  readonly stayed: readonly Candidate[];
  readonly cases: number;
  readonly pairs: number;
  readonly firstYear: number;
  readonly lastYear: number;
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
  const found = findNearest(search, own, count);
  if (found.cases === 0) return undefined;
  const first = [...found.reached, ...found.stayed].sort(byDistance).slice(0, count);
  const reached = first.filter(isReached).length;
  const rung = search.ladder.find((each) => each.rung === search.question.rung);
  const model = estimateAt(rung, WINDOW_YEARS)?.probability;
  return {
    analogues: balance(first, found, count).map((one) => tell(one, search, own)),
    rate: {
      nearest: first.length,
      reached,
      share: reached / first.length,
      ...(model === undefined ? {} : { model }),
    },
    searched: {
      cases: found.cases,
      pairs: found.pairs,
      firstYear: found.firstYear,
      lastYear: found.lastYear,
    },
    metric: METRIC,
  };
}

const isReached = ({ outcome }: Candidate): boolean => outcome.reached !== undefined;

function findNearest(
  { question, past, register }: AnalogueSearch,
  own: Float32Array,
  count: number,
): Nearest {
  const asked = [question.a, question.b].sort().join("-");
  const { pairs, pairOf } = pairsOf(past);
  const askedPair = pairs.indexOf(asked);
  const hasClosed = closedBy(question.asOf);
  const outcomes = outcomesOf(past, register, question.rung);
  const best = new Int32Array(pairs.length).fill(-1);
  const nearest = new Float64Array(pairs.length).fill(Number.POSITIVE_INFINITY);
  let [cases, firstYear, lastYear] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let row = 0; row < past.cases.length; row++) {
    const pair = pairOf[row] as number;
    if (pair === askedPair || outcomes[row] === undefined) continue;
    const { year } = past.cases[row] as PastCase;
    if (!hasClosed(year)) continue;
    cases++;
    firstYear = Math.min(firstYear, year);
    lastYear = Math.max(lastYear, year);
    const distance = distanceTo(own, past.lines, row);
    const known = nearest[pair] as number;
    if (distance > known) continue;
    if (distance === known && !isNamedBefore(past, row, best[pair] as number)) continue;
    nearest[pair] = distance;
    best[pair] = row;
  }
  const [reached, stayed] = [new Foremost(count), new Foremost(count)];
  let found = 0;
  best.forEach((row, pair) => {
    const outcome = outcomes[row];
    if (outcome === undefined) return;
    found++;
    const list = outcome.reached === undefined ? stayed : reached;
    const distance = nearest[pair] as number;
    if (list.takes(distance)) list.add({ past: past.cases[row] as PastCase, outcome, distance, row });
  });
  return { reached: reached.all, stayed: stayed.all, cases, pairs: found, firstYear, lastYear };
}

/** The nearest so many of those that are added one after another. */
class Foremost {
  readonly all: Candidate[] = [];
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  takes(distance: number): boolean {
    return this.all.length < this.#most || distance <= (this.all.at(-1)?.distance ?? -1);
  }

  add(one: Candidate): void {
    let at = this.all.length;
    while (at > 0 && byDistance(one, this.all[at - 1] as Candidate) < 0) at--;
    this.all.splice(at, 0, one);
    if (this.all.length > this.#most) this.all.pop();
  }
}

/** Pairs of the past by number, and of which pair each case is. */
interface PastPairs {
  readonly pairs: readonly string[];
  readonly pairOf: Int32Array;
}

const pairsKnown = new WeakMap<Past, PastPairs>();

function pairsOf(past: Past): PastPairs {
  const known = pairsKnown.get(past);
  if (known !== undefined) return known;
  const numbers = new Map<string, number>();
  const pairOf = Int32Array.from(past.cases, ({ pair }) => {
    const number = numbers.get(pair) ?? numbers.size;
    numbers.set(pair, number);
    return number;
  });
  const made = { pairs: [...numbers.keys()], pairOf };
  pairsKnown.set(past, made);
  return made;
}

type Outcomes = readonly (OutcomeAfter | undefined)[];
const outcomesKnown = new WeakMap<Register, WeakMap<Past, Map<ClimbableRung, Outcomes>>>();

/** What became of each case, worked out once for each register, past and rung. */
function outcomesOf(past: Past, register: Register, rung: ClimbableRung): Outcomes {
  const ofRegister = outcomesKnown.get(register) ?? new WeakMap<Past, Map<ClimbableRung, Outcomes>>();
  outcomesKnown.set(register, ofRegister);
  const ofPast = ofRegister.get(past) ?? new Map<ClimbableRung, Outcomes>();
  ofRegister.set(past, ofPast);
  const known = ofPast.get(rung) ?? workOut(past, register, rung);
  ofPast.set(rung, known);
  return known;
}

function workOut(past: Past, register: Register, rung: ClimbableRung): Outcomes {
  const { pairs, pairOf } = pairsOf(past);
  const isBound = new Int8Array(pairs.length);
  return past.cases.map((one, row) => {
    const pair = pairOf[row] as number;
    if (isBound[pair] === 0) isBound[pair] = register.knows(one) ? 1 : -1;
    return isBound[pair] === 1 ? register.outcomeAfter(one, rung, WINDOW_YEARS) : NOTHING_CAME;
  });
}

const NOTHING_CAME: OutcomeAfter = { rung: "none" };

/** Whether the window of a year's cases had passed by a day. */
function closedBy(asOf: IsoDate): (year: number) => boolean {
  const known = new Map<number, boolean>();
  return (year) => {
    const isClosed = known.get(year) ?? endOfYear(year + WINDOW_YEARS) <= asOf;
    known.set(year, isClosed);
    return isClosed;
  };
}

function distanceTo(own: Float32Array, lines: Float32Array, row: number): number {
  let sum = 0;
  for (let line = 0, at = row * own.length; line < own.length; line++, at++)
    sum += ((own[line] as number) - (lines[at] as number)) ** 2;
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
function balance(first: readonly Candidate[], { reached, stayed }: Nearest, count: number): Candidate[] {
  const half = Math.floor(count / 2);
  if (first.filter(isReached).length <= half) return [...first];
  const climbed = reached.slice(0, half);
  return [...climbed, ...stayed.slice(0, count - climbed.length)].sort(byDistance);
}

function byDistance(p: Candidate, q: Candidate): number {
  return p.distance - q.distance || byName(nameOf(p.past), nameOf(q.past));
}

function isNamedBefore({ cases }: Past, row: number, other: number): boolean {
  const [one, two] = [cases[row], cases[other]];
  return one !== undefined && (two === undefined || byName(nameOf(one), nameOf(two)) < 0);
}

const nameOf = ({ pair, year }: PastCase): string => `${pair}${year}`;

function byName(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
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
