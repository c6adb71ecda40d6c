import type { DataFile } from "../sources/core/rows.ts";
import type { Actor } from "./actors/actor.ts";
import { Discourse } from "./actors/coreference.ts";
import { buildActorLexicon, type ActorLexicon } from "./actors/lexicon.ts";
import { findMentions, type Mention } from "./actors/mentions.ts";
import { settleNamesakes } from "./actors/namesakes.ts";
import { buildCueLexicon, type CueLexicon } from "./claims/cues.ts";
import { findClauses } from "./clauses/clauses.ts";
import type { VerbTraits } from "./clauses/draft.ts";
import { findPhrases } from "./clauses/phrases.ts";
import { findVerbGroups } from "./clauses/verb-groups.ts";
import { withCondition } from "./events/conditional-events.ts";
import { answerTo } from "./events/answers.ts";
import { classifyPair, type PairSpans } from "./events/classify.ts";
import type { EventRoot } from "./events/roots.ts";
import { buildActLexicon, type ActLexicon } from "./events/act-lexicon.ts";
import { buildAsideLexicon, type AsideLexicon } from "./events/asides.ts";
import { buildDisputeLexicon, type DisputeLexicon } from "./events/disputes.ts";
import { findTime } from "./events/dates.ts";
import type { TextEvent } from "./events/event.ts";
import { findEvents } from "./events/find-events.ts";
import type { ReadSentence } from "./events/reading.ts";
import { buildItemLexicon, type ItemLexicon } from "./items/item-lexicon.ts";
import { headingOf } from "./text/heading.ts";
import { splitSentences } from "./text/sentences.ts";
import { loadTagger, type Tagger } from "./text/tagger.ts";
import type { Span, Token } from "./text/token.ts";

/** Everything needed to read text, built once. */
export interface TextReader {
  readonly actors: ActorLexicon;
  readonly acts: ActLexicon;
  readonly cues: CueLexicon;
  readonly items: ItemLexicon;
  readonly disputes: DisputeLexicon;
  readonly asides: AsideLexicon;
  readonly tagger: Tagger;
  readonly traits: VerbTraits;
}

/** Builds a reader from the files of `data/`. */
export async function openTextReader(files: readonly DataFile[]): Promise<TextReader> {
  const acts = buildActLexicon(files);
  const kindsOf = (lemma: string) =>
    (acts.verbs.get(lemma) ?? []).flatMap(({ kind, follower }) => (follower === undefined ? [kind] : []));
  const cues = buildCueLexicon(files);
  return {
    actors: buildActorLexicon(files),
    acts,
    cues,
    items: buildItemLexicon(files),
    disputes: buildDisputeLexicon(files),
    asides: buildAsideLexicon(files),
    tagger: await loadTagger((lemma) => acts.verbs.has(lemma) || cues.has(lemma)),
    traits: {
      isReport: (lemma) => kindsOf(lemma).includes("report"),
      takesContent: (lemma) =>
        kindsOf(lemma).some((kind) =>
          ["report", "intend", "request", "accuse", "threaten", "deny", "wish"].includes(kind),
        ),
    },
  };
}

/** The reader for one text: shared names mean in it what the whole of it tells. */
export function readerOf(reader: TextReader, text: string, day?: string): TextReader {
  const settled = settleNamesakes(reader.actors.namesakes, text, day);
  return settled.size === 0 ? reader : { ...reader, actors: { ...reader.actors, settled } };
}

/** A sentence cut into tokens, phrases and clauses, with its actors. */
export interface ParsedSentence extends ReadSentence {
  readonly span: Span;
  readonly mentions: readonly Mention[];
}

/** Reads one sentence of a text. */
export function parseSentence(reader: TextReader, text: string, span: Span, day?: string): ParsedSentence {
  const tokens = reader.tagger(text, span);
  const mentions = findMentions(tokens, reader.actors, day);
  const phrases = findPhrases(tokens, mentions);
  const isTaken = (k: number) => phrases.some(({ first, last }) => k >= first && k <= last);
  const verbs = findVerbGroups(tokens, isTaken);
  const clauses = findClauses({ tokens, phrases, verbs, traits: reader.traits });
  return { span, tokens, mentions, phrases, clauses, acts: reader.acts, resolved: new Map() };
}

/**
 * Reads the events that a text tells.
 *
 * In:   the text, and the document's day where it is known.
 * Out:  events in the order of the text; spans slice back to it. A heading tells who is meant, but no event.
 */
export function extractEvents(any: TextReader, text: string, day?: string): TextEvent[] {
  const reader = readerOf(any, text, day);
  const discourse = new Discourse();
  const heading = headingOf(text);
  const events: TextEvent[] = [];
  for (const span of splitSentences(text)) {
    const sentence = parseSentence(reader, text, span, day);
    const frame = {
      text,
      span,
      day,
      disputes: reader.disputes,
      asides: reader.asides,
      time: findTime(text, sentence.tokens, day),
      isQuestion: isQuestion(sentence.tokens),
    };
    discourse.noteSentence(sentence.tokens, sentence.mentions);
    if (heading !== undefined && span.end <= heading.end) continue;
    for (const event of findEvents(sentence, discourse, frame))
      events.push(withCondition(text, answerTo(text, events, event)));
  }
  return events;
}

/** The event class that a text tells of one pair, whatever else it tells; nothing when no word near it makes an event. */
export function classify(reader: TextReader, text: string, pair: PairSpans): EventRoot | undefined {
  const spans = splitSentences(text);
  const holds = ({ start, end }: Span) =>
    pair.source.start >= start &&
    pair.target.start >= start &&
    pair.source.end <= end &&
    pair.target.end <= end;
  const span = spans.find(holds) ?? { start: 0, end: text.length };
  return classifyPair(parseSentence(reader, text, span), pair);
}

/** Actors that a phrase names, in order. */
export function findActors(reader: TextReader, phrase: string, day?: string): Actor[] {
  const tokens = reader.tagger(phrase, { start: 0, end: phrase.length });
  return findMentions(tokens, reader.actors, day).map(({ actor }) => actor);
}

function isQuestion(tokens: readonly Token[]): boolean {
  return tokens.at(-1)?.text === "?";
}
