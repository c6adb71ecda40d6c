import type { Span } from "../text/token.ts";

/** A stretch in quotation marks, the marks included. */
export interface Quote extends Span {
  /** Whether it is speech, not a word held at a distance: three words or more, or a mark of its own at its end. */
  readonly isSpeech: boolean;
}

const CLOSING: Readonly<Record<string, string>> = {
  "“": "”",
  "«": "»",
  '"': '"',
  "„": "“",
  "‘": "’",
  "'": "'",
  "`": "''",
};

/** Quotes of a text in order. One that a paragraph leaves open ends with it. */
export function findQuotes(text: string): Quote[] {
  const quotes: Quote[] = [];
  for (const paragraph of text.matchAll(/[^\n]+/g)) {
    const end = paragraph.index + paragraph[0].trimEnd().length;
    let at = paragraph.index;
    while (at < end) {
      const closing = text.startsWith("''", at) ? "''" : CLOSING[text.charAt(at)];
      if (closing === undefined || !opens(text, at)) {
        at++;
        continue;
      }
      const isSingle = closing === "’" || closing === "'";
      // Within the paragraph only: a search to the end of the text for each open quote costs its square.
      const inside = paragraph[0].indexOf(closing, at + closing.length - paragraph.index);
      const double = inside < 0 ? -1 : paragraph.index + inside;
      const found = isSingle ? closingSingle(text, at, closing) : double;
      const isOpen = found < 0 || found >= end;
      // An apostrophe that nothing closes is none of a quote.
      if (isOpen && (isSingle || closing === "''")) {
        at++;
        continue;
      }
      const stop = isOpen ? end : found + closing.length;
      quotes.push({ start: at, end: stop, isSpeech: looksSpoken(text.slice(at + 1, stop)) });
      at = stop;
    }
  }
  return quotes;
}

/** Where a single mark closes: not inside a word, not after the s of a plural unless a mark of speech stands before it. */
function closingSingle(text: string, at: number, closing: string): number {
  const near = text.slice(0, at + LONGEST);
  for (let k = near.indexOf(closing, at + 1); k >= 0; k = near.indexOf(closing, k + 1)) {
    if (/[\p{L}\p{N}]/u.test(text.charAt(k + 1)) || text.charAt(k - 1) === " ") continue;
    const isPlural = text.charAt(k - 1) === "s" && /^[ ]\p{Ll}/u.test(text.slice(k + 1, k + 3));
    if (!isPlural) return k;
  }
  return -1;
}

/** A single mark further on than this, in letters, closes something else. */
const LONGEST = 2000;

/** A straight mark after a digit is an inch, after a letter it closes something; an apostrophe opens before a letter only. */
function opens(text: string, at: number): boolean {
  if (text.charAt(at) === "`") return text.charAt(at + 1) === "`";
  if (/['‘]/.test(text.charAt(at)))
    return (at === 0 || /[\s([{—―–]/.test(text.charAt(at - 1))) && /['\p{L}]/u.test(text.charAt(at + 1));
  return text.charAt(at) !== '"' || at === 0 || !/[\p{L}\p{N}.,!?]/u.test(text.charAt(at - 1));
}

function looksSpoken(inside: string): boolean {
  return inside.trim().split(/\s+/).length >= 3 || /[,!?.][”"»“’']*$/.test(inside);
}

/** The text with what is quoted replaced by spaces, so that places stay and only who says it is read. */
export function maskQuotes(text: string, quotes: readonly Quote[]): string {
  let masked = "";
  let at = 0;
  for (const { start, end, isSpeech } of quotes) {
    if (!isSpeech) continue;
    masked += `${text.slice(at, start + 1)}${" ".repeat(Math.max(0, end - start - 2))}`;
    at = Math.max(start + 1, end - 1);
  }
  return masked + text.slice(at);
}

/** "— Anna Lind" after a quote says whose it is. */
function signs(text: string, { start, end }: Span): boolean {
  return /^(?:–|—|―|--|-)\s*\p{Lu}/u.test(text.slice(start, end)) && end - start < 120;
}

/** Longest stretch that sentences are joined to for the sake of a quote. */
const LONGEST_JOINED = 5000;

/** Sentences joined into one where a quote runs across them, or where a dash and a name follow it. */
export function joinQuoted(text: string, sentences: readonly Span[], quotes: readonly Quote[]): Span[] {
  const units: Span[] = [];
  let next = 0;
  for (const sentence of sentences) {
    const last = units.at(-1);
    while ((quotes[next]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) next++;
    const crosses = last !== undefined && (quotes[next]?.start ?? Number.POSITIVE_INFINITY) < last.end;
    const before = quotes[next - 1];
    const ends = last !== undefined && before?.isSpeech === true && before.end === last.end;
    const isShort = last !== undefined && sentence.end - last.start <= LONGEST_JOINED;
    if (isShort && (crosses || (ends && signs(text, sentence))))
      units[units.length - 1] = { start: last.start, end: Math.max(last.end, sentence.end) };
    else units.push(sentence);
  }
  return units;
}

/** Quotes of speech that lie within a stretch, found without going through all of them. */
export function spokenWithin(quotes: readonly Quote[], { start, end }: Span): Quote[] {
  let [low, high] = [0, quotes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotes[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const within: Quote[] = [];
  for (let k = low; (quotes[k]?.start ?? end) < end; k++) {
    const quote = quotes[k];
    if (quote?.isSpeech === true && quote.end <= end) within.push(quote);
  }
  return within;
}
