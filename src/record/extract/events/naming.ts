import type { Actor } from "../actors/actor.ts";
import { isFormer } from "../actors/mentions.ts";
import type { Discourse } from "../actors/coreference.ts";
import type { Phrase } from "../clauses/phrases.ts";
import type { ReadSentence } from "./reading.ts";

const BOTH =
  /^(?:both|two|countries|sides|nations|neighbours|neighbors|states|parties|powers|allies|governments)$/;

/** Actors a phrase names, pronouns and "the two countries" looked up. */
export function actorsOf(sentence: ReadSentence, phrase: Phrase, discourse: Discourse): readonly Actor[] {
  const own = phrase.mentions.filter(({ isPart }) => !isPart);
  if (own.length > 0) return asPersons(sentence, phrase, chooseOwn(sentence, phrase));
  const head = sentence.tokens[phrase.head]?.lower ?? "";
  const text = sentence.tokens.slice(phrase.first, phrase.last + 1).map(({ lower }) => lower);
  if (head === "both" || (BOTH.test(head) && (text.includes("two") || text.includes("both"))))
    return discourse.pair;
  if (phrase.isPronoun && head !== "which" && head !== "who") return discourse.subject;
  if (/^(?:country|republic|kingdom|nation)$/.test(head) && text[0] === "the")
    return discourse.state === undefined ? [] : [discourse.state];
  const named = discourse.person(sentence.tokens[phrase.head]?.text ?? "");
  return named === undefined ? [] : [named];
}

/** "a former French minister": someone of the state who no longer acts for it. */
function asPersons({ tokens }: ReadSentence, phrase: Phrase, actors: readonly Actor[]): readonly Actor[] {
  const isOfficeHolder = OFFICE_HOLDER.test(tokens[phrase.head]?.lower ?? "");
  const at = phrase.mentions.findLast(({ form }) => form === "leader")?.first ?? phrase.head;
  if (!isFormer(tokens, at) || (at === phrase.head && !isOfficeHolder && phrase.mentions.length === 0))
    return actors;
  const isPerson = isOfficeHolder || phrase.mentions.some(({ form }) => form === "leader");
  return isPerson
    ? actors.map((actor) => (actor.kind === "state" ? { ...actor, kind: "person", office: "former" } : actor))
    : actors;
}

const OFFICE_HOLDER =
  /^(?:president|premier|chancellor|minister|secretary|leader|king|emperor|shah|general|ambassador|diplomat|officials?|dictator|ruler|spokesman|spokeswoman|chief|envoy|senator|governor)s?$/;

/** Of several names in one phrase: all of "Hungarian and Romanian officials"; the head where it is a name; else the first. */
function chooseOwn({ tokens }: ReadSentence, phrase: Phrase): Actor[] {
  const own = phrase.mentions.filter(({ isPart }) => !isPart);
  const first = own[0];
  const second = own[1];
  if (first === undefined) return [];
  if (second !== undefined && tokens[first.last + 1]?.lower === "and" && second.first === first.last + 2)
    return distinct(own.slice(0, 2).map(({ actor }) => actor));
  const compound = own.filter((mention) => mention.first === first.first);
  if (compound.length > 1) return distinct(compound.map(({ actor }) => actor));
  const atHead = own.find(({ last, form }) => last === phrase.head && form !== "adjective");
  const isPossessive = /^['’]s?$/.test(tokens[first.last + 1]?.lower ?? "");
  return atHead !== undefined && !isPossessive && first.form === "adjective" && atHead.form === "leader"
    ? [first.actor]
    : [(isPossessive ? first : (atHead ?? first)).actor];
}

/** Each actor once, in order. */
export function distinct(actors: readonly Actor[]): Actor[] {
  return actors.filter((actor, k) => actors.findIndex(({ id }) => id === actor.id) === k);
}

/** Actors of a subject: its own and those joined to it; failing that, what follows it with "of", "in" or "from". */
export function actorsOfGroup(
  sentence: ReadSentence,
  phrases: readonly Phrase[],
  discourse: Discourse,
): Actor[] {
  const first = phrases.find(({ isTime }) => !isTime);
  if (first === undefined) return [];
  const heads = phrases.filter(({ group }) => group === first.group);
  const own = heads.flatMap((phrase) => headActors(sentence, phrase, discourse));
  if (own.length > 0) return distinct(own);
  for (const phrase of phrases) {
    const tail = actorsOf(sentence, phrase, discourse);
    if (tail.length > 0) return distinct([...tail, ...groupRest(sentence, phrases, phrase, discourse)]);
  }
  return [];
}

/** A phrase's own actors; "leaders of Romania's new government" has those after "of". */
function headActors(sentence: ReadSentence, phrase: Phrase, discourse: Discourse): readonly Actor[] {
  const own = actorsOf(sentence, phrase, discourse);
  const isEthnic =
    sentence.tokens[phrase.first]?.lower === "ethnic" ||
    sentence.tokens[phrase.first + 1]?.lower === "ethnic";
  if (own.length > 0 && !isEthnic) return own;
  const tail = sentence.phrases.find(
    ({ prepositionAt, preposition }) =>
      prepositionAt === phrase.last + 1 && /^(?:of|from|in|for|with|between)$/.test(preposition ?? ""),
  );
  if (isEthnic && tail === undefined) return [];
  return tail === undefined
    ? own
    : [...actorsOf(sentence, tail, discourse), ...groupRest(sentence, sentence.phrases, tail, discourse)];
}

/** Actors of the phrases joined to one. */
export function groupRest(
  sentence: ReadSentence,
  phrases: readonly Phrase[],
  one: Phrase,
  discourse: Discourse,
): Actor[] {
  return phrases
    .filter((phrase) => phrase !== one && phrase.group === one.group)
    .flatMap((phrase) => actorsOf(sentence, phrase, discourse));
}
