import type { Actor } from "../actors/actor.ts";
import type { Discourse } from "../actors/coreference.ts";
import type { Clause } from "../clauses/clause.ts";
import type { Phrase } from "../clauses/phrases.ts";
import type { ResolvedAct } from "./act.ts";
import { actorsOf, actorsOfGroup, distinct } from "./naming.ts";
import { nounActOf, objectOf, type ReadSentence } from "./reading.ts";
import { atHome, PLACE, REMOTE, targetsAfter, targetsIn, withoutSources } from "./targets.ts";

/** Who acts and who is acted upon. */
export interface Participants {
  readonly sources: readonly Actor[];
  readonly targets: readonly Actor[];
}

/** Finds who does what a clause says, and to whom. */
export function findParticipants(
  sentence: ReadSentence,
  outer: Clause,
  act: ResolvedAct,
  discourse: Discourse,
): Participants {
  const agent = act.isPassive ? agentOf(sentence, act.clause) : undefined;
  const subject = act.source ?? outer.subject;
  const subjectActors = actorsOfGroup(sentence, subject, discourse);
  if (act.isPassive && act.root === "MOBILIZE" && agent === undefined)
    return { sources: subjectActors, targets: targetsAfter(sentence, outer, subjectActors, discourse) };
  if (act.isPassive) {
    const sources =
      agent === undefined
        ? causeOf(sentence, act.clause, discourse)
        : actorsOfGroup(sentence, agent, discourse);
    const done = actorsOfGroup(
      sentence,
      act.clause.subject.length > 0 ? act.clause.subject : subject,
      discourse,
    );
    const isNoun =
      nounActOf(sentence, objectOf(act.clause)) !== undefined &&
      done.length > 0 &&
      sources.length === 0 &&
      act.clause.verb.isPassive;
    if (isNoun && isDeed(sentence, act))
      return {
        sources: done.slice(0, 1),
        targets: withoutSources(done.slice(1).concat(targetsAfter(sentence, outer, done, discourse)), done),
      };
    return { sources, targets: done.length > 0 ? done : targetsAfter(sentence, outer, sources, discourse) };
  }
  const between = betweenOf(sentence, subject, discourse);
  if (between.length > 1) return { sources: between, targets: [] };
  const sources = subjectActors.length > 0 ? subjectActors : placeOf(sentence, outer, subject, discourse);
  const said = act.target === undefined ? [] : actorsOfGroup(sentence, act.target, discourse);
  const direct = withoutSources(said, sources);
  if (direct.length > 0) return { sources, targets: direct };
  const inSubject = sources.length > 0 ? targetsIn(sentence, subject, sources, discourse) : [];
  // Several who sign or meet need no one further; what is said aside is not with whom.
  const isJoint = sources.length > 1 && (act.isReciprocal || act.isMutual);
  const after = targetsAfter(sentence, outer, sources, discourse, isJoint ? PLACE : REMOTE);
  if (after.length > 0) return { sources, targets: after };
  return {
    sources,
    targets:
      inSubject.length > 0 && act.clause === outer && sources.length === 1
        ? inSubject
        : atHome(sentence, act.clause, sources, discourse),
  };
}

/** Whether the passive's subject is the deed itself ("talks were held") and not whom it is done to. */
function isDeed(sentence: ReadSentence, act: ResolvedAct): boolean {
  const noun = nounActOf(sentence, objectOf(act.clause));
  return (
    noun !== undefined &&
    (noun.do.root === act.root || noun.stop?.root === act.root) &&
    noun.name !== "prisoner" &&
    noun.name !== "troops" &&
    noun.name !== "diplomat" &&
    noun.name !== "property"
  );
}

/** "Prisoners rioted at a jail in Dili": where people of no named state act, the place says whose they are. */
function placeOf(
  sentence: ReadSentence,
  outer: Clause,
  subject: readonly Phrase[],
  discourse: Discourse,
): Actor[] {
  if (subject.length === 0 || subject[0]?.isPronoun === true) return [];
  const place = sentence.phrases.find(
    ({ first, preposition, mentions }) =>
      first > outer.verb.last && first < outer.end && preposition === "in" && mentions.length > 0,
  );
  return place === undefined ? [] : [...actorsOf(sentence, place, discourse)].slice(0, 1);
}

/** "between A and B" in a subject. */
function betweenOf(sentence: ReadSentence, subject: readonly Phrase[], discourse: Discourse): Actor[] {
  const phrase = subject.find(({ preposition }) => preposition === "between");
  return phrase === undefined
    ? []
    : distinct(
        subject
          .filter(({ group }) => group === phrase.group)
          .flatMap((one) => actorsOf(sentence, one, discourse)),
      );
}

/** Those named after "by". */
function agentOf({ phrases }: ReadSentence, clause: Clause): Phrase[] | undefined {
  const first = phrases.find(
    ({ preposition, first: at, isTime }) =>
      preposition === "by" && at > clause.verb.last && at < clause.end && !isTime,
  );
  return first === undefined
    ? undefined
    : phrases.filter((phrase) => phrase.group === first.group || phrase.first > first.last).slice(0, 3);
}

/** "killed in Israeli shelling", "arrested in Lebanon": where no one is named after "by". */
function causeOf(sentence: ReadSentence, clause: Clause, discourse: Discourse): readonly Actor[] {
  const own = sentence.phrases.filter(
    ({ first, preposition }) =>
      first > clause.verb.last &&
      first < clause.end &&
      (preposition === "in" || preposition === "during" || preposition === "of" || preposition === "from"),
  );
  const deed = own.find((phrase) => nounActOf(sentence, phrase) !== undefined && phrase.mentions.length > 0);
  const place = own.find((phrase) => phrase.mentions.length > 0 && phrase.preposition === "in");
  const found = deed ?? opponentOf(sentence, own) ?? place;
  return found === undefined ? [] : actorsOf(sentence, found, discourse);
}

/** "died in clashes with Chinese troops": whom a deed without a name of its own was with. */
function opponentOf(sentence: ReadSentence, own: readonly Phrase[]): Phrase | undefined {
  const deed = own.find((phrase) => nounActOf(sentence, phrase)?.name === "attack");
  return (
    deed &&
    sentence.phrases.find(
      ({ prepositionAt, preposition, mentions }) =>
        prepositionAt === deed.last + 1 &&
        mentions.length > 0 &&
        (preposition === "with" || preposition === "by"),
    )
  );
}
