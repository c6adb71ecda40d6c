import type { Actor } from "../actors/actor.ts";
import { findPhrases } from "../clauses/phrases.ts";
import { findVerbGroups } from "../clauses/verb-groups.ts";
import { readerOf, type TextReader } from "../extract.ts";
import { findMentions } from "../actors/mentions.ts";
import { splitSentences } from "../text/sentences.ts";
import type { Span } from "../text/token.ts";
import type { Claim, Speaker } from "./claim.ts";
import { findFrames } from "../frames/frames.ts";
import { findQuotes, joinQuoted, maskQuotes, spokenWithin, type Quote } from "../quotes/quotes.ts";
import { retag } from "./retag.ts";
import { readSpeaker, SpeakerMemory } from "./speaker.ts";
import { stanceOf } from "./stance.ts";
import { isMark, type Frame, type Unit } from "./unit.ts";

/**
 * Reads the attributed statements of a text: who is said to say, think or want what.
 *
 * In:   the text, and the document's day where it is known.
 * Out:  claims in the order of the text; spans slice back to it.
 */
export function extractClaims(any: TextReader, text: string, day?: string): Claim[] {
  const reader = readerOf(any, text, day);
  const quotes = findQuotes(text);
  const masked = maskQuotes(text, quotes);
  const memory = new SpeakerMemory();
  const claims: Claim[] = [];
  let spokenUntil = 0;
  for (const span of joinQuoted(text, splitSentences(text), quotes)) {
    const spoken = transcriptLine(reader, text, span);
    if (span.start < spokenUntil) continue;
    if (spoken !== undefined) {
      spokenUntil = spoken.content.end;
      claims.push(lineClaim(text, spoken, memory));
      continue;
    }
    const unit = readUnit(reader, { masked, text, span, quotes, day });
    const frames = findFrames(unit, reader.cues);
    const found = frames.flatMap((frame) => {
      const outer = frames.filter((other) => stands(unit, frame, other));
      if (outer.length > 0 && !isOfItsOwn(unit, frame)) return [];
      const { reporter } = frame;
      // The reporter first, so that "he" afterwards is who is quoted.
      const by =
        reporter === undefined
          ? undefined
          : readSpeaker({ reader, unit, span: spanOf(unit, reporter.first, reporter.last), memory, day });
      return [{ frame, outer, by, claim: claimOf(reader, unit, { frame, memory, day }) }];
    });
    if (found.length > 0) claims.push(...chained(found));
    else addTo(claims, unit);
  }
  return claims.map((claim) => withStance(reader, text, claim, day));
}

interface Passage {
  readonly masked: string;
  readonly text: string;
  readonly span: Span;
  readonly quotes: readonly Quote[];
  readonly day: string | undefined;
}

function readUnit(reader: TextReader, { masked, text, span, quotes, day }: Passage): Unit {
  const tokens = retag(reader.tagger(masked, span), reader.cues);
  const phrases = findPhrases(tokens, findMentions(tokens, reader.actors, day));
  const verbs = findVerbGroups(tokens, (k) => phrases.some(({ first, last }) => k >= first && k <= last));
  return {
    span,
    text: text.slice(span.start, span.end),
    tokens,
    phrases,
    verbs,
    quotes: spokenWithin(quotes, span),
  };
}

function claimOf(
  reader: TextReader,
  unit: Unit,
  {
    frame,
    memory,
    day,
  }: { readonly frame: Frame; readonly memory: SpeakerMemory; readonly day: string | undefined },
): Claim {
  const { speaker, cue, content, isDenied } = frame;
  const start = unit.tokens[cue.first]?.start ?? 0;
  const own = speaker === undefined ? undefined : spanOf(unit, speaker.first, speaker.last);
  return {
    speaker: readSpeaker({ reader, unit, span: own, memory, day }),
    cue: { start, end: unit.tokens[cue.last]?.end ?? start },
    content,
    isQuoted: content.some(({ start: from, end }) =>
      unit.quotes.some((quote) => quote.start >= from && quote.end <= end),
    ),
    isDenied,
    stance: undefined,
    reportedBy: [],
  };
}

function spanOf(unit: Unit, first: number, last: number): Span {
  let from = first;
  while (from < last && (isMark(unit.tokens[from]) || unit.tokens[from]?.text === ",")) from++;
  const start = unit.tokens[from]?.start ?? 0;
  return { start, end: unit.tokens[last]?.end ?? start };
}

interface Found {
  readonly frame: Frame;
  /** Frames in whose content it stands, outermost first. */
  readonly outer: readonly Frame[];
  /** Who quotes it in the same breath. */
  readonly by: Speaker | undefined;
  readonly claim: Claim;
}

/** Whether a frame's cue stands inside what another says. */
function stands(unit: Unit, { cue }: Frame, other: Frame): boolean {
  const start = unit.tokens[cue.first]?.start ?? 0;
  const end = unit.tokens[cue.last]?.end ?? start;
  return (
    other.cue.first !== cue.first && other.content.some((span) => span.start <= start && end <= span.end)
  );
}

/** Inside what another says only speech of someone else is a claim; "he said he hoped" is one claim. */
function isOfItsOwn({ tokens }: Unit, { isSpeech, speaker }: Frame): boolean {
  return (
    isSpeech &&
    speaker !== undefined &&
    !(
      speaker.first === speaker.last &&
      /^(?:he|she|they|it|we|i|you|who)$/.test(tokens[speaker.first]?.lower ?? "")
    )
  );
}

/** Adds to each claim who reports it: the speakers it stands inside, and who quotes it. */
function chained(found: readonly Found[]): Claim[] {
  return found.map(({ outer, by, claim }) => {
    const around = found.flatMap((other) => (outer.includes(other.frame) ? [other.claim.speaker] : []));
    return { ...claim, reportedBy: by === undefined ? around : [...around, by] };
  });
}

interface TranscriptLine {
  readonly name: Span;
  readonly colon: Span;
  readonly content: Span;
}

/** "WALLACE: Will you be there?": a name in capitals and a colon, at the start of a paragraph. */
function transcriptLine(reader: TextReader, text: string, { start, end }: Span): TranscriptLine | undefined {
  const match =
    /^["“]?(\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]+){0,3} ?(?:\([^)]{1,30}\))?):\s+(?=\S)/u.exec(
      text.slice(start, end),
    );
  const name = match?.[1];
  if (match === null || name === undefined || !/\p{Lu}{3}/u.test(name)) return undefined;
  const from = start + match[0].indexOf(name);
  // "MOSCOW: " is where the news comes from.
  const named = findMentions(reader.tagger(text, { start: from, end: from + name.length }), reader.actors);
  if (named.some(({ form }) => form === "city" || form === "name" || form === "seat")) return undefined;
  return {
    name: { start: from, end: from + name.length },
    colon: { start: from + name.length, end: from + name.length + 1 },
    content: { start: start + match[0].length, end: start + paragraphAt(text, start).trimEnd().length },
  };
}

function paragraphAt(text: string, start: number): string {
  const end = text.indexOf("\n", start);
  return text.slice(start, end < 0 ? text.length : end);
}

function lineClaim(text: string, { name, colon, content }: TranscriptLine, memory: SpeakerMemory): Claim {
  const known: Speaker | undefined = memory.person(text.slice(name.start, name.end).split(" ").at(-1) ?? "");
  const speaker: Speaker = {
    span: name,
    name: text.slice(name.start, name.end),
    office: known?.office,
    affiliation: known?.affiliation,
    state: known?.state,
  };
  return {
    speaker,
    cue: colon,
    content: [content],
    isQuoted: false,
    isDenied: false,
    stance: undefined,
    reportedBy: [],
  };
}

/** A sentence that is all quote goes on with the quote before it: adds it there. */
function addTo(claims: Claim[], unit: Unit): void {
  const last = claims.at(-1);
  if (last === undefined) return;
  const [quote] = unit.quotes;
  const isAllQuote =
    quote !== undefined && quote.start === unit.span.start && quote.end >= unit.span.end - 1 && last.isQuoted;
  if (!isAllQuote) return;
  claims[claims.length - 1] = {
    ...last,
    content: [...last.content, { start: unit.span.start, end: unit.span.end }],
  };
}

function withStance(reader: TextReader, text: string, claim: Claim, day: string | undefined): Claim {
  const words = claim.content.map(({ start, end }) => text.slice(start, end)).join(" ");
  const actors: Actor[] = claim.content.flatMap((span) =>
    findMentions(reader.tagger(text, span), reader.actors, day)
      .filter(({ isPart }) => !isPart)
      .map(({ actor }) => actor),
  );
  return { ...claim, stance: stanceOf(words, actors, claim.speaker) };
}
