import type { Span } from "../text/token.ts";
import type { ItemSentence } from "../items/item-sentence.ts";
import type { PlacedActor } from "../items/placed-actor.ts";

/** Who gives arms to whom, and where the verb stands that says so. */
export interface ArmsRoles {
  readonly supplier: PlacedActor;
  readonly recipient: PlacedActor;
  readonly at: number;
  /** Only asked for: "asked Washington for fighters". */
  readonly isAskedFor: boolean;
}

const GIVES =
  /\b(?:sell(?:s|ing)?|sold|suppl(?:y|ies|ied|ying)|deliver(?:s|ed|ing)?|ship(?:s|ped|ping)?|sen[dt](?:s|ing)?|gives?|gave|given|giving|donat(?:e|es|ed|ing)|provid(?:e|es|ed|ing)|transfer(?:s|red|ring)?|export(?:s|ed|ing)?|leas(?:e|es|ed|ing)|lent|arm(?:s|ed|ing)(?= \S+ with))\b/gi;
/** Gifts that are only announced: what stands after them is intended. */
const PROMISES = /\b(?:promis(?:e|es|ed|ing)|pledg(?:e|es|ed|ing)|offer(?:s|ed|ing)?)\b/gi;
const TAKES =
  /\b(?:buy(?:s|ing)?|bought|order(?:s|ed|ing)?|purchas(?:e|es|ed|ing)|acquir(?:e|es|ed|ing)|receiv(?:e|es|ed|ing)|import(?:s|ed|ing)?|takes? delivery of|took delivery of|obtain(?:s|ed|ing)?)\b/gi;
const ASKS = /\b(?:ask(?:s|ed|ing)?|request(?:s|ed|ing)?|press(?:es|ed)?)\b/gi;
const SALE = /\b(?:sales?|delivery|deliveries|transfers?|exports?|shipments?) of\b/gi;
/** Nouns before which a people's name still names the state: "to the Indian navy". */
const FORCES =
  /^\s+(?:army|navy|air force|armed forces|forces|military|government|rebels|troops|marines|coast guard)\b/i;

/** Who gives arms to whom in a part of a sentence; nothing unless both are named. */
export function findRoles(
  sentence: ItemSentence,
  part: Span,
  weapons: readonly Span[],
): ArmsRoles | undefined {
  return (
    taken(sentence, part, weapons) ??
    given(sentence, part, weapons) ??
    requested(sentence, part, weapons) ??
    asked(sentence, part, weapons) ??
    sale(sentence, part)
  );
}

function placesOf({ words }: ItemSentence, part: Span, pattern: RegExp): Span[] {
  return [...words.slice(part.start, part.end).matchAll(pattern)].map(({ index, 0: word }) => ({
    start: part.start + index,
    end: part.start + index + word.length,
  }));
}

/** Actors of a part that stand for a state and not for a thing of it: "the Indian border" is none. */
function standing({ words, actors }: ItemSentence, part: Span): PlacedActor[] {
  return actors.filter(({ start, end, form }) => {
    if (start < part.start || end > part.end) return false;
    const rest = words.slice(end);
    return (
      form !== "adjective" ||
      FORCES.test(rest) ||
      !/^\s+\p{L}/u.test(rest) ||
      /^\s+(?:and|or|with|to|for|in|by|of|from|has|have|had|is|are|was|were)\b/.test(rest)
    );
  });
}

/** The subject of a verb: the nearest actor before it, else the first of the sentence. */
function subjectOf(sentence: ItemSentence, part: Span, at: number): PlacedActor | undefined {
  const { words } = sentence;
  const before = standing(sentence, part).filter(({ end }) => end <= at);
  const free = before.filter(
    ({ start }) => !/\b(?:to|from|by|with|of|in|for|over)\s+(?:the\s+)?$/i.test(words.slice(0, start)),
  );
  return free.at(-1) ?? before.at(-1);
}

function preceded(words: string, { start }: PlacedActor, pattern: RegExp): boolean {
  return pattern.test(words.slice(0, start));
}

const THAN = /\bthan\b/;
const TO = /\b(?:to|for)\s+(?:the\s+)?$/i;
const BY = /\bby\s+(?:the\s+)?$/i;
const FROM = /\bfrom\s+(?:the\s+)?$/i;

function given(sentence: ItemSentence, part: Span, weapons: readonly Span[]): ArmsRoles | undefined {
  const { words } = sentence;
  const gifts = placesOf(sentence, part, GIVES).map((verb) => ({ ...verb, at: verb.start }));
  const promises = placesOf(sentence, part, PROMISES).map((verb) => ({ ...verb, at: verb.end }));
  for (const verb of [...gifts, ...promises]) {
    const than = words.slice(verb.end, part.end).search(THAN);
    const stop = than < 0 ? part.end : verb.end + than;
    if (THAN.test(words.slice(part.start, verb.start))) continue;
    const after = standing(sentence, part).filter(({ start }) => start >= verb.end && start < stop);
    const own = weapons.find(({ start }) => start >= verb.end && start < stop);
    const isPassive = /\b(?:was|were|been|be|being|are|is)\s+(?:\p{L}+ly\s+)?$/iu.test(
      words.slice(0, verb.start),
    );
    const isRelative = /\b(?:that|which)\s+(?:the\s+)?§¦*\s+(?:ha[sd]\s+|have\s+)?$/.test(
      sentence.masked.slice(0, verb.start),
    );
    if (own === undefined && !isPassive && !isRelative) continue;
    const dative = after.find((actor) => own === undefined || actor.end <= own.start);
    const recipient = after.find((actor) => preceded(words, actor, TO)) ?? (isPassive ? undefined : dative);
    const supplier = isPassive
      ? after.find((actor) => preceded(words, actor, BY))
      : subjectOf(sentence, part, verb.start);
    if (supplier !== undefined && recipient !== undefined)
      return { supplier, recipient, at: verb.at, isAskedFor: false };
  }
  return undefined;
}

function taken(sentence: ItemSentence, part: Span, weapons: readonly Span[]): ArmsRoles | undefined {
  const { words, actors } = sentence;
  for (const verb of placesOf(sentence, part, TAKES)) {
    const own = weapons.find(({ start }) => start >= verb.end);
    if (own === undefined) continue;
    const maker = actors.find(
      ({ start, end, form }) => form === "adjective" && start >= verb.end && end <= own.start,
    );
    const supplier =
      standing(sentence, part).find((actor) => actor.start >= verb.end && preceded(words, actor, FROM)) ??
      maker;
    const recipient = subjectOf(sentence, part, verb.start);
    if (supplier !== undefined && recipient !== undefined)
      return { supplier, recipient, at: verb.start, isAskedFor: false };
  }
  return undefined;
}

function asked(sentence: ItemSentence, part: Span, weapons: readonly Span[]): ArmsRoles | undefined {
  const { words } = sentence;
  for (const verb of placesOf(sentence, part, ASKS)) {
    const supplier = standing(sentence, part).find(({ start }) => start >= verb.end);
    const recipient = subjectOf(sentence, part, verb.start);
    const own = weapons.find(({ start }) => supplier !== undefined && start > supplier.end);
    if (supplier === undefined || recipient === undefined || own === undefined) continue;
    if (/\bfor\b/.test(words.slice(supplier.end, own.start)))
      return { supplier, recipient, at: verb.end, isAskedFor: true };
  }
  return undefined;
}

/** "turned down a Turkish request for missiles" */
function requested(sentence: ItemSentence, part: Span, weapons: readonly Span[]): ArmsRoles | undefined {
  const { words, actors } = sentence;
  for (const noun of placesOf(sentence, part, /\b(?:requests?|appeals?) for\b/gi)) {
    const recipient = actors.find(
      ({ end }) => /^(?:['’]s?)?\s*(?:\p{Ll}+\s)?$/u.test(words.slice(end, noun.start)) && end <= noun.start,
    );
    const supplier = recipient === undefined ? undefined : subjectOf(sentence, part, recipient.start);
    if (supplier !== undefined && recipient !== undefined && weapons.some(({ start }) => start >= noun.end))
      return { supplier, recipient, at: noun.end, isAskedFor: true };
  }
  return undefined;
}

/** "the sale of American fighters to Israel" */
function sale(sentence: ItemSentence, part: Span): ArmsRoles | undefined {
  const { words, actors } = sentence;
  for (const noun of placesOf(sentence, part, SALE)) {
    const after = actors.filter(({ start, end }) => start >= noun.end && end <= part.end);
    const supplier = after.find(({ form }) => form === "adjective") ?? subjectOf(sentence, part, noun.start);
    const recipient = after.find((actor) => preceded(words, actor, TO));
    if (supplier !== undefined && recipient !== undefined)
      return { supplier, recipient, at: noun.start, isAskedFor: false };
  }
  return undefined;
}
