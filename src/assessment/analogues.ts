import {
  EntenteError,
  type Analogue,
  type Analogues,
  type Probability,
  type Question,
  type StateId,
} from "../core/index.ts";
import { contributionsBy, logOddsOfPair, type Vintage } from "../model/index.ts";
import type { Case, HistoricalCase, OutcomeAfter, Register } from "../panel/index.ts";
import { TERMS } from "./terms.ts";

/** The window in which what became of a case is looked at. */
export const WINDOW_YEARS = 10;

const METRIC =
  "Euclidean distance, in log-odds, between the contributions of the model's lines to the two answers (docs/method/analogues.md)";

/** What analogues are looked for in. */
export interface AnalogueSearch {
  readonly question: Question;
  readonly one: Case;
  /** The core model of the outcome asked for. */
  readonly vintage: Vintage;
  /** Cases whose window had closed by the question's day. */
  readonly history: readonly HistoricalCase[];
  readonly register: Register;
  readonly names: (state: StateId, year: number) => string;
  /** The model's number within ten years, where there is one. */
  readonly model?: Probability;
}

interface Candidate {
  readonly past: HistoricalCase;
  readonly outcome: OutcomeAfter;
  readonly logOdds: number;
}

interface Measured extends Candidate {
  readonly distance: number;
  readonly differsIn: string;
}

/**
 * The nearest cases of history by the model's own terms, each pair once, and how often the nearest reached the rung.
 *
 * In:     how many; the pair asked about is not its own analogue.
 * Out:    of those shown at least half did not reach the rung; the rate is that of the nearest, whatever became of them.
 * Source: docs/method/analogues.md.
 * Check:  tests/golden/analogues.test.ts.
 */
export function findAnalogues(search: AnalogueSearch, count: number): Analogues {
  const candidates = candidatesOf(search);
  if (candidates.length === 0) {
    throw new EntenteError("assessment/no-history", {
      message: `No case of history had closed by ${search.question.asOf}.`,
      hint: "Ask as of a later date.",
    });
  }
  const nearest = searchNearest(search, candidates, count);
  const first = nearest.slice(0, count);
  const reached = first.filter(isReached).length;
  const years = candidates.map(({ past }) => past.year);
  return {
    analogues: balance(nearest, count).map((one) => tell(one, search.names)),
    rate: {
      nearest: first.length,
      reached,
      share: reached / first.length,
      ...(search.model === undefined ? {} : { model: search.model }),
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
const pairOf = ({ past }: Candidate): string => `${past.a}-${past.b}`;

function candidatesOf({ question, vintage, history, register }: AnalogueSearch): Candidate[] {
  const own = [question.a, question.b].sort().join("-");
  return history.flatMap((past) => {
    const outcome = register.outcomeAfter(past, question.rung, WINDOW_YEARS);
    const logOdds = logOddsOfPair(vintage, past.values);
    return outcome === undefined || `${past.a}-${past.b}` === own || Number.isNaN(logOdds)
      ? []
      : [{ past, outcome, logOdds }];
  });
}

/**
 * The nearest year of each pair, nearest pairs first: as many as were asked for, and among them or after them half as many that did not reach
 * the rung.
 *
 * Lines add up to log-odds, so two cases whose log-odds differ by d are at least d / √lines apart: candidates are measured in order of d
 * until no nearer one can follow.
 */
function searchNearest(search: AnalogueSearch, candidates: readonly Candidate[], count: number): Measured[] {
  const contributionsOf = contributionsBy(search.vintage);
  const own = linesOf(contributionsOf(search.one.values));
  const ownLogOdds = logOddsOfPair(search.vintage, search.one.values);
  const gap = ({ logOdds }: Candidate) => Math.abs(logOdds - ownLogOdds);
  const best = new Map<string, Measured>();
  let limit = Number.POSITIVE_INFINITY;
  const ordered = [...candidates].sort((p, q) => gap(p) - gap(q) || byName(p, q));
  for (const [k, candidate] of ordered.entries()) {
    if (gap(candidate) / Math.sqrt(TERMS.length) > limit) break;
    const measured = { ...candidate, ...compare(own, linesOf(contributionsOf(candidate.past.values))) };
    const known = best.get(pairOf(candidate));
    if (known === undefined || byDistance(measured, known) < 0) best.set(pairOf(candidate), measured);
    if (k % RELIMIT_EVERY === 0) limit = limitOf([...best.values()], count);
  }
  return [...best.values()].sort(byDistance);
}

const RELIMIT_EVERY = 100;

/** The distance beyond which nothing is needed any more; infinite while there are too few. */
function limitOf(found: readonly Measured[], count: number): number {
  const distances = (some: readonly Measured[]) => some.map(({ distance }) => distance).sort((p, q) => p - q);
  const nth = (list: readonly number[], n: number) => list[n - 1] ?? Number.POSITIVE_INFINITY;
  return Math.max(
    nth(distances(found), count),
    nth(distances(found.filter((one) => !isReached(one))), Math.ceil(count / 2)),
  );
}

/** The nearest, with the farthest that reached the rung giving way until at least half did not. */
function balance(nearest: readonly Measured[], count: number): Measured[] {
  const half = Math.floor(count / 2);
  const climbed = nearest.filter(isReached).slice(0, half);
  const stayed = nearest.filter((one) => !isReached(one));
  const first = nearest.slice(0, count);
  if (first.filter(isReached).length <= half) return first;
  return [...climbed, ...stayed.slice(0, count - climbed.length)].sort(byDistance);
}

/** The contribution of each line of an answer, in the order of `TERMS`. */
function linesOf(contributions: ReadonlyMap<string, number>): number[] {
  return TERMS.map(({ measures }) => measures.reduce((sum, id) => sum + (contributions.get(id) ?? 0), 0));
}

function compare(own: readonly number[], other: readonly number[]): { distance: number; differsIn: string } {
  const gaps = own.map((line, k) => Math.abs(line - (other[k] as number)));
  return {
    distance: Math.sqrt(gaps.reduce((sum, one) => sum + one * one, 0)),
    differsIn: TERMS[gaps.indexOf(Math.max(...gaps))]?.label ?? "",
  };
}

function byName(p: Candidate, q: Candidate): number {
  const [one, other] = [`${pairOf(p)}${p.past.year}`, `${pairOf(q)}${q.past.year}`];
  return one < other ? -1 : one > other ? 1 : 0;
}

function byDistance(p: Measured, q: Measured): number {
  return p.distance - q.distance || byName(p, q);
}

function tell({ past, outcome, distance, differsIn }: Measured, name: AnalogueSearch["names"]): Analogue {
  const { a, b, against, year } = past;
  return {
    a,
    b,
    against,
    names: { a: name(a, year), b: name(b, year), against: name(against, year) },
    year,
    distance,
    differsIn,
    outcome: outcome.rung,
    ...(outcome.reached === undefined
      ? {}
      : { yearsTo: outcome.reached.years, treaty: outcome.reached.treaty }),
  };
}
