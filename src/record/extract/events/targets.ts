import type { Actor } from "../actors/actor.ts";
import type { Discourse } from "../actors/coreference.ts";
import type { Clause } from "../clauses/clause.ts";
import type { Phrase } from "../clauses/phrases.ts";
import { actorsOf, distinct, groupRest } from "./naming.ts";
import { CIRCUMSTANCE, type ReadSentence } from "./reading.ts";

/** Those that are not among the sources. */
export function withoutSources(actors: readonly Actor[], sources: readonly Actor[]): Actor[] {
  return distinct(actors.filter(({ id }) => sources.every((source) => source.id !== id)));
}

/** Others named in the subject itself: "talks with", "riots against". */
export function targetsIn(
  sentence: ReadSentence,
  subject: readonly Phrase[],
  sources: readonly Actor[],
  discourse: Discourse,
): Actor[] {
  for (const phrase of subject) {
    if (!/^(?:against|with|on|to|into|at)$/.test(phrase.preposition ?? "")) continue;
    const found = withoutSources(actorsOf(sentence, phrase, discourse), sources);
    if (found.length > 0) return found;
  }
  return [];
}

/** Others of the same state, done to at home: "Egyptian police arrested Egyptian students". */
export function atHome(
  sentence: ReadSentence,
  outer: Clause,
  sources: readonly Actor[],
  discourse: Discourse,
): Actor[] {
  const [only] = sources;
  if (only === undefined || sources.length > 1) return [];
  const named = sentence.phrases.find(
    ({ first, mentions, preposition }) =>
      first > outer.verb.last &&
      first < outer.end &&
      mentions.length > 0 &&
      !CIRCUMSTANCE.has(preposition ?? ""),
  );
  return named === undefined ? [] : actorsOf(sentence, named, discourse).filter(({ id }) => id === only.id);
}

/** From this rank on a phrase is too far aside to be whom the act is done to. */
export const REMOTE = 15;

/** From this rank on a phrase names at most the place. */
export const PLACE = 5;

const WEAK = new Set([
  "in",
  "near",
  "inside",
  "outside",
  "within",
  "across",
  "along",
  "through",
  "off",
  "about",
]);

/** The first others named after the verb, those only in a place, a time or a reason last. */
export function targetsAfter(
  sentence: ReadSentence,
  outer: Clause,
  sources: readonly Actor[],
  discourse: Discourse,
  limit = REMOTE,
): Actor[] {
  const reach = sentence.phrases.filter(({ first }) => first > outer.verb.last && first < outer.end);
  const side = sentence.clauses.filter(
    ({ relation, index }) =>
      index > outer.index &&
      (relation === "relative" || relation === "adverbial" || relation === "condition"),
  );
  const tier = (phrase: Phrase): number => {
    const aside = side.some(
      ({ verb, end, after }) => phrase.first > verb.first && (after.includes(phrase) || phrase.last < end),
    )
      ? 10
      : 0;
    const circumstance = phrase.preposition !== undefined && CIRCUMSTANCE.has(phrase.preposition) ? 10 : 0;
    return aside + circumstance + (WEAK.has(phrase.preposition ?? "") ? 5 : 0);
  };
  const ranked = withChains(
    sentence,
    reach.map((phrase) => ({ phrase, rank: tier(phrase) })),
  ).sort((p, q) => p.rank - q.rank || p.phrase.first - q.phrase.first);
  for (const { phrase, rank } of ranked) {
    if (phrase.isPronoun || rank >= limit) continue;
    const found = withoutSources(actorsOf(sentence, phrase, discourse), sources);
    if (found.length > 0)
      return withoutSources([...found, ...groupRest(sentence, reach, phrase, discourse)], sources);
  }
  return [];
}

/** What hangs on a circumstance ("following the discovery of Russian arms") is one too, until a comma. */
function withChains(
  { tokens }: ReadSentence,
  ranked: readonly { phrase: Phrase; rank: number }[],
): { phrase: Phrase; rank: number }[] {
  const chained: { phrase: Phrase; rank: number }[] = [];
  for (const { phrase, rank } of ranked) {
    const before = chained.at(-1);
    const isApart =
      before !== undefined &&
      tokens
        .slice(before.phrase.last + 1, phrase.first)
        .some(({ text, pos }) => text === "," || pos === "VERB");
    const inherits = before !== undefined && !isApart && (before.rank >= 10 || phrase.preposition === "of");
    chained.push({ phrase, rank: inherits ? Math.max(rank, before.rank) : rank });
  }
  return chained;
}
