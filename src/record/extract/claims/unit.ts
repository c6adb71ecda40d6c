import type { Phrase } from "../clauses/phrases.ts";
import type { VerbGroup } from "../clauses/verb-groups.ts";
import type { Span, Token } from "../text/token.ts";
import type { Quote } from "../quotes/quotes.ts";

/** A sentence, or several that a quote binds together, with what is quoted blanked out. */
export interface Unit {
  readonly span: Span;
  /** Its words as written. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly phrases: readonly Phrase[];
  readonly verbs: readonly VerbGroup[];
  /** Speech in it, in order. */
  readonly quotes: readonly Quote[];
}

/** A claim in tokens and places, before anyone is looked up. */
export interface Frame {
  /** Tokens that name the speaker, both included. */
  readonly speaker: { readonly first: number; readonly last: number } | undefined;
  readonly cue: { readonly first: number; readonly last: number };
  readonly content: readonly Span[];
  readonly isDenied: boolean;
  /** Whether it is speech, not a thought, a wish or a judgement: only speech counts inside what another says. */
  readonly isSpeech: boolean;
  /** Who reports it in the same breath: the paper of "the paper quoted a general as saying". */
  readonly reporter?: { readonly first: number; readonly last: number };
}

/** Whether a token is a quotation mark. */
export function isMark(token: Token | undefined): boolean {
  return token !== undefined && /^["“”«»„‘`]$/.test(token.text);
}

/** The quote whose opening mark is this token. */
export function quoteAt({ quotes }: Unit, token: Token | undefined): Quote | undefined {
  return token === undefined ? undefined : quotes.find(({ start }) => start === token.start);
}

/** The quote whose closing mark is this token. */
export function quoteEndingAt({ quotes }: Unit, token: Token | undefined): Quote | undefined {
  return token === undefined ? undefined : quotes.find(({ end }) => end === token.end);
}

/** A stretch of the text from one token to another, without marks and space at its ends that are no part of it. */
export function stretch(unit: Unit, first: number, last: number): Span | undefined {
  let [from, to] = [first, last];
  const isLoose = (k: number) => /^(?:[,;:.–—―-]|--|\?|!)$/.test(unit.tokens[k]?.text ?? "");
  while (from <= to && isLoose(from)) from++;
  while (to >= from && isLoose(to)) to--;
  const start = unit.tokens[from]?.start;
  const end = unit.tokens[to]?.end;
  return start === undefined || end === undefined || from > to ? undefined : { start, end };
}
