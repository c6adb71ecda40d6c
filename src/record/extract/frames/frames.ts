import type { VerbGroup } from "../clauses/verb-groups.ts";
import { accordingTo } from "../claims/according-to.ts";
import { findAdjectiveFrames } from "./adjective-frames.ts";
import { contentAfter, LISTENERS } from "../claims/content-after.ts";
import { cueAt, type Cue, type CueLexicon } from "../claims/cues.ts";
import { findHeadingFrames } from "./heading-frames.ts";
import { findNounFrames } from "./noun-frames.ts";
import { findPassiveFrames } from "./passive-frames.ts";
import { contentBefore, contentBeyond, quoteBefore, quotesAfter } from "../quotes/quoted-content.ts";
import { findQuoteFrames } from "./quote-frames.ts";
import { quotedAs } from "../quotes/quoted-as.ts";
import { relativeFrame } from "./relative-frames.ts";
import { rightEdge } from "../claims/right-edge.ts";
import { speakerAfter, speakerBefore, type SpeakerTokens } from "../claims/speakers.ts";
import { findViewFrames } from "./view-frames.ts";
import { isMark, quoteAt, quoteEndingAt, type Frame, type Unit } from "../claims/unit.ts";

/** Claims of a unit in order: verbs of speech and thought with who and what, and "according to". */
export function findFrames(unit: Unit, lexicon: CueLexicon): Frame[] {
  if (isBareQuestion(unit)) return [];
  const cues = unit.verbs.flatMap((verb) =>
    verb.isPassive ? [] : (cueAt(lexicon, unit.tokens, verb) ?? []),
  );
  const edge = (verbLast: number, start: number) =>
    rightEdge(unit, { verbLast, start, isThing: false }, cues);
  const frames: Frame[] = [
    ...accordingTo(unit),
    ...findViewFrames(unit),
    ...findHeadingFrames(unit),
    ...findPassiveFrames(unit, edge),
    ...findAdjectiveFrames(unit, edge),
    ...findNounFrames(unit, edge),
  ];
  for (const cue of cues) {
    const { first } = cue.verb;
    if (frames.some((frame) => first >= frame.cue.first && first <= frame.cue.last)) continue;
    if (isQuoting(unit, cue) || isReduced(unit, cue)) continue;
    const frame =
      quotedAs(unit, cue, edge) ??
      relativeFrame(unit, cue, cues) ??
      frameOf(unit, { cue, cues, previous: frames.at(-1) });
    if (frame !== undefined) frames.push(frame);
  }
  frames.push(...findQuoteFrames(unit, frames));
  return merged(unit, frames)
    .filter((frame) => !isOwn(unit, frame))
    .sort((p, q) => p.cue.first - q.cue.first);
}

/** "I think" outside a quote is the writer's own; "nobody said" is nobody's. */
function isOwn({ tokens }: Unit, { speaker, cue }: Frame): boolean {
  if (speaker === undefined || speaker.first !== speaker.last) return false;
  // "it is worth noting that"
  if (tokens[speaker.first]?.lower === "it" && cue.first !== speaker.last + 1) return true;
  return /^(?:i|you|nobody|noone|one|there|this|what)$/.test(tokens[speaker.first]?.lower ?? "");
}

/** "Can the two sides ever agree?": what is asked is said of nobody. */
function isBareQuestion({ tokens, quotes }: Unit): boolean {
  const first = tokens[0];
  return (
    quotes.length === 0 &&
    tokens.at(-1)?.text === "?" &&
    (first?.pos === "AUX" ||
      /^(?:do|does|did|is|are|was|were|has|have|had|who|what|when|where|why|how|which)$/.test(
        first?.lower ?? "",
      ))
  );
}

/** "quoted a general as saying": it is told under "saying". */
function isQuoting({ tokens }: Unit, { verb }: Cue): boolean {
  return (
    /^(?:quote|cite)$/.test(verb.lemma) &&
    tokens.some(
      ({ lower, verb: own }, k) =>
        k > verb.last && lower === "as" && own === undefined && tokens[k + 1]?.verb?.form === "ing",
    )
  );
}

/** "two people briefed on the talks said": a participle that looks like a past. */
function isReduced(unit: Unit, { verb, last }: Cue): boolean {
  const next = unit.tokens[last + 1];
  return (
    LISTENERS.has(verb.lemma) &&
    last === verb.last &&
    unit.tokens[verb.at]?.verb?.form === "past" &&
    next?.pos === "ADP" &&
    /^(?:on|by|about)$/.test(next.lower) &&
    unit.verbs.some(({ first, kind }) => first > verb.last + 2 && kind === "finite")
  );
}

/** "declined to say whether" is one claim, not two; a cue inside another's cue is none. */
function merged({ tokens }: Unit, frames: readonly Frame[]): Frame[] {
  const leads = (outer: Frame, inner: Frame) =>
    outer.cue.last < inner.cue.first && outer.content[0]?.start === tokens[inner.cue.first]?.start;
  return frames.flatMap((frame, n) => {
    // "is opposed to" reads as a passive and as an adjective.
    if (frames.slice(n + 1).some(({ cue }) => cue.first === frame.cue.first && cue.last === frame.cue.last))
      return [];
    const isInside = frames.some(
      ({ cue }) =>
        cue !== frame.cue &&
        cue.first <= frame.cue.first &&
        cue.last >= frame.cue.last &&
        cue.last - cue.first > frame.cue.last - frame.cue.first,
    );
    if (isInside || frames.some((inner) => inner.isSpeech && leads(frame, inner))) return [];
    const outer = frame.isSpeech ? frames.find((other) => leads(other, frame)) : undefined;
    if (outer === undefined) return [frame];
    const refuses = tokens
      .slice(outer.cue.first, outer.cue.last + 1)
      .some(({ verb }) => /^(?:refuse|decline)$/.test(verb?.lemma ?? ""));
    const speaker = outer.speaker ?? frame.speaker;
    return [
      {
        ...frame,
        speaker,
        cue: { first: outer.cue.first, last: frame.cue.last },
        isDenied: frame.isDenied || outer.isDenied || refuses,
      },
    ];
  });
}

interface Site {
  readonly cue: Cue;
  readonly cues: readonly Cue[];
  readonly previous: Frame | undefined;
}

function frameOf(unit: Unit, site: Site): Frame | undefined {
  const { cue } = site;
  const { verb, kinds } = cue;
  const isSay = kinds.has("say");
  const isDenied =
    verb.isNegated || tokensBefore(unit, verb, 3).some((word) => /^(?:not|n['’]t|never)$/.test(word));
  const words = { first: verb.first, last: cue.last };
  const quotedBefore =
    (isSay || kinds.has("think")) && verb.kind !== "ing" ? quoteBefore(unit, verb, site.cues) : undefined;
  const { speaker, after, isInverted } = speakerOf(unit, site, quotedBefore?.isAdjacent === true);
  // Before: a quote, or a whole sentence closed by ", he said".
  if (quotedBefore !== undefined && speaker !== undefined) {
    const rest = quotesAfter(unit, after, site.cues);
    return { speaker, cue: words, content: [...quotedBefore.spans, ...rest], isDenied, isSpeech: isSay };
  }
  const forward = isInverted ? undefined : contentAfter(unit, cue, site.cues);
  if (forward !== undefined && (speaker !== undefined || verb.kind === "ing")) {
    const isDeed = unit.tokens.some(({ start, lower }) => start === forward[0]?.start && lower === "to");
    return { speaker, cue: words, content: forward, isDenied, isSpeech: isSay && !isDeed };
  }
  if ((!isSay && !kinds.has("think")) || speaker === undefined) return undefined;
  const back = contentBefore(unit, cue, isInverted ? undefined : speaker);
  if (back === undefined) return undefined;
  const more = contentBeyond(unit, after);
  const content = more === undefined ? [back] : [back, more];
  return { speaker, cue: words, content, isDenied, isSpeech: isSay };
}

interface Spoken {
  readonly speaker: SpeakerTokens | undefined;
  /** The last token of verb and speaker. */
  readonly after: number;
  /** Whether the speaker stands after the verb. */
  readonly isInverted: boolean;
}

function speakerOf(unit: Unit, { cue, previous }: Site, followsQuote: boolean): Spoken {
  const { verb, kinds } = cue;
  const from = leftEdge(unit, verb);
  const mayInvert =
    followsQuote ||
    (!LISTENERS.has(verb.lemma) && isAfterComma(unit, verb) && hasClause(unit, from, verb.first - 1));
  const after = kinds.has("say") && mayInvert ? speakerAfter(unit, cue.last) : undefined;
  // "The premier, who took office in March, said his country would": what follows is the subject of its own verb.
  const isClause = after !== undefined && !followsQuote && startsClause(unit, after.last + 1);
  const inverted = isClause ? undefined : after;
  const own =
    verb.kind === "infinitive" ? subjectOfGovernor(unit, verb, from) : speakerBefore(unit, verb, from);
  const shared = sharesSubject(unit, verb)
    ? (previous?.speaker ?? subjectOfGovernor(unit, verb, 0))
    : undefined;
  return {
    speaker: inverted ?? own ?? headOfAside(unit, verb) ?? shared,
    after: Math.max(cue.last, inverted?.last ?? 0),
    isInverted: inverted !== undefined,
  };
}

/** Whether a finite verb comes before any mark or "who": the noun before it is its subject. */
function startsClause({ tokens, verbs }: Unit, from: number): boolean {
  const verb = verbs.find(({ first, kind }) => first >= from && kind === "finite");
  return (
    verb !== undefined &&
    !tokens
      .slice(from, verb.first)
      .some(
        ({ pos, lower }) =>
          pos === "PUNCT" || pos === "CCONJ" || pos === "SCONJ" || /^(?:who|which|that|as)$/.test(lower),
      )
  );
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

/** "The senator, arguing that the deal was void, left": the noun before the comma, where no verb stands before it. */
function headOfAside(unit: Unit, verb: VerbGroup): SpeakerTokens | undefined {
  const { tokens, phrases, verbs } = unit;
  const comma = verb.first - 1;
  if (verb.kind !== "ing" || tokens[comma]?.text !== "," || verbs.some(({ first }) => first < comma))
    return undefined;
  const head = phrases.findLast(({ last }) => last === comma - 1);
  return head === undefined ? undefined : { first: phrases[0]?.first ?? head.first, last: head.last };
}

/** "went on to say": the subject of the verb before. */
function subjectOfGovernor(unit: Unit, verb: VerbGroup, from: number): SpeakerTokens | undefined {
  const governor = unit.verbs.findLast(
    ({ kind, last }) => kind === "finite" && last < verb.first && last >= from,
  );
  return governor === undefined ? undefined : speakerBefore(unit, governor, from);
}

function hasClause({ verbs }: Unit, from: number, to: number): boolean {
  return verbs.some(({ kind, first }) => kind === "finite" && first >= from && first < to);
}

function isAfterComma({ tokens }: Unit, { first }: VerbGroup): boolean {
  return /^[,–—―]$/.test(tokens[first - 1]?.text ?? "") || isMark(tokens[first - 1]);
}

/** Where the clause of a verb can begin: after the last mark of speech, colon or turn before it. */
function leftEdge(unit: Unit, verb: VerbGroup): number {
  for (let k = verb.first - 1; k > 0; k--) {
    const token = unit.tokens[k];
    if (token === undefined) break;
    if (quoteEndingAt(unit, token) !== undefined || quoteAt(unit, token) !== undefined) return k + 1;
    if (/^(?:;|:|–|—|―|--)$/.test(token.text)) return k + 1;
    if (/^(?:but|while|though|although|because)$/.test(token.lower)) return k + 1;
  }
  return 0;
}
