import type { VerbGroup } from "../clauses/verb-groups.ts";
import type { Span } from "../text/token.ts";
import type { CueKind, CueLexicon } from "./cues.ts";
import { findNounFrames } from "./noun-frames.ts";
import { findPassiveFrames } from "./passive-frames.ts";
import { speakerAfter, speakerBefore, type SpeakerTokens } from "./speakers.ts";
import { isMark, quoteAt, quoteEndingAt, stretch, type Frame, type Unit } from "./unit.ts";

const LISTENERS = new Set(
  "tell inform notify assure remind warn ask advise urge brief promise order encourage beg invite request teach answer show".split(
    " ",
  ),
);
const OPENERS = /^(?:that|whether|how|what|why|if|where|when|who|which)$/;
/** Prepositions of what is spoken of. */
const ABOUT = /^(?:about|of|against)$/;
const GOES_ON = /^(?:that|whether)$/;
const TURNS = /^(?:and|but|while|though|although|whereas|;|–|—|--)$/;

/** Claims of a unit in order: verbs of speech and thought with who and what, and "according to". */
export function findFrames(unit: Unit, cues: CueLexicon): Frame[] {
  const verbs = unit.verbs.filter((verb) => kindsOf(cues, verb).length > 0 && !verb.isPassive);
  const edge = (verbLast: number, start: number) => rightEdge(unit, verbLast, start, verbs);
  const frames: Frame[] = [
    ...accordingTo(unit),
    ...findNounFrames(unit, edge),
    ...findPassiveFrames(unit, edge),
  ];
  for (const verb of verbs) {
    if (frames.some(({ cue }) => verb.first >= cue.first && verb.first <= cue.last)) continue;
    const previous = frames.at(-1);
    const frame = frameOf(unit, verb, kindsOf(cues, verb), previous, verbs);
    if (frame !== undefined) frames.push(frame);
  }
  return frames.filter((frame) => !isOwn(unit, frame)).sort((p, q) => p.cue.first - q.cue.first);
}

/** "I think" outside a quote is the writer's own; "nobody said" is nobody's. */
function isOwn({ tokens }: Unit, { speaker }: Frame): boolean {
  return (
    speaker !== undefined &&
    speaker.first === speaker.last &&
    /^(?:i|you|nobody|noone|one|it|there|this|what)$/.test(tokens[speaker.first]?.lower ?? "")
  );
}

function kindsOf(cues: CueLexicon, { lemma, particle }: VerbGroup): readonly CueKind[] {
  const own = cues.get(lemma) ?? [];
  const withParticle = particle === undefined ? [] : (cues.get(`${lemma} ${particle}`) ?? []);
  return [...own, ...withParticle];
}

function frameOf(
  unit: Unit,
  verb: VerbGroup,
  kinds: readonly CueKind[],
  previous: Frame | undefined,
  cueVerbs: readonly VerbGroup[],
): Frame | undefined {
  const from = leftEdge(unit, verb);
  const isSay = kinds.includes("say");
  const cue = { first: verb.first, last: verb.last };
  const isDenied =
    verb.isNegated || tokensBefore(unit, verb, 3).some((word) => /^(?:not|n['’]t|never)$/.test(word));
  const quotedBefore = isSay || kinds.includes("think") ? quoteBefore(unit, verb) : undefined;
  const mayInvert =
    quotedBefore?.isAdjacent === true ||
    (!LISTENERS.has(verb.lemma) && isAfterComma(unit, verb) && hasClause(unit, from, verb.first - 1));
  const inverted = isSay && mayInvert ? speakerAfter(unit, verb.last) : undefined;
  const own =
    verb.kind === "infinitive" ? subjectOfGovernor(unit, verb, from) : speakerBefore(unit, verb, from);
  const speaker =
    inverted ??
    own ??
    (sharesSubject(unit, verb) ? (previous?.speaker ?? subjectOfGovernor(unit, verb, from)) : undefined);
  const after = Math.max(verb.last, inverted?.last ?? 0);
  // Before: a quote, or a whole sentence closed by ", he said".
  if (quotedBefore !== undefined && speaker !== undefined) {
    const rest = quotesAfter(unit, after, cueVerbs);
    return { speaker, cue, content: [...quotedBefore.spans, ...rest], isDenied };
  }
  const forward = inverted === undefined ? contentAfter(unit, verb, kinds, cueVerbs) : undefined;
  if (forward !== undefined && (speaker !== undefined || verb.kind === "ing"))
    return { speaker, cue, content: forward, isDenied };
  if (!isSay && !kinds.includes("think")) return undefined;
  if (speaker === undefined) return undefined;
  const back = contentBefore(unit, verb, inverted === undefined ? speaker : undefined);
  if (back === undefined) return undefined;
  const more = contentBeyond(unit, after);
  return { speaker, cue, content: more === undefined ? [back] : [back, more], isDenied };
}

function tokensBefore({ tokens }: Unit, { first }: VerbGroup, count: number): string[] {
  return tokens.slice(Math.max(0, first - count), first).map(({ lower }) => lower);
}

/** "he came and said", ", adding that": the subject is the one before. */
function sharesSubject({ tokens }: Unit, verb: VerbGroup): boolean {
  let k = verb.first - 1;
  while (k > 0 && tokens[k]?.pos === "ADV") k--;
  return verb.kind === "ing" || tokens[k]?.pos === "CCONJ" || tokens[k]?.text === ",";
}

/** "went on to say": the subject of the verb before. */
function subjectOfGovernor(unit: Unit, verb: VerbGroup, from: number): SpeakerTokens | undefined {
  const governor = unit.verbs.findLast(
    ({ kind, last }) => kind === "finite" && last < verb.first && last >= from,
  );
  return governor === undefined ? undefined : speakerBefore(unit, governor, from);
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

function hasClause({ verbs }: Unit, from: number, to: number): boolean {
  return verbs.some(({ kind, first }) => kind === "finite" && first >= from && first < to);
}

function isAfterComma({ tokens }: Unit, { first }: VerbGroup): boolean {
  return /^[,–—]$/.test(tokens[first - 1]?.text ?? "") || isMark(tokens[first - 1]);
}

/** Where the clause of a verb can begin: after the last mark of speech, colon or turn before it. */
function leftEdge(unit: Unit, verb: VerbGroup): number {
  for (let k = verb.first - 1; k > 0; k--) {
    const token = unit.tokens[k];
    if (token === undefined) break;
    if (quoteEndingAt(unit, token) !== undefined || quoteAt(unit, token) !== undefined) return k + 1;
    if (/^(?:;|:|–|—|--)$/.test(token.text)) return k + 1;
    if (/^(?:but|while|though|although|because)$/.test(token.lower)) return k + 1;
  }
  return 0;
}

interface QuotedBefore {
  readonly spans: readonly Span[];
  readonly isAdjacent: boolean;
}

/** Speech that ends shortly before the verb, with only its subject between, and the words of the same sentence before it. */
function quoteBefore(unit: Unit, verb: VerbGroup): QuotedBefore | undefined {
  const { tokens } = unit;
  for (let k = verb.first - 1; k >= 0; k--) {
    const quote = quoteEndingAt(unit, tokens[k]);
    if (quote === undefined) {
      if (unit.verbs.some(({ at }) => at === k && verb.first - k < 3)) return undefined;
      continue;
    }
    const between = tokens.slice(k + 1, verb.first);
    if (between.some(({ text }) => text === "." || text === ";" || text === ":")) return undefined;
    const isEnded = /[,!?.…—–-]["”»]?$/.test(lettersAtEnd(unit, quote)) || between[0]?.text === ",";
    if (between.length > 0 && !isEnded) return undefined;
    const opening = tokens.findIndex(({ start }) => start === quote.start);
    // "the plan was “a grave mistake,” he said": what is quoted is the end of what is said.
    const lead =
      opening > 0 && !/^[.:!?]$/.test(tokens[opening - 1]?.text ?? "") && !isMark(tokens[opening - 1]);
    const begin = lead ? sentenceStart(unit, opening) : opening;
    const span = stretch(unit, begin, k);
    return { spans: [span ?? quote], isAdjacent: between.length === 0 };
  }
  return undefined;
}

function lettersAtEnd(unit: Unit, { start, end }: Span): string {
  return unit.text.slice(Math.max(start, end - 3) - unit.span.start, end - unit.span.start);
}

function sentenceStart(unit: Unit, at: number): number {
  for (let k = at - 1; k > 0; k--)
    if (/^[.!?:]$/.test(unit.tokens[k]?.text ?? "") || quoteEndingAt(unit, unit.tokens[k]) !== undefined)
      return k + 1;
  return 0;
}

/** Speech that goes on after "he said", up to the next who says something. */
function quotesAfter(unit: Unit, after: number, cueVerbs: readonly VerbGroup[]): Span[] {
  const next = cueVerbs.find(({ first }) => first > after)?.first ?? unit.tokens.length;
  const spans: Span[] = [];
  for (let k = after + 1; k < unit.tokens.length; k++) {
    const quote = quoteAt(unit, unit.tokens[k]);
    if (quote === undefined) continue;
    const closing = unit.tokens.findIndex(({ end }) => end === quote.end);
    const isOthers = next < unit.tokens.length && (k > next || isFollowedByCue(closing, cueVerbs));
    if (isOthers) break;
    spans.push({ start: quote.start, end: quote.end });
  }
  return spans;
}

function isFollowedByCue(closing: number, cueVerbs: readonly VerbGroup[]): boolean {
  return cueVerbs.some(({ first }) => first > closing && first <= closing + 6);
}

/** What follows the verb as what is said. */
function contentAfter(
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
function rightEdge(unit: Unit, verbLast: number, start: number, cueVerbs: readonly VerbGroup[]): number {
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

/** The words before ", he said", back to where the sentence or the clause before began. */
function contentBefore(unit: Unit, verb: VerbGroup, speaker: SpeakerTokens | undefined): Span | undefined {
  const { tokens } = unit;
  const end = (speaker?.first ?? verb.first) - 1;
  if (!/^[,–—]$/.test(tokens[end]?.text ?? "")) return undefined;
  const first = sentenceStart(unit, end);
  const hasVerb = unit.verbs.some(({ first: at }) => at >= first && at < end);
  const next = unit.tokens[verb.last + 1];
  const goesOn =
    next?.text === "," && unit.verbs.some(({ first: at, kind }) => kind === "finite" && at === verb.last + 2);
  const isLast = next === undefined || /^[.!?]$/.test(next.text);
  return hasVerb || goesOn || isLast ? stretch(unit, first, end - 1) : undefined;
}

/** What goes on after ", he said,". */
function contentBeyond(unit: Unit, after: number): Span | undefined {
  const { tokens, verbs } = unit;
  let k = after + 1;
  while (k < tokens.length && tokens[k]?.text !== "," && k < after + 8) k++;
  if (tokens[k]?.text !== "," || k + 2 >= tokens.length) return undefined;
  return verbs.some(({ first }) => first > k) ? stretch(unit, k + 1, tokens.length - 1) : undefined;
}

/** "according to the ministry": what stands before it, or after it when it opens the sentence. */
function accordingTo(unit: Unit): Frame[] {
  const { tokens, phrases } = unit;
  return tokens.flatMap((token, k) => {
    if (token.lower !== "according" || tokens[k + 1]?.lower !== "to") return [];
    const first = phrases.find((phrase) => phrase.first >= k + 2 && phrase.first <= k + 4);
    if (first === undefined) return [];
    let last = first.last;
    while (
      last + 1 < tokens.length &&
      !/^[,.;:]$/.test(tokens[last + 1]?.text ?? "") &&
      !isMark(tokens[last + 1])
    )
      last++;
    const before = k === 0 ? undefined : stretch(unit, clauseStart(unit, k), k - 1);
    const behind = before === undefined ? stretch(unit, last + 1, tokens.length - 1) : undefined;
    const content = before ?? behind;
    return content === undefined
      ? []
      : [
          {
            speaker: { first: k + 2, last },
            cue: { first: k, last: k + 1 },
            content: [content],
            isDenied: false,
          },
        ];
  });
}

function clauseStart(unit: Unit, at: number): number {
  for (let k = at - 2; k > 0; k--) if (/^[.;]$/.test(unit.tokens[k]?.text ?? "")) return k + 1;
  return 0;
}
