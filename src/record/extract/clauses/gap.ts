import type { Token } from "../text/token.ts";
import type { Gap, Sentence } from "./draft.ts";
import type { Phrase } from "./phrases.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** Words that open a clause of time, reason or condition. */
export const SUBORDINATORS = new Set(
  "after before because since while when as until till although though whereas once whether where unless if lest so despite amid following without by upon".split(
    " ",
  ),
);

/** Words that open a clause about the noun before them. */
export const RELATIVES = new Set(["who", "which", "whom", "whose"]);

/** What stands between the verb before and a verb, with the last word there that opens a clause. */
export function gapBefore(
  { tokens, phrases }: Sentence,
  previous: VerbGroup | undefined,
  verb: VerbGroup,
): Gap {
  const from = previous === undefined ? 0 : previous.last + 1;
  const to = verb.first;
  let markerAt: number | undefined;
  for (let k = from; k < to; k++) {
    const token = tokens[k];
    if (token === undefined) continue;
    if (RELATIVES.has(token.lower) || token.lower === "that") {
      const next = tokens[k + 1];
      // "that step": a pointing word, not a marker.
      if (token.lower === "that" && token.pos === "DET" && next?.pos === "NOUN" && k !== from) continue;
      markerAt = k;
    } else if (
      token.pos === "CCONJ" &&
      (tokens[k - 1]?.text === "," || token.lower === "but") &&
      markerAt !== undefined &&
      previous !== undefined &&
      !phrases.some(
        ({ first, preposition, isTime }) => first > k && first < to && preposition === undefined && !isTime,
      )
    ) {
      markerAt = undefined;
    } else if (SUBORDINATORS.has(token.lower) && !isPrepositionHere(tokens, phrases, k, verb)) markerAt = k;
  }
  return {
    from,
    to,
    tokens: tokens.slice(from, to),
    phrases: phrases.filter(({ first, last }) => first >= from && last < to),
    markerAt,
    marker: markerAt === undefined ? undefined : tokens[markerAt]?.lower,
  };
}

/** "after the talks, Iran said": a comma between the phrase and a new subject shows that the word is a preposition. */
function isPrepositionHere(
  tokens: readonly Token[],
  phrases: readonly Phrase[],
  k: number,
  verb: VerbGroup,
): boolean {
  if (verb.first === k + 1) return false;
  const lower = tokens[k]?.lower ?? "";
  if (lower === "by" || lower === "without" || lower === "upon" || lower === "despite" || lower === "amid")
    return true;
  const own = phrases.filter(({ first, last }) => first > k && last < verb.first);
  if (own.length < 2) return own.length === 1 && own[0]?.isTime === true;
  const firstEnd = own[0]?.last ?? k;
  return (
    tokens.slice(firstEnd + 1, verb.first).some(({ text }) => text === ",") &&
    own.slice(1).some(({ preposition, isTime }) => preposition === undefined && !isTime)
  );
}
