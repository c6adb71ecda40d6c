import type { VerbGroup } from "../clauses/verb-groups.ts";
import type { Span } from "../text/token.ts";
import type { CueKind } from "./cues.ts";
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
const GOES_ON = /^(?:that|whether)$/;
const TURNS = /^(?:and|but|while|though|although|whereas|;|–|—|--)$/;

/** What follows the verb as what is said. */
export function contentAfter(
  unit: Unit,
  verb: VerbGroup,
  kinds: readonly CueKind[],
  cueVerbs: readonly VerbGroup[],
): Span[] | undefined {
  const { tokens } = unit;
  const start = skipListener(unit, verb);
  const token = tokens[start];
  if (token === undefined) return undefined;
  const end = rightEdge(unit, verb.last, start, cueVerbs);
  const whole = stretch(unit, start, end);
  if (whole === undefined) return undefined;
  const isQuote =
    quoteAt(unit, token) !== undefined ||
    ((token.text === "," || token.text === ":") && quoteAt(unit, tokens[start + 1]) !== undefined);
  if (isQuote) return kinds.length === 1 && kinds[0] === "want" ? undefined : [whole];
  if (token.text === ":" && kinds.includes("say")) return [whole];
  if (token.pos === "PUNCT" && !isMark(token)) return undefined;
  if (OPENERS.test(token.lower)) return kinds.includes("want") && kinds.length === 1 ? undefined : [whole];
  if (token.lower === "to" && kinds.includes("want") && token.pos === "PART") return [whole];
  if (verb.kind === "infinitive" && !kinds.includes("say") && !hangsDirectly(unit, verb)) return undefined;
  if ((token.pos === "ADP" || token.pos === "SCONJ") && ABOUT.test(token.lower)) return [whole];
  const hasVerb = unit.verbs.some(({ kind, first }) => kind === "finite" && first > start && first <= end);
  const startsNoun =
    unit.phrases.some(({ first }) => first >= start && first <= start + 1) ||
    token.pos === "DET" ||
    token.pos === "PRON";
  if ((kinds.includes("say") || kinds.includes("think")) && hasVerb && startsNoun && token.pos !== "ADP")
    return [whole];
  if (kinds.includes("judge") && startsNoun && (verb.kind !== "infinitive" || hangsDirectly(unit, verb)))
    return [whole];
  if (kinds.includes("want") && startsNoun && (verb.kind === "finite" || hangsDirectly(unit, verb)))
    return [whole];
  return undefined;
}

/** Past "reporters on Monday", "in a statement" and adverbs, to where what is said begins. */
function skipListener(unit: Unit, verb: VerbGroup): number {
  const { tokens, phrases } = unit;
  let k = verb.last + (verb.particle === "out" || verb.particle === "on" ? 2 : 1);
  let listened = !LISTENERS.has(verb.lemma);
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
      listened = true;
      const second = tokens.findIndex(({ pos }, j) => j > phrase.first && j <= phrase.last && pos === "DET");
      k = second < 0 ? phrase.last + 1 : second;
    } else if (isCircumstance) k = phrase.last + 1;
    else if (
      (token.pos === "ADV" || token.lower === "not") &&
      !OPENERS.test(token.lower) &&
      k === verb.last + 1
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

/** Whether a verb stands in an aside: "Novak, who thinks that". */
function isRelative({ tokens }: Unit, { first }: VerbGroup): boolean {
  return /^(?:who|which)$/.test(tokens[first - 1]?.lower ?? "") && tokens[first - 2]?.text === ",";
}

/** Where what is said ends: before the next clause that has a speaker of its own, else with the sentence. */
export function rightEdge(
  unit: Unit,
  verbLast: number,
  start: number,
  cueVerbs: readonly VerbGroup[],
): number {
  const { tokens } = unit;
  const own = cueVerbs.find(({ last }) => last === verbLast);
  const isAside = own !== undefined && isRelative(unit, own);
  for (let k = start; k < tokens.length; k++) {
    const token = tokens[k];
    if (token === undefined) break;
    const quote = quoteAt(unit, token);
    if (quote !== undefined) {
      k = Math.max(
        k,
        tokens.findIndex(({ end }) => end === quote.end),
      );
      continue;
    }
    if (/^[.!?]$/.test(token.text) && k > start && k < tokens.length - 1) return k - 1;
    if (token.text === "," && isTail(unit, k)) return k - 1;
    const isTurn = token.text === "," || TURNS.test(token.lower);
    // "and that": what is said goes on.
    if (!isTurn || GOES_ON.test(tokens[k + 1]?.lower ?? "") || GOES_ON.test(tokens[k + 2]?.lower ?? ""))
      continue;
    if (token.text === "," && /^(?:but|as)$/.test(tokens[k + 1]?.lower ?? "")) return k - 1;
    if (isAside && token.text === ",") return k - 1;
    const next = cueVerbs.find(({ first }) => first > k);
    if (next === undefined || next.last <= verbLast) continue;
    const between = tokens.slice(k + 1, next.first);
    const isNear = between.length <= 8 && !unit.verbs.some(({ first }) => first > k && first < next.first);
    const marks = between.some(({ text }) => text === ",");
    const turns =
      TURNS.test(token.lower) ||
      TURNS.test(tokens[k + 1]?.lower ?? "") ||
      (token.text === "," && next.kind === "ing" && between.length === 0);
    if (isNear && turns && !marks) return k - 1;
  }
  return tokens.length - 1;
}

/** What a comma sets apart at a sentence's end and nobody says: ", according to officials", ", citing a report". */
function isTail({ tokens, verbs }: Unit, comma: number): boolean {
  const next = tokens[comma + 1];
  if (next?.lower === "according" || next?.lower === "citing" || next?.lower === "referring") return true;
  // ", and left": a verb in the past that shares the subject of what is done, not of what is said.
  const verb = verbs.find(({ first }) => first >= comma + 1 && first <= comma + 3);
  const between = tokens.slice(comma + 1, verb?.first ?? comma + 1);
  return (
    verb !== undefined &&
    between.length > 0 &&
    /^(?:and|but|then|before|after|when|while)$/.test(between[0]?.lower ?? "") &&
    between.slice(1).every(({ pos }) => pos === "ADV") &&
    (verb.kind === "ing" || (tokens[verb.at]?.verb?.form === "past" && verb.first === verb.at))
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
