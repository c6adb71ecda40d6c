import type { Dimension } from "../events/act-lexicon.ts";
import type { TextReader } from "../extract.ts";
import type { Span } from "../text/token.ts";
import type { ArmsTransfer } from "../arms/arms-transfer.ts";
import { confidenceOf } from "../items/item.ts";
import { areRivals, type ItemLexicon } from "../items/item-lexicon.ts";
import { partiesIn, spanOf, type ItemSentence } from "../items/item-sentence.ts";
import { modalityAt } from "../items/modality-at.ts";
import { TIE_PATTERNS, TIE_WORDS, type TiePattern } from "./tie-patterns.ts";
import type { TieForce } from "./tie.ts";

/** Drivers and frictions of pairs that a sentence tells; each pair, way and theme once. */
export function findTies(reader: TextReader, sentence: ItemSentence): TieForce[] {
  if (sentence.actors.length < 2 || !TIE_WORDS.test(sentence.words)) return [];
  const found = sentence.parts.flatMap((part) =>
    TIE_PATTERNS.flatMap((pattern) => forcesOf(reader, sentence, { part, pattern })),
  );
  return found.filter(
    (one, k) =>
      found.findIndex(
        ({ pair, theme }) => pair[0] === one.pair[0] && pair[1] === one.pair[1] && theme === one.theme,
      ) === k,
  );
}

function forcesOf(
  reader: TextReader,
  sentence: ItemSentence,
  {
    part,
    pattern: { way, pattern, theme: own, isWhyBefore },
  }: { readonly part: Span; readonly pattern: TiePattern },
): TieForce[] {
  const said = sentence.masked.slice(part.start, part.end);
  return [...said.matchAll(pattern)].flatMap((match) => {
    const place = { start: part.start + match.index, end: part.start + match.index + match[0].length };
    const pairAt = within(part.start, match, "pair");
    const whyAt = isWhyBefore
      ? before(sentence, part, place.start)
      : (within(part.start, match, "why") ?? place);
    const because = sentence.words.slice(whyAt.start, whyAt.end);
    if (
      pairAt === undefined ||
      isUndone(match[0], because, { before: sentence.words.slice(part.start, place.start), way })
    )
      return [];
    const why = themeIn(reader.items, because, own);
    const parties = partiesIn(sentence, pairAt).filter(
      ({ start }) => !/\b(?:in|over|at|against|from)\s+(?:the\s+)?$/.test(sentence.words.slice(0, start)),
    );
    if (why === undefined || parties.length < 2) return [];
    const turned = /^\W*(?:no|little|neither|lack of|absence of)\b/i.test(because);
    const modality = openOr(
      modalityAt(sentence, part, whyAt.end),
      sentence.words.slice(part.start, place.start),
    );
    return pairsOf(parties.map(({ id }) => id)).map((pair) => ({
      pair,
      way: turned ? ("friction" as const) : way,
      dimension: why.dimension,
      theme: why.name,
      evidence: spanOf(sentence, { start: Math.min(whyAt.start, place.start), end: place.end }),
      sentence: sentence.span,
      modality,
      confidence: confidenceOf(
        parties.every(({ form }) => form !== "meant"),
        modality,
      ),
    }));
  });
}

function within(from: number, match: RegExpExecArray, name: "pair" | "why"): Span | undefined {
  const [start, end] = match.indices?.groups?.[name] ?? [];
  return start === undefined || end === undefined ? undefined : { start: from + start, end: from + end };
}

const MOST_BEFORE = 140;

/** What stands before a place in its part, not further back than a full stop. */
function before({ words }: ItemSentence, part: Span, at: number): Span {
  const from = Math.max(part.start, at - MOST_BEFORE);
  const said = words.slice(from, at);
  const mark = said.lastIndexOf(". ");
  return { start: from + (mark < 0 ? 0 : mark + 2), end: at };
}

/** "is not driven by", "no longer divides": nothing is told. */
function isUndone(
  words: string,
  because: string,
  { before: said, way }: { readonly before: string; readonly way: TieForce["way"] },
): boolean {
  if (way === "friction" && /(?: not|n['’]t) (?:\p{L}+ )?trust\b/u.test(words)) return false;
  const NOT = /\b(?:nor|not|never|hardly|no longer)\b(?! only)|n['’]t\b/;
  return NOT.test(words.replace(because, "")) || NOT.test(because) || /\b(?:not|never)\s+$/.test(said);
}

/** Only a question, a condition and "denied that" change what is told: "no trust" is told as a fact. */
function openOr(found: TieForce["modality"], said: string): TieForce["modality"] {
  if (found === "question" || found === "conditional") return found;
  return found === "denied" && /\bden(?:y|ies|ied|ying)\b/.test(said) ? "denied" : "actual";
}

/** The first class of the table that the reason names, or the one that the pattern itself gives. */
function themeIn(
  { themes, disputes }: ItemLexicon,
  why: string,
  own: string | undefined,
): { readonly name: string; readonly dimension: Dimension } | undefined {
  if (own !== undefined) return themes.find(({ name }) => name === own);
  return (
    themes.find(({ pattern }) => why.search(pattern) >= 0) ??
    (disputes.some(({ pattern }) => why.search(pattern) >= 0)
      ? themes.find(({ name }) => name === "dispute")
      : undefined)
  );
}

function pairsOf(ids: readonly string[]): (readonly [string, string])[] {
  const sorted = [...new Set(ids)].sort();
  return sorted.flatMap((a, k) => sorted.slice(k + 1).map((b) => [a, b] as const));
}

/**
 * A supplier that gives a state worse arms than it gives that state's rival, as rivals stand in the core record.
 *
 * Out: a friction of the supplier and the state that comes off worse.
 */
export function armsFrictions(
  reader: TextReader,
  transfers: readonly ArmsTransfer[],
  day?: string,
): TieForce[] {
  return transfers.flatMap(
    ({ supplier, recipient, comparison, evidence, sentence, modality, confidence }) => {
      const than = comparison?.than;
      if (
        than === undefined ||
        comparison?.direction === "same" ||
        !areRivals(reader.items, [recipient, than], day)
      )
        return [];
      const behind = comparison?.direction === "worse" ? recipient : than;
      const [pair] = pairsOf([supplier, behind]);
      return pair === undefined
        ? []
        : [
            {
              pair,
              way: "friction" as const,
              dimension: "military" as const,
              theme: "arms-to-rival",
              evidence,
              sentence,
              modality,
              confidence,
            },
          ];
    },
  );
}
