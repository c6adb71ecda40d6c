import type { Actor } from "../actors/actor.ts";
import { findMentions, type Mention } from "../actors/mentions.ts";
import type { TextReader } from "../extract.ts";
import type { Span, Token } from "../text/token.ts";
import { findConditions, type Condition } from "../text/conditions.ts";
import type { PartyMemory } from "./party-memory.ts";
import type { PlacedActor } from "./placed-actor.ts";

/** A sentence as the readers of items see it; offsets in it count from its start. */
export interface ItemSentence {
  readonly span: Span;
  readonly words: string;
  /** The words with each actor blanked out by § and ¦, place for place. */
  readonly masked: string;
  readonly tokens: readonly Token[];
  readonly actors: readonly PlacedActor[];
  readonly conditions: readonly Condition[];
  /** Its main parts: cut at semicolons and before "and", "but", "while" that begin a new statement. */
  readonly parts: readonly Span[];
  readonly isQuestion: boolean;
}

const BODIES = new Set(["state", "bloc", "igo"]);

/** The state or body that an actor is or belongs to. */
function idOf({ id, kind, state }: Actor): string | undefined {
  return BODIES.has(kind) ? id : state;
}

/** Cuts a sentence up for the readers of items, with "it", "both" and "the two countries" looked up. */
export function viewSentence(
  reader: TextReader,
  text: string,
  {
    span,
    memory,
    day,
  }: { readonly span: Span; readonly memory: PartyMemory; readonly day: string | undefined },
): ItemSentence {
  const words = text.slice(span.start, span.end);
  const tokens = reader.tagger(text, span);
  const named = findMentions(tokens, reader.actors, day).flatMap((mention) => placed(tokens, span, mention));
  const meant = memory.meantIn(words, named);
  const actors = [...named, ...meant].sort((p, q) => p.start - q.start || p.end - q.end);
  return {
    span,
    words,
    masked: actors.reduce(
      (masked, { start, end }) => masked.slice(0, start) + "§".padEnd(end - start, "¦") + masked.slice(end),
      words,
    ),
    tokens,
    actors,
    conditions: findConditions(words),
    parts: partsOf(words, tokens, span),
    isQuestion: /\?["”’)]*$/.test(words),
  };
}

function placed(tokens: readonly Token[], span: Span, mention: Mention): PlacedActor[] {
  const id = mention.isPart ? undefined : idOf(mention.actor);
  const first = tokens[mention.first];
  const last = tokens[mention.last];
  if (id === undefined || first === undefined || last === undefined) return [];
  const end = last.end - (/['’]s$/.test(last.text) && mention.first === mention.last ? 2 : 0);
  return [{ id, start: first.start - span.start, end: end - span.start, form: mention.form }];
}

/** Actors that stand in a stretch, each once, in order. */
export function partiesIn({ actors }: ItemSentence, { start, end }: Span): PlacedActor[] {
  return actors
    .filter((actor) => actor.start >= start && actor.end <= end)
    .filter((actor, k, own) => own.findIndex(({ id }) => id === actor.id) === k);
}

/** A stretch of the sentence as a stretch of the text, without space and marks at its ends. */
export function spanOf({ span, words }: ItemSentence, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && /[\s,;:–—"“”]/.test(words.charAt(from))) from++;
  while (to > from && /[\s,;:–—"“”.!?]/.test(words.charAt(to - 1))) to--;
  return { start: span.start + from, end: span.start + to };
}

function partsOf(words: string, tokens: readonly Token[], span: Span): Span[] {
  const cuts = [...words.matchAll(/;\s+|[,–—]\s*(?:and|but|while|whereas|though|although|yet)\s+/g)].map(
    ({ index, 0: mark }) => ({ at: index, next: index + mark.length }),
  );
  const hasVerb = (from: number, to: number) =>
    tokens.some(
      ({ pos, start }) =>
        (pos === "VERB" || pos === "AUX") && start - span.start >= from && start - span.start < to,
    );
  const parts: Span[] = [];
  let start = 0;
  for (const [k, { at, next }] of cuts.entries()) {
    const nextEnd = cuts[k + 1]?.at ?? words.length;
    if (!hasVerb(start, at) || !hasVerb(next, nextEnd)) continue;
    parts.push({ start, end: at });
    start = next;
  }
  return [...parts, { start, end: words.length }];
}
