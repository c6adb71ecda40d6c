import type { Phrase } from "./phrases.ts";

/** Phrases joined to one. */
export function groupOf(phrases: readonly Phrase[], one: Phrase): readonly Phrase[] {
  return phrases.filter(({ group }) => group === one.group);
}

/** The first phrase without a preposition, with those joined to it and its own "of" phrases. */
export function bareGroup(phrases: readonly Phrase[]): readonly Phrase[] {
  const first = phrases.find(({ preposition, isTime }) => preposition === undefined && !isTime);
  return first === undefined ? phrases.filter(({ isTime }) => !isTime) : withTails(phrases, first);
}

/** The last phrase without a preposition, with those joined to it. */
export function lastBare(phrases: readonly Phrase[]): readonly Phrase[] | undefined {
  const last = phrases.findLast(({ preposition, isTime }) => preposition === undefined && !isTime);
  if (last === undefined) return undefined;
  const first = phrases.find(({ group }) => group === last.group) ?? last;
  return withTails(phrases, first);
}

/** Whether a phrase without a preposition starts after a place. */
export function hasBare(phrases: readonly Phrase[], from: number): boolean {
  return phrases.some(
    ({ first, preposition, isTime }) => first > from && preposition === undefined && !isTime,
  );
}

function withTails(phrases: readonly Phrase[], first: Phrase): readonly Phrase[] {
  return phrases.filter((phrase) => phrase.first >= first.first && !phrase.isTime);
}
