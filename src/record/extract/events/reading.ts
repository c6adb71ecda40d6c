import type { Clause } from "../clauses/clause.ts";
import type { Phrase } from "../clauses/phrases.ts";
import type { Token } from "../text/token.ts";
import type { ResolvedAct } from "./act.ts";
import { singular, type ActLexicon, type Condition, type NounAct, type VerbEntry } from "./act-lexicon.ts";

/** A sentence as the later steps see it. */
export interface ReadSentence {
  readonly tokens: readonly Token[];
  readonly phrases: readonly Phrase[];
  readonly clauses: readonly Clause[];
  readonly acts: ActLexicon;
  /** What clauses were found to say, by their index, so that each is looked at once. */
  readonly resolved: Map<number, ResolvedAct | undefined>;
}

const QUANTITIES =
  /^(?:series|round|rounds|number|numbers|lot|kind|kinds|package|set|wave|waves|ton|tons|tonnes|million|millions|billion|billions|thousands|hundreds|dozens|group|pair|lack|string|batch|range|act|acts|campaign|shipment|shipments|form|forms|cancellation|resumption|start|beginning|policy|team|part|kg|types?|new)$/;

/** What a phrase's noun does or is, looking through "a series of". */
export function nounActOf(
  { tokens, phrases, acts }: Pick<ReadSentence, "tokens" | "phrases" | "acts">,
  phrase: Phrase | undefined,
): NounAct | undefined {
  if (phrase === undefined) return undefined;
  const head = tokens[phrase.head]?.lower ?? "";
  const own = lookNoun(tokens, phrase, acts);
  if (!QUANTITIES.test(head) && own !== undefined) return own;
  const next = phrases.find(
    ({ prepositionAt, preposition }) => preposition === "of" && prepositionAt === phrase.last + 1,
  );
  return (QUANTITIES.test(head) ? nounActOf({ tokens, phrases, acts }, next) : undefined) ?? own;
}

function lookNoun(tokens: readonly Token[], phrase: Phrase, acts: ActLexicon): NounAct | undefined {
  const words = tokens
    .slice(Math.max(phrase.first, phrase.head - 2), phrase.head + 1)
    .map(({ lower }) => lower);
  const last = words.at(-1) ?? "";
  if (phrase.mentions.some((mention) => mention.last === phrase.head) && last !== "forces") return undefined;
  for (let k = 0; k < words.length; k++) {
    const found =
      acts.nouns.get([...words.slice(k, -1), singular(last)].join(" ")) ??
      acts.nouns.get(words.slice(k).join(" "));
    if (found !== undefined) return found;
  }
  // "cease-fire talks", "air-strike": the last part of a compound.
  const part = last.split("-").at(-1) ?? "";
  return part === last ? undefined : acts.nouns.get(singular(part));
}

/** The phrases done to: after an active verb the first without a preposition, for a passive the subject. */
export function objectOf(clause: Clause): Phrase | undefined {
  if (clause.verb.isPassive) return clause.subject.find(({ isTime }) => !isTime);
  return clause.after.find(
    (phrase) => !phrase.isTime && (phrase.preposition === undefined || followsParticle(clause, phrase)),
  );
}

/** "pulled its troops out": the verb's second word after its object. */
function standsApart(tokens: ReadSentence["tokens"], from: number, particle: string): boolean {
  for (const { lower, pos, text } of tokens.slice(from + 1, from + 8)) {
    if (lower === particle) return true;
    if (pos === "VERB" || pos === "ADP" || text === ",") return false;
  }
  return false;
}

/** "handed over two men": what looks like a preposition belongs to the verb. */
function followsParticle({ verb }: Clause, { preposition, prepositionAt }: Phrase): boolean {
  return prepositionAt === verb.last + 1 && preposition === verb.particle && PARTICLES.has(preposition ?? "");
}

const PARTICLES = new Set(["over", "off", "up", "out", "down", "back", "away"]);

/** The noun that says what a verb is about: its object, else its first phrase with a preposition. */
export function contentNoun(
  sentence: ReadSentence,
  clause: Clause,
): { phrase: Phrase; act: NounAct } | undefined {
  const object = objectOf(clause);
  const others = clause.after.filter(
    ({ preposition, isTime }) => !isTime && preposition !== undefined && !CIRCUMSTANCE.has(preposition),
  );
  for (const phrase of object === undefined
    ? others.slice(0, 2)
    : [object, ...joined(clause, object), ...second(clause, object)]) {
    const act = nounActOf(sentence, phrase);
    if (act !== undefined) return { phrase, act };
  }
  return undefined;
}

/** "gave Moscow drones": what is given after whom it is given to. */
function second({ after, verb }: Clause, object: Phrase): Phrase[] {
  const next = after.find(({ first }) => first === object.last + 1);
  // "supplied Kyiv with howitzers"
  const isGiven =
    next?.preposition === undefined || (next.preposition === "with" && GIVES_WITH.has(verb.lemma));
  return verb.isPassive || next === undefined || !isGiven || next.isTime || object.mentions.length === 0
    ? []
    : [next];
}

const GIVES_WITH = new Set(["supply", "provide", "equip", "furnish", "arm", "present"]);

function joined({ after }: Clause, object: Phrase): Phrase[] {
  return after.filter((phrase) => phrase !== object && phrase.group === object.group);
}

/** Prepositions of when, where and why. */
export const CIRCUMSTANCE: ReadonlySet<string> = new Set([
  "after",
  "before",
  "since",
  "during",
  "because",
  "despite",
  "amid",
  "following",
  "until",
  "within",
  "by",
  "as",
  "while",
  "without",
  "like",
  "under",
  "through",
  "throughout",
  "around",
  "among",
]);

/** The lines of the verb table that fit a clause, the best first. */
export function verbEntriesOf(sentence: ReadSentence, clause: Clause): VerbEntry[] {
  const { verb } = clause;
  const entries = sentence.acts.verbs.get(verb.lemma) ?? [];
  const passive = verb.isPassive
    ? (sentence.acts.verbs.get("be") ?? []).filter(({ follower }) => follower === verb.lemma)
    : [];
  return [...passive, ...entries].filter(
    (entry) =>
      (passive.includes(entry) || followerFits(sentence, clause, entry)) &&
      entry.conditions.every((condition) => conditionFits(sentence, clause, condition)),
  );
}

function followerFits({ tokens }: ReadSentence, { verb }: Clause, { follower }: VerbEntry): boolean {
  if (follower === undefined) return true;
  const first = follower.split(" ")[0] ?? "";
  if (PARTICLES.has(follower) && standsApart(tokens, verb.last, follower)) return true;
  for (let k = verb.last + 1; k <= Math.min(verb.last + 3, tokens.length - 1); k++) {
    const token = tokens[k];
    if (token === undefined) return false;
    if (
      token.lower === follower ||
      singular(token.lower) === follower ||
      token.verb?.lemma === follower ||
      token.lower === first
    )
      return true;
    if (token.pos !== "ADV" && token.pos !== "DET" && !(token.pos === "PRON" && k === verb.last + 1))
      return false;
  }
  return false;
}

function conditionFits(sentence: ReadSentence, clause: Clause, condition: Condition): boolean {
  const object = objectOf(clause);
  switch (condition.kind) {
    case "class": {
      const noun = contentNoun(sentence, clause);
      return noun !== undefined && condition.values.includes(noun.act.name);
    }
    case "word": {
      const words = [object, ...clause.after.slice(0, 2)].flatMap((phrase) =>
        phrase === undefined || phrase.isTime ? [] : [sentence.tokens[phrase.head]?.lower ?? ""],
      );
      return words.some(
        (word) => condition.values.includes(word) || condition.values.includes(singular(word)),
      );
    }
    case "actor":
      return object !== undefined && object.mentions.length > 0;
    case "person":
      return (
        object !== undefined &&
        (object.mentions.length > 0 || nounActOf(sentence, object)?.name === "prisoner")
      );
    case "subject": {
      const subject = clause.subject.find(({ isTime }) => !isTime);
      const noun = nounActOf(sentence, subject);
      return noun !== undefined && condition.values.includes(noun.name);
    }
    case "preposition":
      return clause.after.some(
        ({ preposition }) => preposition !== undefined && condition.values.includes(preposition),
      );
  }
}

/** The clause that hangs on one as what it is about. */
export function contentOf(sentence: ReadSentence, clause: Clause): Clause | undefined {
  return contentsOf(sentence, clause)[0];
}

/** Clauses that hang on one as what it is about. */
export function contentsOf({ clauses }: ReadSentence, clause: Clause): Clause[] {
  return clauses.filter(
    ({ governor, relation }) =>
      governor === clause.index &&
      (relation === "infinitive" ||
        relation === "content" ||
        relation === "of-noun" ||
        relation === "gerund"),
  );
}
