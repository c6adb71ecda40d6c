import type { Draft, Framed, Gap, Sentence } from "./draft.ts";
import { RELATIVES, SUBORDINATORS } from "./gap.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** "The report released on Tuesday alleged": a participle after the subject, with the verb of the clause still to come. */
export function describesSubject(
  { tokens, phrases, verbs, closingAt }: Framed,
  { verb, next }: { verb: VerbGroup; next: VerbGroup | undefined },
): boolean {
  const isBare = verb.first === verb.at && tokens[verb.at]?.verb?.form === "past";
  if (!isBare || next === undefined || tokens[verb.first - 1]?.pos === "PRON") return false;
  const later = verbs.find(({ first, kind }) => first > verb.last && kind === "finite");
  if (later === undefined || later.first > closingAt) return false;
  if (later !== next && next.kind === "infinitive") return false;
  const gap = tokens.slice(verb.last + 1, later.first);
  if (
    gap.some(
      ({ text, pos, lower }) =>
        text === "," ||
        text === ";" ||
        pos === "CCONJ" ||
        RELATIVES.has(lower) ||
        lower === "that" ||
        (SUBORDINATORS.has(lower) && pos === "SCONJ"),
    )
  )
    return false;
  return phrases
    .filter(({ first, last }) => first > verb.last && last < later.first)
    .every(
      ({ preposition, isTime }) =>
        isTime || (preposition !== undefined && !/^(?:down|up|off|out|over|back|away)$/.test(preposition)),
    );
}

/** A participle that describes the noun before it: "detainees held after", "Africans ordered out". */
export function isReduced(
  { tokens, traits }: Sentence,
  {
    verb,
    gap,
    previous,
    mainOpen,
    next,
  }: { verb: VerbGroup; gap: Gap; previous: Draft; mainOpen: boolean; next: VerbGroup | undefined },
): boolean {
  if (verb.kind === "bare-participle") return gap.phrases.length > 0 && tokens[verb.first - 1]?.text !== ",";
  const isBare = verb.first === verb.at && tokens[verb.at]?.verb?.form === "past";
  if (!isBare || mainOpen) return false;
  const noun = gap.phrases.at(-1);
  if (noun === undefined || noun.last !== verb.first - 1 || noun.isPronoun) return false;
  if (traits.takesContent(previous.verb.lemma) && noun.preposition === undefined) return false;
  if (gap.tokens.some(({ pos }) => pos === "CCONJ") && noun.preposition === undefined && next === undefined)
    return false;
  return !traits.isReport(verb.lemma);
}
