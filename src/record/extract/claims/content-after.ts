import type { VerbGroup } from "../clauses/verb-groups.ts";
import type { Span, Token } from "../text/token.ts";
import type { Cue } from "./cues.ts";
import { rightEdge } from "./right-edge.ts";
import { isMark, quoteAt, stretch, type Unit } from "./unit.ts";

/** Verbs whose first object hears what is said. */
export const LISTENERS = new Set(
  "tell inform notify assure remind warn ask advise urge brief promise order encourage beg invite request teach answer show".split(
    " ",
  ),
);
const OPENERS = /^(?:that|whether|how|what|why|if|where|when|who|which)$/;
/** Prepositions of what is spoken of. */
const ABOUT = /^(?:about|of|against)$/;

/** What follows the verb as what is said. */
export function contentAfter(unit: Unit, cue: Cue, cues: readonly Cue[]): Span[] | undefined {
  const { tokens } = unit;
  const start = skipListener(unit, cue);
  const token = tokens[start];
  if (token === undefined) return undefined;
  const clauseEnd = rightEdge(unit, { verbLast: cue.verb.last, start, isThing: false }, cues);
  const shape = shapeAt(unit, cue, { token, start, end: clauseEnd });
  if (shape === undefined) return undefined;
  const end =
    shape === "thing" ? rightEdge(unit, { verbLast: cue.verb.last, start, isThing: true }, cues) : clauseEnd;
  const whole = stretch(unit, start, end);
  return whole === undefined ? undefined : [whole];
}

interface Begun {
  readonly token: Token;
  readonly start: number;
  readonly end: number;
}

/** Whether what begins here is said as a clause or a quote, is a thing or a deed, or is not said at all. */
function shapeAt(unit: Unit, cue: Cue, begun: Begun): "clause" | "thing" | undefined {
  const { tokens } = unit;
  const { token, start, end } = begun;
  const { kinds, verb } = cue;
  const isQuote =
    quoteAt(unit, token) !== undefined ||
    ((token.text === "," || token.text === ":") && quoteAt(unit, tokens[start + 1]) !== undefined);
  const wantsOnly = ![...kinds].some((kind) => kind !== "want" && kind !== "aim");
  if (isQuote) return wantsOnly ? undefined : "clause";
  if (token.text === ":" && kinds.has("say")) return "clause";
  if (token.pos === "PUNCT" && !isMark(token)) return undefined;
  if (kinds.has("topic")) return "thing";
  if (OPENERS.test(token.lower)) return wantsOnly && token.lower !== "that" ? undefined : "clause";
  if (token.lower === "to" && token.pos === "PART" && (kinds.has("want") || kinds.has("aim"))) return "thing";
  if (verb.kind === "infinitive" && !kinds.has("say") && !hangsDirectly(unit, verb)) return undefined;
  if ((token.pos === "ADP" || token.pos === "SCONJ") && ABOUT.test(token.lower)) return "thing";
  if (kinds.has("say") && token.pos === "ADJ" && tokens[start + 1]?.lower === "to") return "clause";
  if (cue.last > verb.last && kinds.has("say") && !kinds.has("judge")) return undefined;
  return nounShape(unit, cue, { token, start, end });
}

/** The same, when a noun or a pronoun begins it. */
function nounShape(
  unit: Unit,
  { kinds, verb }: Cue,
  { token, start, end }: Begun,
): "clause" | "thing" | undefined {
  const hasVerb = unit.verbs.some(({ kind, first }) => kind === "finite" && first > start && first <= end);
  const isGerund = token.verb?.form === "ing";
  const startsNoun =
    unit.phrases.some(({ first }) => first >= start && first <= start + 1) ||
    /^(?:DET|PRON)$/.test(token.pos);
  if (!startsNoun && !isGerund && token.verb?.form !== "past") return undefined;
  if (/^(?:ADP|SCONJ|CCONJ)$/.test(token.pos)) return undefined;
  if ((kinds.has("say") || kinds.has("think")) && hasVerb)
    return kinds.has("judge") && !clauseFollows(unit, start) ? "thing" : "clause";
  if (!startsNoun && !(isGerund && kinds.has("judge"))) return undefined;
  if (kinds.has("cast") && isCast(unit, start, end)) return "thing";
  const isFree = verb.kind === "finite" || hangsDirectly(unit, verb);
  if (kinds.has("judge") && (verb.kind !== "infinitive" || isFree)) return "thing";
  if (!kinds.has("want") || !isFree) return undefined;
  return !NEEDS_DEED.test(verb.lemma) || hasDeed(unit, start, end) ? "thing" : undefined;
}

/** Verbs that want something only with a deed: "commands a unit" and "seeks shelter" are acts, "commands them to leave" is speech. */
const NEEDS_DEED =
  /^(?:command|direct|press|push|pressure|seek|offer|invite|order|agree|volunteer|consent|commit|decide|resolve|encourage|instruct)$/;

function hasDeed({ tokens }: Unit, start: number, end: number): boolean {
  return tokens.slice(start, end + 1).some(({ lower, pos }) => lower === "to" && pos === "PART");
}

/** "sees the corridor as a noose": "as" follows the noun. */
function isCast({ tokens }: Unit, start: number, end: number): boolean {
  const as = tokens.findIndex(({ lower }, k) => k > start && k <= end && lower === "as");
  return as > 0 && !tokens.slice(start, as).some(({ pos }) => pos === "PUNCT");
}

/** Whether the noun that begins here is the subject of a verb right after it. */
function clauseFollows({ phrases, verbs }: Unit, start: number): boolean {
  let last = phrases.find(({ first }) => first >= start && first <= start + 1)?.last ?? start;
  for (const phrase of phrases)
    if (phrase.prepositionAt === last + 1 && phrase.first === last + 2) last = phrase.last;
  return verbs.some(({ first, kind }) => kind === "finite" && first === last + 1);
}

/** Past "reporters on Monday", "in a statement" and adverbs, to where what is said begins. */
function skipListener(unit: Unit, { verb, last: cueLast }: Cue): number {
  const { tokens, phrases } = unit;
  let k = cueLast + 1;
  let listened = !LISTENERS.has(verb.lemma) || cueLast > verb.last;
  for (;;) {
    const token = tokens[k];
    if (token === undefined) return k;
    const phrase = phrases.find(
      ({ first }) => first === k || (first === k + 1 && token.pos === "ADP" && !OPENERS.test(token.lower)),
    );
    const isCircumstance =
      phrase !== undefined &&
      (phrase.isTime || token.pos === "ADP") &&
      startsContentLater(unit, phrase.last + 1);
    if (phrase !== undefined && !listened && phrase.preposition === undefined) {
      const second = tokens.findIndex(({ pos }, j) => j > phrase.first && j <= phrase.last && pos === "DET");
      // "warned a cut in aid would": the first noun is what the clause is about.
      if (second < 0 && clauseFollows(unit, k)) return k;
      listened = true;
      k = second < 0 ? phrase.last + 1 : second;
    } else if (isCircumstance) k = phrase.last + 1;
    else if (
      (token.pos === "ADV" || token.lower === "not") &&
      !OPENERS.test(token.lower) &&
      k === cueLast + 1
    )
      k++;
    else return k;
  }
}

/** Whether what is said still comes: "that", a quote, or a clause. */
function startsContentLater({ tokens, verbs, quotes }: Unit, k: number): boolean {
  const token = tokens[k];
  if (token === undefined) return false;
  const at = token.start;
  return (
    OPENERS.test(token.lower) ||
    /^[,:“"]$/.test(token.text) ||
    quotes.some(({ start }) => start >= at) ||
    verbs.some(({ first, kind }) => first >= k && kind === "finite")
  );
}

/** "went on to criticise": nothing stands between the verb before and this one. */
function hangsDirectly({ verbs, phrases }: Unit, verb: VerbGroup): boolean {
  const before = verbs.findLast(({ last }) => last < verb.first);
  return (
    before !== undefined &&
    !phrases.some(({ first }) => first > before.last && first < verb.first) &&
    verb.kind === "infinitive"
  );
}
