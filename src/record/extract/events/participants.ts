import type { Actor } from "../actors/actor.ts";
import type { Discourse } from "../actors/coreference.ts";
import type { Clause } from "../clauses/clause.ts";
import type { Phrase } from "../clauses/phrases.ts";
import { CIRCUMSTANCE, nounActOf, objectOf, type ReadSentence } from "./reading.ts";
import type { ResolvedAct } from "./resolve.ts";

/** Who acts and who is acted upon. */
export interface Participants {
  readonly sources: readonly Actor[];
  readonly targets: readonly Actor[];
}

const BOTH = /^(?:both|two|countries|sides|nations|neighbours|neighbors|states|parties|powers|allies|governments)$/;

/** Actors a phrase names, pronouns and "the two countries" looked up. */
export function actorsOf(sentence: ReadSentence, phrase: Phrase, discourse: Discourse): readonly Actor[] {
  const own = phrase.mentions.filter(({ isPart }) => !isPart);
  if (own.length > 0) return chooseOwn(sentence, phrase);
  const head = sentence.tokens[phrase.head]?.lower ?? "";
  const text = sentence.tokens.slice(phrase.first, phrase.last + 1).map(({ lower }) => lower);
  if (head === "both" || (BOTH.test(head) && (text.includes("two") || text.includes("both")))) return discourse.pair;
  if (phrase.isPronoun && head !== "which" && head !== "who") return discourse.subject;
  if (/^(?:country|republic|kingdom|nation)$/.test(head) && text[0] === "the") return discourse.state === undefined ? [] : [discourse.state];
  const named = discourse.person(sentence.tokens[phrase.head]?.text ?? "");
  return named === undefined ? [] : [named];
}

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
  return atHead !== undefined && !isPossessive && first.form === "adjective" && atHead.form === "leader" ? [first.actor] : [(isPossessive ? first : (atHead ?? first)).actor];
}

/** Each actor once, in order. */
export function distinct(actors: readonly Actor[]): Actor[] {
  return actors.filter((actor, k) => actors.findIndex(({ id }) => id === actor.id) === k);
}

/** Actors of a subject: its own and those joined to it; failing that, what follows it with "of", "in" or "from". */
export function actorsOfGroup(sentence: ReadSentence, phrases: readonly Phrase[], discourse: Discourse): Actor[] {
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
  const isEthnic = sentence.tokens[phrase.first]?.lower === "ethnic" || sentence.tokens[phrase.first + 1]?.lower === "ethnic";
  if (own.length > 0 && !isEthnic) return own;
  const tail = sentence.phrases.find(({ prepositionAt, preposition }) => prepositionAt === phrase.last + 1 && /^(?:of|from|in|for|with|between)$/.test(preposition ?? ""));
  if (isEthnic && tail === undefined) return [];
  return tail === undefined ? own : [...actorsOf(sentence, tail, discourse), ...groupRest(sentence, sentence.phrases, tail, discourse)];
}

function groupRest(sentence: ReadSentence, phrases: readonly Phrase[], one: Phrase, discourse: Discourse): Actor[] {
  return phrases.filter((phrase) => phrase !== one && phrase.group === one.group).flatMap((phrase) => actorsOf(sentence, phrase, discourse));
}

/** Finds who does what a clause says, and to whom. */
export function findParticipants(sentence: ReadSentence, outer: Clause, act: ResolvedAct, discourse: Discourse): Participants {
  const agent = act.isPassive ? agentOf(sentence, act.clause) : undefined;
  const subject = act.source ?? outer.subject;
  const subjectActors = actorsOfGroup(sentence, subject, discourse);
  if (act.isPassive) {
    const sources = agent === undefined ? causeOf(sentence, act.clause, discourse) : actorsOfGroup(sentence, agent, discourse);
    const done = actorsOfGroup(sentence, act.clause.subject.length > 0 ? act.clause.subject : subject, discourse);
    const isNoun = nounActOf(sentence, objectOf(act.clause)) !== undefined && done.length > 0 && sources.length === 0 && act.clause.verb.isPassive;
    if (isNoun && isDeed(sentence, act)) return { sources: done.slice(0, 1), targets: withoutSources(done.slice(1).concat(targetsAfter(sentence, outer, done, discourse)), done) };
    return { sources, targets: done.length > 0 ? done : targetsAfter(sentence, outer, sources, discourse) };
  }
  const between = betweenOf(sentence, subject, discourse);
  if (between.length > 1) return { sources: between, targets: [] };
  const sources = subjectActors.length > 0 ? subjectActors : placeOf(sentence, outer, subject, discourse);
  const said = act.target === undefined ? [] : actorsOfGroup(sentence, act.target, discourse);
  const direct = withoutSources(said, sources);
  if (direct.length > 0) return { sources, targets: direct };
  const inSubject = sources.length > 0 ? targetsIn(sentence, subject, sources, discourse) : [];
  const after = targetsAfter(sentence, outer, sources, discourse);
  if (after.length > 0) return { sources, targets: after };
  return { sources, targets: inSubject.length > 0 && act.clause === outer && sources.length === 1 ? inSubject : atHome(sentence, outer, sources, discourse) };
}

/** Whether the passive's subject is the deed itself ("talks were held") and not whom it is done to. */
function isDeed(sentence: ReadSentence, act: ResolvedAct): boolean {
  const noun = nounActOf(sentence, objectOf(act.clause));
  return noun !== undefined && (noun.do.root === act.root || noun.stop?.root === act.root) && noun.name !== "prisoner" && noun.name !== "troops" && noun.name !== "diplomat" && noun.name !== "property";
}

/** "Prisoners rioted at a jail in Dili": where people of no named state act, the place says whose they are. */
function placeOf(sentence: ReadSentence, outer: Clause, subject: readonly Phrase[], discourse: Discourse): Actor[] {
  if (subject.length === 0 || subject[0]?.isPronoun === true) return [];
  const place = sentence.phrases.find(({ first, preposition, mentions }) => first > outer.verb.last && first < outer.end && preposition === "in" && mentions.length > 0);
  return place === undefined ? [] : [...actorsOf(sentence, place, discourse)].slice(0, 1);
}

/** "between A and B" in a subject. */
function betweenOf(sentence: ReadSentence, subject: readonly Phrase[], discourse: Discourse): Actor[] {
  const phrase = subject.find(({ preposition }) => preposition === "between");
  return phrase === undefined ? [] : distinct(subject.filter(({ group }) => group === phrase.group).flatMap((one) => actorsOf(sentence, one, discourse)));
}

/** Those named after "by". */
function agentOf({ phrases }: ReadSentence, clause: Clause): Phrase[] | undefined {
  const first = phrases.find(({ preposition, first: at, isTime }) => preposition === "by" && at > clause.verb.last && at < clause.end && !isTime);
  return first === undefined ? undefined : phrases.filter((phrase) => phrase.group === first.group || phrase.first > first.last).slice(0, 3);
}

/** "killed in Israeli shelling", "arrested in Lebanon": where no one is named after "by". */
function causeOf(sentence: ReadSentence, clause: Clause, discourse: Discourse): readonly Actor[] {
  const own = sentence.phrases.filter(({ first, preposition }) => first > clause.verb.last && first < clause.end && (preposition === "in" || preposition === "during" || preposition === "of" || preposition === "from"));
  const deed = own.find((phrase) => nounActOf(sentence, phrase) !== undefined && phrase.mentions.length > 0);
  const place = own.find((phrase) => phrase.mentions.length > 0 && phrase.preposition === "in");
  const found = deed ?? place;
  return found === undefined ? [] : actorsOf(sentence, found, discourse);
}

function withoutSources(actors: readonly Actor[], sources: readonly Actor[]): Actor[] {
  return distinct(actors.filter(({ id }) => sources.every((source) => source.id !== id)));
}

function targetsIn(sentence: ReadSentence, subject: readonly Phrase[], sources: readonly Actor[], discourse: Discourse): Actor[] {
  for (const phrase of subject) {
    if (!/^(?:against|with|on|to|into|at)$/.test(phrase.preposition ?? "")) continue;
    const found = withoutSources(actorsOf(sentence, phrase, discourse), sources);
    if (found.length > 0) return found;
  }
  return [];
}

/** Others of the same state, done to at home: "Egyptian police arrested Egyptian students". */
function atHome(sentence: ReadSentence, outer: Clause, sources: readonly Actor[], discourse: Discourse): Actor[] {
  const [only] = sources;
  if (only === undefined || sources.length > 1) return [];
  const named = sentence.phrases.find(
    ({ first, mentions, preposition }) => first > outer.verb.last && first < outer.end && mentions.length > 0 && !CIRCUMSTANCE.has(preposition ?? ""),
  );
  return named === undefined ? [] : actorsOf(sentence, named, discourse).filter(({ id }) => id === only.id);
}

/** From this rank on a phrase is too far aside to be whom the act is done to. */
const REMOTE = 15;

const WEAK = new Set(["in", "near", "inside", "outside", "within", "across", "along", "through", "off", "about"]);

/** The first others named after the verb, those only in a place, a time or a reason last. */
function targetsAfter(sentence: ReadSentence, outer: Clause, sources: readonly Actor[], discourse: Discourse): Actor[] {
  const reach = sentence.phrases.filter(({ first }) => first > outer.verb.last && first < outer.end);
  const side = sentence.clauses.filter(({ relation, index }) => index > outer.index && (relation === "relative" || relation === "adverbial" || relation === "condition"));
  const tier = (phrase: Phrase): number => {
    const aside = side.some(({ verb, end, after }) => phrase.first > verb.first && (after.includes(phrase) || phrase.last < end)) ? 10 : 0;
    const circumstance = phrase.preposition !== undefined && CIRCUMSTANCE.has(phrase.preposition) ? 10 : 0;
    return aside + circumstance + (WEAK.has(phrase.preposition ?? "") ? 5 : 0);
  };
  const ranked = withChains(sentence, reach.map((phrase) => ({ phrase, rank: tier(phrase) }))).sort((p, q) => p.rank - q.rank || p.phrase.first - q.phrase.first);
  for (const { phrase, rank } of ranked) {
    if (phrase.isPronoun || rank >= REMOTE) continue;
    const found = withoutSources(actorsOf(sentence, phrase, discourse), sources);
    if (found.length > 0) return withoutSources([...found, ...groupRest(sentence, reach, phrase, discourse)], sources);
  }
  return [];
}

/** What hangs on a circumstance ("following the discovery of Russian arms") is one too, until a comma. */
function withChains({ tokens }: ReadSentence, ranked: readonly { phrase: Phrase; rank: number }[]): { phrase: Phrase; rank: number }[] {
  const chained: { phrase: Phrase; rank: number }[] = [];
  for (const { phrase, rank } of ranked) {
    const before = chained.at(-1);
    const isApart = before !== undefined && tokens.slice(before.phrase.last + 1, phrase.first).some(({ text, pos }) => text === "," || pos === "VERB");
    const inherits = before !== undefined && !isApart && (before.rank >= 10 || phrase.preposition === "of");
    chained.push({ phrase, rank: inherits ? Math.max(rank, before.rank) : rank });
  }
  return chained;
}
