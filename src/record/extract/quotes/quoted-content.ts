import type { VerbGroup } from "../clauses/verb-groups.ts";
import type { Span } from "../text/token.ts";
import type { Cue } from "../claims/cues.ts";
import type { SpeakerTokens } from "../claims/speakers.ts";
import { isMark, quoteAt, quoteEndingAt, stretch, type Unit } from "../claims/unit.ts";

/** Speech before a verb. */
export interface QuotedBefore {
  readonly spans: readonly Span[];
  readonly isAdjacent: boolean;
}

/** Speech that ends shortly before the verb, with only its subject between, and the words of the same sentence before it. */
export function quoteBefore(unit: Unit, verb: VerbGroup, cues: readonly Cue[]): QuotedBefore | undefined {
  const { tokens } = unit;
  for (let k = verb.first - 1; k >= 0; k--) {
    const quote = quoteEndingAt(unit, tokens[k]);
    if (quote === undefined) {
      if (unit.verbs.some(({ at }) => at === k && verb.first - k < 3)) return undefined;
      continue;
    }
    const between = tokens.slice(k + 1, verb.first);
    // "“…,” he said, adding that": the quote is of the verb before.
    const isTaken = cues.some(
      (other) =>
        other.verb.first > k &&
        other.verb.last < verb.first &&
        !/^(?:who|which|that)$/.test(tokens[other.verb.first - 1]?.lower ?? ""),
    );
    if (isTaken) return undefined;
    if (between.some(({ text }) => text === "." || text === ";" || text === ":")) return undefined;
    const isEnded = /[,!?.…—―–-]["”»’']*$/.test(lettersAtEnd(unit, quote)) || between[0]?.text === ",";
    const opening = tokens.findIndex(({ start }) => start === quote.start);
    if (between.length > 0 && !isEnded && opening > 0) return undefined;
    // "the plan was “a grave mistake,” he said": what is quoted is the end of what is said.
    const lead =
      opening > 0 && !/^[.:!?]$/.test(tokens[opening - 1]?.text ?? "") && !isMark(tokens[opening - 1]);
    const begin = lead ? sentenceStart(unit, opening) : opening;
    const span = stretch(unit, begin, k);
    return { spans: [span ?? quote], isAdjacent: between.length === 0 };
  }
  return undefined;
}

function lettersAtEnd(unit: Unit, { start, end }: Span): string {
  return unit.text.slice(Math.max(start, end - 3) - unit.span.start, end - unit.span.start);
}

/** Speech that goes on after "he said", up to the next who says something. */
export function quotesAfter(unit: Unit, after: number, cues: readonly Cue[]): Span[] {
  const next = cues.find(({ verb }) => verb.first > after)?.verb.first ?? unit.tokens.length;
  const spans: Span[] = [];
  for (let k = after + 1; k < unit.tokens.length; k++) {
    const quote = quoteAt(unit, unit.tokens[k]);
    if (quote === undefined) continue;
    const closing = unit.tokens.findIndex(({ end }) => end === quote.end);
    const isOthers = next < unit.tokens.length && (k > next || isFollowedByCue(closing, cues));
    if (isOthers) break;
    spans.push({ start: quote.start, end: quote.end });
  }
  return spans;
}

function isFollowedByCue(closing: number, cues: readonly Cue[]): boolean {
  return cues.some(({ verb }) => verb.first > closing && verb.first <= closing + 6);
}

function sentenceStart(unit: Unit, at: number): number {
  for (let k = at - 1; k > 0; k--)
    if (/^[.!?:]$/.test(unit.tokens[k]?.text ?? "") || quoteEndingAt(unit, unit.tokens[k]) !== undefined)
      return k + 1;
  return 0;
}

/** The words before ", he said", back to where the sentence or the clause before began. */
export function contentBefore(
  unit: Unit,
  { verb, last }: Cue,
  speaker: SpeakerTokens | undefined,
): Span | undefined {
  const { tokens } = unit;
  const end = (speaker?.first ?? verb.first) - 1;
  if (!/^[,–—―]$/.test(tokens[end]?.text ?? "")) return undefined;
  const first = sentenceStart(unit, end);
  const hasVerb = unit.verbs.some(({ first: at }) => at >= first && at < end);
  const next = unit.tokens[last + 1];
  const goesOn =
    next?.text === "," && unit.verbs.some(({ first: at, kind }) => kind === "finite" && at === last + 2);
  const isLast = (next === undefined || /^[.!?]$/.test(next.text)) && tokens[first]?.pos !== "ADP";
  const isAside = next?.text === "," && speaker !== undefined && speaker.last - speaker.first < 4;
  return hasVerb || goesOn || isLast || isAside ? stretch(unit, first, end - 1) : undefined;
}

/** What goes on after ", he said,". */
export function contentBeyond(unit: Unit, after: number): Span | undefined {
  const { tokens, verbs } = unit;
  let k = after + 1;
  while (k < tokens.length && tokens[k]?.text !== "," && k < after + 8) k++;
  if (tokens[k]?.text !== "," || k + 2 >= tokens.length) return undefined;
  const isAside = tokens[after + 1]?.text === ",";
  return isAside || verbs.some(({ first }) => first > k)
    ? stretch(unit, k + 1, tokens.length - 1)
    : undefined;
}
