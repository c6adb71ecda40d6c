import type { Phrase } from "../clauses/phrases.ts";
import type { VerbGroup } from "../clauses/verb-groups.ts";
import type { Token } from "../text/token.ts";
import { LISTENERS } from "./content-after.ts";
import type { Unit } from "./unit.ts";

/** Tokens of a speaker, both included. */
export interface SpeakerTokens {
  readonly first: number;
  readonly last: number;
}

const ATTACHING = /^(?:of|for|from|at|with|in|to|on|by)$/;

/** Who stands before a verb as its subject, with what is attached and set apart by commas; not further left than `from`. */
export function speakerBefore(unit: Unit, verb: VerbGroup, from: number): SpeakerTokens | undefined {
  const { tokens, phrases } = unit;
  let k = verb.first - 1;
  while (k > from && isHelper(tokens[k])) k--;
  // "Smith, who leads the party, said": back over what is set apart to the noun it describes.
  if (tokens[k]?.text === "," || tokens[k]?.text === ")") {
    const opening = openingComma(unit, k, from);
    if (opening === undefined) return undefined;
    const head = phrases.findLast(({ last }) => last < opening);
    if (head === undefined || head.first < from || head.last < opening - 1)
      return bareBefore(unit, opening, from);
    // "The general, speaking in Oslo, said"
    const isDoing = tokens[opening + 1]?.pos === "VERB";
    return { first: attachedStart(unit, head, from), last: isDoing ? head.last : k - 1 };
  }
  if (/^(?:who|which|that)$/.test(tokens[k]?.lower ?? "") && k > from) {
    const noun = phrases.findLast(({ last }) => last < k && last >= k - 2);
    return noun === undefined || noun.first < from
      ? undefined
      : { first: attachedStart(unit, noun, from), last: noun.last };
  }
  const last = phrases.findLast(({ last: end }) => end <= k);
  if (last === undefined || last.last < k || last.first < from) {
    const token = tokens[k];
    return token !== undefined && k >= from && /^(?:PRON|PROPN|NOUN|NUM|DET)$/.test(token.pos)
      ? { first: k, last: k }
      : undefined;
  }
  const subject = last.isTime ? phrases.findLast(({ last: end }) => end < last.first) : last;
  if (subject === undefined || subject.first < from) return undefined;
  const described = describedBy(unit, subject, from);
  if (described !== undefined) return { first: attachedStart(unit, described, from), last: described.last };
  return { first: attachedStart(unit, subject, from), last: subject.last };
}

/** "the general" where the tagger saw no noun. */
function bareBefore({ tokens }: Unit, end: number, from: number): SpeakerTokens | undefined {
  let first = end;
  while (first > from && /^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(tokens[first - 1]?.pos ?? "")) first--;
  return first < end ? { first, last: end - 1 } : undefined;
}

/** "officials who attended the meeting": the noun that a clause ending in the given one describes. */
function describedBy({ tokens, phrases, verbs }: Unit, phrase: Phrase, from: number): Phrase | undefined {
  const verb = verbs.findLast(({ last }) => last < phrase.first);
  if (verb === undefined || verb.first <= from) return undefined;
  const bare = phrases.find(({ last }) => last === verb.first - 1);
  // "two people briefed on the talks"
  const isReduced =
    tokens[verb.last + 1]?.pos === "ADP" &&
    verb.first === verb.at &&
    (verb.kind === "bare-participle" ||
      (LISTENERS.has(verb.lemma) && tokens[verb.at]?.verb?.form === "past")) &&
    !tokens.slice(verb.last, phrase.first).some(({ pos }) => pos === "PUNCT");
  if (bare !== undefined && bare.first >= from && isReduced) return bare;
  const marker = tokens.slice(0, verb.first).findLastIndex(({ lower }) => /^(?:who|that|which)$/.test(lower));
  if (marker <= from || verb.first - marker > 4) return undefined;
  return phrases.find(({ last, first }) => last === marker - 1 && first >= from);
}

/** What may stand between a subject and its verb: "did not", "also". */
function isHelper(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.pos === "ADV" ||
      token.pos === "AUX" ||
      /^(?:not|n['’]t|never|do|does|did|has|have|had)$/.test(token.lower))
  );
}

/** The comma that opens what the one at `closing` closes. */
function openingComma({ tokens }: Unit, closing: number, from: number): number | undefined {
  const mark = tokens[closing]?.text === ")" ? "(" : ",";
  for (let k = closing - 1; k > from; k--) if (tokens[k]?.text === mark) return k;
  return undefined;
}

/** Where a noun with everything it is attached to begins: "a spokesman for the ministry" from its "a". */
function attachedStart({ tokens, phrases }: Unit, phrase: Phrase, from: number): number {
  let start = phrase;
  for (;;) {
    const at = start.prepositionAt ?? -1;
    const before = phrases.findLast(({ last }) => last < start.first);
    const isAttached =
      before !== undefined &&
      before.first >= from &&
      !before.isTime &&
      ((at > before.last &&
        at <= before.last + (tokens[before.last + 1]?.pos === "ADJ" ? 2 : 1) &&
        ATTACHING.test(start.preposition ?? "")) ||
        (/^(?:and|&)$/.test(tokens[before.last + 1]?.lower ?? "") && start.first <= before.last + 3));
    if (!isAttached) break;
    start = before;
  }
  // "Foreign Minister" and the like, where the tagger left the first words out of the phrase.
  let first = start.first;
  while (first > from && /^(?:ADJ|PROPN|DET|NUM)$/.test(tokens[first - 1]?.pos ?? "")) first--;
  return first;
}

/** Who stands right after a verb: "said Smith, a spokesman for the ministry". */
export function speakerAfter(unit: Unit, after: number): SpeakerTokens | undefined {
  const { tokens, phrases } = unit;
  const first = phrases.find((phrase) => phrase.first > after && phrase.first <= after + 3 && !phrase.isTime);
  if (
    first === undefined ||
    tokens
      .slice(after + 1, first.first)
      .some(({ pos }) => pos === "PUNCT" || pos === "ADP" || pos === "SCONJ")
  )
    return undefined;
  let last = first.last;
  for (const phrase of phrases) {
    if (phrase.first <= last || phrase.isTime) continue;
    const between = tokens.slice(last + 1, phrase.first);
    const isAttached =
      between.length <= 3 &&
      (between.every(
        ({ pos, lower }) =>
          (pos === "ADP" && ATTACHING.test(lower) && lower !== "in" && lower !== "on") || pos === "DET",
      ) ||
        (between[0]?.text === "," &&
          between.every(({ text, pos }) => text === "," || pos === "DET") &&
          /^(?:a|an|the|its|his|her|their)$/.test(tokens[phrase.first]?.lower ?? between[1]?.lower ?? "")));
    if (!isAttached) break;
    last = phrase.last;
  }
  return { first: first.first, last };
}
