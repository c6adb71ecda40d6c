import type { Clause } from "../clauses/clause.ts";
import type { Span } from "../text/token.ts";
import { nounActOf, verbEntriesOf, type ReadSentence } from "./reading.ts";
import { resolveClause } from "./resolve.ts";
import type { EventRoot } from "./roots.ts";

/** Where the two of a pair stand in the text. */
export interface PairSpans {
  readonly source: Span;
  readonly target: Span;
}

/** The event class that a sentence tells of one pair, whatever else it tells; nothing when no word in it makes an event. */
export function classifyPair(sentence: ReadSentence, pair: PairSpans): EventRoot | undefined {
  let best: { root: EventRoot; score: number } | undefined;
  for (const clause of sentence.clauses) {
    const act = resolveClause(sentence, clause);
    if (act === undefined) continue;
    const score = fit(sentence, clause, pair);
    if (best === undefined || score > best.score) best = { root: act.root, score };
  }
  return best?.root ?? nearestAct(sentence, pair);
}

/** How well the pair stands around a clause: its source as the subject or after "by", its target after the verb. */
function fit(sentence: ReadSentence, clause: Clause, { source, target }: PairSpans): number {
  const { tokens } = sentence;
  const verbStart = tokens[clause.verb.first]?.start ?? 0;
  const end = tokens[clause.end]?.start ?? Number.POSITIVE_INFINITY;
  const subjectStart = Math.min(...clause.subject.map(({ first }) => tokens[first]?.start ?? 0), verbStart);
  const before = (span: Span) => span.start >= subjectStart && span.start < verbStart;
  const after = (span: Span) => span.start > verbStart && span.start < end;
  const own = clause.verb.isPassive
    ? (after(source) ? 2 : 0) + (before(target) ? 2 : 0) + (before(source) ? 1 : 0)
    : (before(source) ? 3 : 0) + (after(target) ? 2 : 0);
  const isOuter = clause.relation === "main" || clause.relation === "joined";
  return own + (isOuter ? 1 : 0) - (clause.relation === "attribution" ? 4 : 0) - clause.index / 100;
}

/** Where no clause makes an event: the verb or noun nearest to the middle of the pair that could. */
function nearestAct(sentence: ReadSentence, { source, target }: PairSpans): EventRoot | undefined {
  const middle = (source.start + target.start) / 2;
  const found: { root: EventRoot; distance: number }[] = [];
  for (const clause of sentence.clauses) {
    const root = verbEntriesOf(sentence, clause).find(({ act }) => act !== undefined)?.act?.root;
    const at = sentence.tokens[clause.verb.at]?.start ?? 0;
    if (root !== undefined) found.push({ root, distance: Math.abs(at - middle) });
  }
  for (const phrase of sentence.phrases) {
    const root = nounActOf(sentence, phrase)?.do.root;
    const at = sentence.tokens[phrase.head]?.start ?? 0;
    if (root !== undefined) found.push({ root, distance: Math.abs(at - middle) + 10 });
  }
  return found.sort((p, q) => p.distance - q.distance)[0]?.root;
}
