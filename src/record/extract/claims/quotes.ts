import type { Span } from "../text/token.ts";

/** A stretch in quotation marks, the marks included. */
export interface Quote extends Span {
  /** Whether it is speech, not a word held at a distance: three words or more, or a mark of its own at its end. */
  readonly isSpeech: boolean;
}

const CLOSING: Readonly<Record<string, string>> = { "“": "”", "«": "»", '"': '"', "„": "“" };

/** Quotes of a text in order. One that a paragraph leaves open ends with it. */
export function findQuotes(text: string): Quote[] {
  const quotes: Quote[] = [];
  for (const paragraph of text.matchAll(/[^\n]+/g)) {
    const end = paragraph.index + paragraph[0].trimEnd().length;
    let at = paragraph.index;
    while (at < end) {
      const closing = CLOSING[text.charAt(at)];
      if (closing === undefined || !opens(text, at)) {
        at++;
        continue;
      }
      const found = text.indexOf(closing, at + 1);
      const stop = found < 0 || found >= end ? end : found + 1;
      quotes.push({ start: at, end: stop, isSpeech: looksSpoken(text.slice(at + 1, stop)) });
      at = stop;
    }
  }
  return quotes;
}

/** A straight mark after a digit is an inch, after a letter it closes something. */
function opens(text: string, at: number): boolean {
  return text.charAt(at) !== '"' || at === 0 || !/[\p{L}\p{N}.,!?]/u.test(text.charAt(at - 1));
}

function looksSpoken(inside: string): boolean {
  return inside.trim().split(/\s+/).length >= 3 || /[,!?.][”"»“]?$/.test(inside);
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

/** Sentences, those that a quote runs across joined into one. */
export function joinQuoted(sentences: readonly Span[], quotes: readonly Quote[]): Span[] {
  const units: Span[] = [];
  for (const sentence of sentences) {
    const last = units.at(-1);
    const crosses =
      last !== undefined && quotes.some(({ start, end }) => start < last.end && end > sentence.start);
    if (crosses) units[units.length - 1] = { start: last.start, end: Math.max(last.end, sentence.end) };
    else units.push(sentence);
  }
  return units;
}
