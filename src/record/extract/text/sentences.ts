import type { Span } from "./token.ts";

const ABBREVIATIONS = new Set(
  "mr mrs ms dr prof gen col lt maj capt sgt cpl adm brig sen rep gov pres rev hon st mt ft jr sr vs etc no vol dept univ inc ltd corp co bros approx est al jan feb mar apr jun jul aug sep sept oct nov dec fig ed cf eg ie messrs supt insp sec amb min".split(
    " ",
  ),
);

/** Longest stretch read as one sentence; what is longer is cut at a space. */
const LONGEST = 1500;

/** Sentences of a text in order, without the space around them. A blank line or a line end after a heading ends one. */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  for (const block of blocksOf(text)) {
    let start = block.start;
    for (const end of endsIn(text, block)) {
      push(spans, text, { start, end });
      start = end;
    }
    push(spans, text, { start, end: block.end });
  }
  return spans;
}

/** Paragraphs: a line end followed by another, or by a bullet, divides; a single line end inside prose does not. */
function blocksOf(text: string): Span[] {
  const blocks: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r?\n[ \t]*(?:\r?\n\s*|(?=[-*•–—#>]))|\u2029/g)) {
    blocks.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  blocks.push({ start, end: text.length });
  return blocks;
}

function endsIn(text: string, block: Span): number[] {
  const ends: number[] = [];
  const part = text.slice(block.start, block.end);
  for (const match of part.matchAll(/[.!?…]+["'”’»)\]]*(?=\s)/g)) {
    const end = match.index + match[0].length;
    if (endsSentence(part, match.index, end)) ends.push(block.start + end);
  }
  return ends;
}

/** Whether the mark at `at` ends a sentence: not after an abbreviation or an initial, and before what may begin one. */
function endsSentence(part: string, at: number, end: number): boolean {
  const next = /^\s+(\S{1,3})/.exec(part.slice(end, end + 40))?.[1];
  if (next === undefined) return true;
  if (/^[a-zà-ÿ]/.test(next)) return false;
  if (part[at] !== "." || part[at + 1] === ".") return true;
  const word = /[^\s("'“‘[]*$/.exec(part.slice(Math.max(0, at - 30), at))?.[0] ?? "";
  if (ABBREVIATIONS.has(word.toLowerCase())) return false;
  if (/^\p{Lu}$/u.test(word)) return false;
  // "U.S." before a name goes on; before a word that opens sentences it ends.
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return /^(?:The|It|He|In|A|An|But|On|At|I|We|Sh|Th)/.test(next);
  return true;
}

function push(spans: Span[], text: string, span: Span): void {
  let { start, end } = span;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  while (end - start > LONGEST) {
    // Looked for in the stretch alone: a search back through all the text before costs its square.
    const space = text.slice(start, start + LONGEST + 1).lastIndexOf(" ");
    const cut = start + (space > 0 ? space : LONGEST);
    spans.push({ start, end: cut });
    start = cut;
    while (start < end && /\s/.test(text.charAt(start))) start++;
  }
  if (end > start) spans.push({ start, end });
}
