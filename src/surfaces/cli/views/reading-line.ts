import { paragraph, width } from "../print.ts";

/** Words of the text on one line. */
export function slice(
  original: string,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  return original.slice(start, end).replaceAll(/\s+/g, " ");
}

/** What was found, and as much of its words as fits the width. */
export function line(found: string, words: string): string {
  const rest = width() - 4 - found.length - 2;
  if (rest >= 30) return `  ${found}: ${cut(words, rest)}`;
  return `${paragraph(found, "  ")}\n    ${cut(words, width() - 5)}`;
}

function cut(words: string, most: number): string {
  return words.length <= most ? words : `${words.slice(0, words.lastIndexOf(" ", most - 1))}…`;
}
