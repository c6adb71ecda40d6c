import type { VerbGroup } from "../clauses/verb-groups.ts";
import { speakerAfter, speakerBefore, type SpeakerTokens } from "../claims/speakers.ts";
import type { Quote } from "../quotes/quotes.ts";
import { type Frame, type Unit } from "../claims/unit.ts";

/**
 * Speech that no verb of speech claims: after a colon ("the king shrugged: “Ask Ankara.”", "Zelensky: “We will not yield”"),
 * before a verb of any kind ("“We lost,” the colonel wept"), before a dash and a name.
 */
export function findQuoteFrames(unit: Unit, frames: readonly Frame[]): Frame[] {
  return unit.quotes.flatMap((quote) => {
    const isClaimed = frames.some(({ content }) =>
      content.some(({ start, end }) => start <= quote.start && quote.end <= end),
    );
    if (isClaimed) return [];
    const first = unit.tokens.findIndex(({ start }) => start === quote.start);
    const last = unit.tokens.findIndex(({ end }) => end === quote.end);
    if (first < 0 || last < first) return [];
    return (
      afterColon(unit, quote, first) ??
      afterVerb(unit, quote, first) ??
      beforeVerb(unit, quote, last) ??
      beforeDash(unit, quote, last) ??
      []
    );
  });
}

function frame(quote: Quote, speaker: SpeakerTokens, cue: SpeakerTokens): Frame {
  return { speaker, cue, content: [{ start: quote.start, end: quote.end }], isDenied: false, isSpeech: true };
}

function afterColon(unit: Unit, quote: Quote, first: number): Frame | undefined {
  const { tokens, phrases, verbs } = unit;
  const colon = first - 1;
  if (tokens[colon]?.text !== ":") return undefined;
  const start = tokens.slice(0, colon).findLastIndex(({ text }) => /^[.!?]$/.test(text)) + 1;
  const verb = verbs.findLast(({ first: at, kind }) => at >= start && at < colon && kind === "finite");
  if (verb === undefined) {
    const name = phrases.find((phrase) => phrase.first >= start && phrase.last === colon - 1);
    return name === undefined ? undefined : frame(quote, name, { first: colon, last: colon });
  }
  const speaker = speakerBefore(unit, verb, start);
  const isThing = /^(?:it|this|that|there|these|which|what)$/.test(tokens[speaker?.first ?? -1]?.lower ?? "");
  return speaker === undefined || isThing || verb.isPassive
    ? undefined
    : frame(quote, speaker, { first: verb.first, last: verb.last });
}

/** After any verb and a comma: "she stammered, “…”". */
function afterVerb(unit: Unit, quote: Quote, first: number): Frame | undefined {
  const { tokens, verbs } = unit;
  const verb = verbs.find(({ last, kind }) => last === first - 2 && kind === "finite");
  if (tokens[first - 1]?.text !== "," || verb === undefined || verb.isPassive) return undefined;
  const speaker = speakerBefore(unit, verb, 0);
  return speaker === undefined ? undefined : frame(quote, speaker, { first: verb.first, last: verb.last });
}

/** After speech that ends in a comma or a mark: who does anything at all right then. */
function beforeVerb(unit: Unit, quote: Quote, last: number): Frame | undefined {
  const inside = unit.text.slice(quote.start - unit.span.start, quote.end - unit.span.start);
  if (!/[,!?—―–-]["”»’']+$/.test(inside)) return undefined;
  const verb = unit.verbs.find(({ first, kind }) => first > last && kind === "finite");
  if (verb === undefined || verb.isPassive || verb.lemma === "be") return undefined;
  const speaker = verb.first === last + 1 ? speakerAfter(unit, verb.last) : subjectOf(unit, verb, last);
  return speaker === undefined ? undefined : frame(quote, speaker, { first: verb.first, last: verb.last });
}

function subjectOf(unit: Unit, verb: VerbGroup, last: number): SpeakerTokens | undefined {
  const speaker = speakerBefore(unit, verb, last + 1);
  return speaker?.first === last + 1 ? speaker : undefined;
}

function beforeDash(unit: Unit, quote: Quote, last: number): Frame | undefined {
  const { tokens, phrases, verbs } = unit;
  if (!/^(?:—|–|―|--|-)$/.test(tokens[last + 1]?.text ?? "")) return undefined;
  const name = phrases.find(({ first }) => first === last + 2);
  const isName =
    name !== undefined && tokens[name.last]?.pos === "PROPN" && !verbs.some(({ first }) => first > last);
  return !isName ? undefined : frame(quote, name, { first: last + 1, last: last + 1 });
}
