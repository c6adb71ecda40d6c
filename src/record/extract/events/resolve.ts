import type { Clause } from "../clauses/clause.ts";
import type { Phrase } from "../clauses/phrases.ts";
import { type ActClass, type Dimension, type NounAct, type VerbEntry } from "./act-lexicon.ts";
import { contentNoun, contentOf, contentsOf, nounActOf, verbEntriesOf, type ReadSentence } from "./reading.ts";
import { isConflict, type EventRoot } from "./roots.ts";

/** How real an act is. */
export type Modality = "actual" | "intended" | "requested" | "refused" | "conditional" | "question" | "denied";

/** What a clause says is done, with where its participants stand. */
export interface ResolvedAct extends ActClass {
  readonly dimension: Dimension;
  /** Both do it to each other, also when one is the object. */
  readonly isReciprocal: boolean;
  /** Done together when several act and no one else is named. */
  readonly isMutual: boolean;
  readonly modality: Modality;
  /** Event class of the act that is intended, asked for or refused. */
  readonly of: EventRoot | undefined;
  /** Clause whose verb names the act; its own words are the trigger. */
  readonly clause: Clause;
  /** Who acts, where it is not the subject of the clause asked about. */
  readonly source: readonly Phrase[] | undefined;
  /** Who is acted upon, where the clause says it of someone in particular. */
  readonly target: readonly Phrase[] | undefined;
  /** Whether the verb that decides is passive: who is done to stands as the subject. */
  readonly isPassive: boolean;
}

const MUST = new Set(["must", "should", "ought"]);
const MAYBE = new Set(["may", "might", "could", "can", "ca", "cannot"]);

const resolved = new WeakMap<Clause, { readonly act: ResolvedAct | undefined }>();

/** What a clause says is done, by its outermost verb; nothing when that is no event. */
export function resolveClause(sentence: ReadSentence, clause: Clause): ResolvedAct | undefined {
  const known = resolved.get(clause);
  if (known !== undefined) return known.act;
  const act = resolveAnew(sentence, clause);
  resolved.set(clause, { act });
  return act;
}

function resolveAnew(sentence: ReadSentence, asked: Clause): ResolvedAct | undefined {
  const entries = verbEntriesOf(sentence, asked);
  // "is opposed to", "is prepared to" say what the subject does.
  const isSaid = entries[0]?.lemma === "be" && asked.verb.isPassive;
  const clause = isSaid ? { ...asked, verb: { ...asked.verb, isPassive: false } } : asked;
  for (const entry of entries) {
    const found = byKind(sentence, clause, entry);
    if (found !== undefined) return withModal(withNegation(sentence, found, clause, entry), clause, entry);
    if (entry.kind === "deny") break;
  }
  const found = happening(sentence, clause) ?? existing(sentence, clause);
  return found && withModal(withNegation(sentence, found, clause, undefined), clause, undefined);
}

function byKind(sentence: ReadSentence, clause: Clause, entry: VerbEntry): ResolvedAct | undefined {
  const inner = () => firstOf(contentsOf(sentence, clause), (content) => resolveClause(sentence, content));
  const noun = contentNoun(sentence, clause);
  switch (entry.kind) {
    case "act":
      return entry.act && sentFor(act(clause, entry, entry.act), inner());
    case "victim":
      // Who dies stands as the subject, as with a passive.
      return entry.act && { ...act(clause, entry, entry.act), isPassive: true };
    case "do":
      return noun && fromNoun(clause, noun.act, noun.act.do);
    case "stop":
      return stopped(clause, entry, noun?.act, inner());
    case "report":
      return reported(sentence, clause, inner());
    case "pass":
      return passed(clause, inner() ?? (noun && fromNoun(clause, noun.act, noun.act.do)));
    case "intend":
      return intended(clause, entry, inner() ?? (noun && fromNoun(clause, noun.act, noun.act.do)));
    case "wish":
      return wished(sentence, clause, inner());
    case "request":
      return asked(sentence, clause, entry, inner());
    case "reject":
      return refused(clause, entry, inner() ?? (noun && fromNoun(clause, noun.act, noun.act.do)));
    case "threaten":
      return entry.act && { ...act(clause, entry, entry.act), modality: "intended", of: inner()?.root };
    case "accuse":
      return accused(sentence, clause, entry, inner());
    case "permit":
      return entry.act && act(clause, entry, entry.act);
    case "fail":
      return failed(clause, entry, inner() ?? (noun && fromNoun(clause, noun.act, noun.act.do)));
    case "deny":
    case "none":
      return undefined;
  }
}

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** "There were soldiers killed": what is said to be is what was done. */
function existing(sentence: ReadSentence, clause: Clause): ResolvedAct | undefined {
  const before = sentence.tokens[clause.verb.first - 1];
  if (clause.verb.lemma !== "be" || before?.lower !== "there") return undefined;
  const told = sentence.clauses.find(({ governor, relation, verb }) => governor === clause.index && relation === "relative" && verb.kind !== "infinitive");
  const found = told && resolveClause(sentence, told);
  return found && { ...found, isPassive: true };
}

const SENDS = new Set(["send", "dispatch", "despatch", "deploy", "fly", "order"]);

/** Those sent to help or to look do what they are sent for. */
function sentFor(found: ResolvedAct, inner: ResolvedAct | undefined): ResolvedAct {
  const isPurpose = inner?.root === "ACCUSE" || inner?.root === "AID" || inner?.root === "CONSULT";
  return SENDS.has(found.clause.verb.lemma) && isPurpose ? { ...found, root: inner.root, cameo: undefined } : found;
}

function act(clause: Clause, entry: VerbEntry, found: ActClass): ResolvedAct {
  return {
    ...found,
    dimension: entry.dimension,
    isReciprocal: entry.isReciprocal && entry.kind === "act",
    isMutual: entry.isMutual,
    modality: "actual",
    of: undefined,
    clause,
    source: undefined,
    target: undefined,
    isPassive: clause.verb.isPassive,
  };
}

function fromNoun(clause: Clause, noun: NounAct, found: ActClass): ResolvedAct {
  return {
    ...found,
    dimension: noun.dimension,
    isReciprocal: noun.isReciprocal,
    isMutual: noun.isReciprocal,
    modality: "actual",
    of: undefined,
    clause,
    source: undefined,
    target: undefined,
    isPassive: clause.verb.isPassive,
  };
}

/** "Talks between them resumed", "Riots continue": the subject's own noun is the act. */
function happening(sentence: ReadSentence, clause: Clause): ResolvedAct | undefined {
  const phrase = clause.subject.find(({ isTime }) => !isTime);
  const noun = nounActOf(sentence, phrase);
  if (noun === undefined || phrase === undefined || !HAPPENS.has(clause.verb.lemma)) return undefined;
  const { modal, isNegated } = clause.verb;
  if (isNegated || modal !== undefined) return undefined;
  const ends = ENDS.has(clause.verb.lemma);
  const found = ends ? noun.stop : noun.do;
  return found && { ...fromNoun(clause, noun, found), isPassive: false };
}

const ENDS = new Set(["end", "collapse", "stop", "cease", "fail", "founder", "stall"]);
const HAPPENS = new Set([
  ...ENDS,
  ..."begin start resume continue occur happen erupt break follow open go take come arise intensify spread rage be hold kill wound injure hit rock strike destroy target leave arrive".split(" "),
]);

function stopped(clause: Clause, entry: VerbEntry, noun: NounAct | undefined, inner: ResolvedAct | undefined): ResolvedAct | undefined {
  if (noun?.stop !== undefined) return { ...fromNoun(clause, noun, noun.stop), isReciprocal: noun.stop.root === "YIELD" && noun.isReciprocal };
  if (inner !== undefined) {
    const root: EventRoot = isConflict(inner.root) ? "YIELD" : "SANCTION";
    return { ...inner, root, cameo: undefined, isReciprocal: false, clause };
  }
  return entry.act && act(clause, entry, entry.act);
}

/** Who says it steps back behind what is said; "must" and "should" make it a demand. */
function reported(sentence: ReadSentence, clause: Clause, inner: ResolvedAct | undefined): ResolvedAct | undefined {
  const content = contentOf(sentence, clause);
  if (content === undefined || content.relation !== "content") return undefined;
  const { modal } = content.verb;
  const isSelf = content.subject.length === 0 || content.subject[0]?.isPronoun === true;
  if (modal !== undefined && MUST.has(modal) && !isSelf) return demand(clause, content, inner);
  if (inner === undefined) return undefined;
  return { ...inner, source: inner.source ?? (isSelf && !inner.isPassive ? clause.subject : content.subject) };
}

function demand(clause: Clause, content: Clause, inner: ResolvedAct | undefined): ResolvedAct {
  return {
    root: "REQUEST",
    cameo: undefined,
    dimension: inner?.dimension ?? "political",
    isReciprocal: false,
    isMutual: false,
    modality: "requested",
    of: inner?.of ?? inner?.root,
    clause,
    source: clause.subject,
    target: content.subject,
    isPassive: false,
  };
}

function passed(clause: Clause, inner: ResolvedAct | undefined): ResolvedAct | undefined {
  return inner && { ...inner, isPassive: inner.isPassive && inner.clause.index !== clause.index ? inner.isPassive : clause.verb.isPassive };
}

const KEPT = new Set<EventRoot>(["REQUEST", "REJECT", "THREATEN", "AGREE", "ACCUSE"]);

/** An act only announced: with its target it is AGREE, against it THREATEN. */
function announced(inner: ResolvedAct): ResolvedAct {
  if (KEPT.has(inner.root)) return inner;
  return { ...inner, root: isConflict(inner.root) ? "THREATEN" : "AGREE", cameo: undefined, modality: "intended", of: inner.root };
}

const OFFERS = new Set(["offer", "volunteer", "invite", "hope", "want", "consider"]);

function intended(clause: Clause, entry: VerbEntry, inner: ResolvedAct | undefined): ResolvedAct | undefined {
  if (inner === undefined) return entry.act && { ...act(clause, entry, entry.act), isPassive: false, modality: "intended" };
  if (inner.modality === "requested" && inner.source?.length === 0 && inner.of !== undefined)
    return intended(clause, entry, { ...inner, root: inner.of, of: undefined, modality: "actual", source: undefined, target: undefined });
  const isReciprocal = inner.isReciprocal && !OFFERS.has(clause.verb.lemma);
  return { ...announced(inner), isReciprocal, isMutual: inner.isMutual || entry.isMutual, isPassive: inner.isPassive && inner.clause.index !== clause.index };
}

function wished(sentence: ReadSentence, clause: Clause, inner: ResolvedAct | undefined): ResolvedAct | undefined {
  const content = contentOf(sentence, clause);
  const object = clause.after.find(({ preposition, isTime, last }) => preposition === undefined && !isTime && last < (content?.verb.first ?? 0));
  if (object !== undefined) return { ...demand(clause, clause, inner), target: [object] };
  return inner && { ...announced(inner), clause };
}

function asked(sentence: ReadSentence, clause: Clause, entry: VerbEntry, inner: ResolvedAct | undefined): ResolvedAct | undefined {
  if (entry.act === undefined) return undefined;
  const content = contentOf(sentence, clause);
  const target = content?.relation === "content" ? content.subject : undefined;
  return { ...act(clause, entry, entry.act), modality: "requested", of: inner?.of ?? inner?.root, target };
}

function refused(clause: Clause, entry: VerbEntry, inner: ResolvedAct | undefined): ResolvedAct | undefined {
  return entry.act && { ...act(clause, entry, entry.act), modality: "refused", of: inner?.of ?? inner?.root };
}

function accused(sentence: ReadSentence, clause: Clause, entry: VerbEntry, inner: ResolvedAct | undefined): ResolvedAct | undefined {
  const content = contentOf(sentence, clause);
  if (entry.act === undefined) return undefined;
  if (content?.relation !== "content") return act(clause, entry, entry.act);
  if (content.subject[0]?.isPronoun === true) return inner && { ...inner, source: clause.subject };
  return { ...act(clause, entry, entry.act), of: inner?.root, target: content.subject };
}

function failed(clause: Clause, entry: VerbEntry, inner: ResolvedAct | undefined): ResolvedAct | undefined {
  if (inner === undefined || isConflict(inner.root) || entry.act === undefined) return undefined;
  return { ...act(clause, entry, entry.act), isReciprocal: inner.isReciprocal, isMutual: inner.isMutual, isPassive: false, modality: "refused", of: inner.root };
}

/** "will not", "does not": a refusal; "did not", "has not": a denial that anything was done. */
function withNegation(sentence: ReadSentence, found: ResolvedAct, clause: Clause, entry: VerbEntry | undefined): ResolvedAct {
  const { isNegated, isFuture, modal, isPerfect } = clause.verb;
  if (!isNegated) return found;
  const isOwn = found.clause === clause || entry?.kind === "intend" || entry?.kind === "pass";
  if (!isOwn) return { ...found, modality: "denied" };
  if (isFuture || (modal !== undefined && MAYBE.has(modal))) {
    if (found.root === "REJECT") return { ...found, modality: "denied" };
    return isConflict(found.root)
      ? { ...found, root: "AGREE", cameo: undefined, modality: "intended", of: found.root }
      : { ...found, root: "REJECT", cameo: undefined, modality: "refused", of: found.root, isReciprocal: false };
  }
  const isPresent = !isPerfect && modal === undefined && sentence.tokens[clause.verb.first]?.lower !== "did";
  return isPresent && (found.root === "SUPPORT" || found.root === "AGREE" || found.root === "YIELD") && entry?.kind !== "do"
    ? { ...found, root: "REJECT", cameo: undefined, modality: "refused", of: found.root, isReciprocal: false }
    : { ...found, modality: "denied" };
}

function withModal(found: ResolvedAct, clause: Clause, entry: VerbEntry | undefined): ResolvedAct {
  const { modal, isFuture, isNegated } = clause.verb;
  if (isNegated || found.modality === "denied") return found;
  if (entry?.kind === "report") return found;
  if (isFuture || (modal !== undefined && (modal === "may" || modal === "might" || modal === "could"))) return announced(found);
  if (modal !== undefined && MUST.has(modal)) return { ...found, root: "REQUEST", cameo: undefined, modality: "requested", of: found.of ?? found.root, target: clause.subject, isPassive: false, source: [] };
  return modal === "can" ? { ...found, modality: "conditional" } : found;
}
