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
      const found = isSingle ? closingSingle(text, at, closing) : text.indexOf(closing, at + closing.length);
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
  for (let k = text.indexOf(closing, at + 1); k >= 0; k = text.indexOf(closing, k + 1)) {
    if (k - at > LONGEST) return -1;
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

/** Sentences joined into one where a quote runs across them, or where a dash and a name follow it. */
export function joinQuoted(text: string, sentences: readonly Span[], quotes: readonly Quote[]): Span[] {
  const units: Span[] = [];
  for (const sentence of sentences) {
    const last = units.at(-1);
    const crosses =
      last !== undefined && quotes.some(({ start, end }) => start < last.end && end > sentence.start);
    const ends = last !== undefined && quotes.some(({ end, isSpeech }) => isSpeech && end === last.end);
    if (crosses || (ends && signs(text, sentence)))
      units[units.length - 1] = { start: last.start, end: Math.max(last.end, sentence.end) };
    else units.push(sentence);
  }
  return units;
}
