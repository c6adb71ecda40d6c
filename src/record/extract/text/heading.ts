import type { Span } from "./token.ts";

const MOST_WORDS = 20;

/** The heading of a text: its first line, where a blank line and more follow and it does not end as a sentence of prose does. */
export function headingOf(text: string): Span | undefined {
  const line = /^\s*(\S[^\r\n]*)(?:\r?\n[ \t]*){2,}(?=\S)/.exec(text);
  const words = line?.[1]?.trimEnd();
  if (line === null || words === undefined) return undefined;
  if (/[.!;:,…]["'”’)]*$/.test(words) || words.split(/\s+/).length > MOST_WORDS) return undefined;
  const start = line[0].indexOf(words);
  return { start, end: start + words.length };
}
