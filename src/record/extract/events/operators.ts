import type { Clause } from "../clauses/clause.ts";
import type { Phrase } from "../clauses/phrases.ts";
import type { NounAct, VerbEntry } from "./act-lexicon.ts";
import { act, fromNoun, type ResolvedAct } from "./act.ts";
import { announced, MUST } from "./modality.ts";
import { contentOf, type ReadSentence } from "./reading.ts";
import { isConflict, type EventRoot } from "./roots.ts";

/** Ending what is done with someone is a sanction, ending what is done against them yields. */
export function stopped(
  clause: Clause,
  entry: VerbEntry,
  noun: NounAct | undefined,
  inner: ResolvedAct | undefined,
): ResolvedAct | undefined {
  if (noun?.stop !== undefined)
    return {
      ...fromNoun(clause, noun, noun.stop),
      isReciprocal: noun.stop.root === "YIELD" && noun.isReciprocal,
    };
  if (inner !== undefined) {
    const root: EventRoot = isConflict(inner.root) ? "YIELD" : "SANCTION";
    return { ...inner, root, cameo: undefined, isReciprocal: false, clause };
  }
  return entry.act && act(clause, entry, entry.act);
}

/** Who says it steps back behind what is said; "must" and "should" make it a demand. */
export function reported(
  sentence: ReadSentence,
  clause: Clause,
  inner: ResolvedAct | undefined,
): ResolvedAct | undefined {
  const content = contentOf(sentence, clause);
  if (content === undefined || content.relation !== "content") return undefined;
  const { modal } = content.verb;
  const isSelf = isSelfSame(sentence, content.subject);
  if (modal !== undefined && MUST.has(modal) && !isSelf) return demand(clause, content, inner);
  if (inner === undefined) return undefined;
  return {
    ...inner,
    source: inner.source ?? (isSelf && !inner.isPassive ? clause.subject : content.subject),
  };
}

/** "said it would", "said his country will". */
function isSelfSame({ tokens }: ReadSentence, subject: readonly Phrase[]): boolean {
  const first = subject[0];
  return (
    first === undefined ||
    first.isPronoun ||
    (first.mentions.length === 0 && /^(?:his|her|its|their)$/.test(tokens[first.first]?.lower ?? ""))
  );
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

/** "tried to", "began to": what is tried counts. */
export function passed(clause: Clause, inner: ResolvedAct | undefined): ResolvedAct | undefined {
  return (
    inner && {
      ...inner,
      isPassive:
        inner.isPassive && inner.clause.index !== clause.index ? inner.isPassive : clause.verb.isPassive,
    }
  );
}

const OFFERS = new Set(["offer", "volunteer", "invite", "hope", "want", "consider"]);

/** "agreed to", "plans to": what is only intended. */
export function intended(
  clause: Clause,
  entry: VerbEntry,
  inner: ResolvedAct | undefined,
): ResolvedAct | undefined {
  if (inner === undefined)
    return entry.act && { ...act(clause, entry, entry.act), isPassive: false, modality: "intended" };
  if (inner.modality === "requested" && inner.source?.length === 0 && inner.of !== undefined)
    return intended(clause, entry, {
      ...inner,
      root: inner.of,
      of: undefined,
      modality: "actual",
      source: undefined,
      target: undefined,
    });
  const isReciprocal = inner.isReciprocal && !OFFERS.has(clause.verb.lemma);
  return {
    ...announced(inner),
    isReciprocal,
    isMutual: inner.isMutual || entry.isMutual,
    isPassive: inner.isPassive && inner.clause.index !== clause.index,
  };
}

/** "wants to" intends, "wants them to" asks. */
export function wished(
  sentence: ReadSentence,
  clause: Clause,
  inner: ResolvedAct | undefined,
): ResolvedAct | undefined {
  const content = contentOf(sentence, clause);
  const object = clause.after.find(
    ({ preposition, isTime, last }) =>
      preposition === undefined && !isTime && last < (content?.verb.first ?? 0),
  );
  if (object !== undefined) return { ...demand(clause, clause, inner), target: [object] };
  return inner && { ...announced(inner), clause };
}

/** "urged them to", "demanded that they". */
export function asked(
  sentence: ReadSentence,
  clause: Clause,
  entry: VerbEntry,
  inner: ResolvedAct | undefined,
): ResolvedAct | undefined {
  if (entry.act === undefined) return undefined;
  const content = contentOf(sentence, clause);
  const target = content?.relation === "content" ? content.subject : undefined;
  return { ...act(clause, entry, entry.act), modality: "requested", of: inner?.of ?? inner?.root, target };
}

/** "refused to", "rejected their offer". */
export function refused(
  clause: Clause,
  entry: VerbEntry,
  inner: ResolvedAct | undefined,
): ResolvedAct | undefined {
  return entry.act && { ...act(clause, entry, entry.act), modality: "refused", of: inner?.of ?? inner?.root };
}

/** "accused them of", "alleged that they". */
export function accused(
  sentence: ReadSentence,
  clause: Clause,
  entry: VerbEntry,
  inner: ResolvedAct | undefined,
): ResolvedAct | undefined {
  const content = contentOf(sentence, clause);
  if (entry.act === undefined) return undefined;
  if (content?.relation !== "content") return act(clause, entry, entry.act);
  if (content.subject[0]?.isPronoun === true) return inner && { ...inner, source: clause.subject };
  return { ...act(clause, entry, entry.act), of: inner?.root, target: content.subject };
}

/** "failed to agree". */
export function failed(
  clause: Clause,
  entry: VerbEntry,
  inner: ResolvedAct | undefined,
): ResolvedAct | undefined {
  if (inner === undefined || isConflict(inner.root) || entry.act === undefined) return undefined;
  return {
    ...act(clause, entry, entry.act),
    isReciprocal: inner.isReciprocal,
    isMutual: inner.isMutual,
    isPassive: false,
    modality: "refused",
    of: inner.root,
  };
}

const SENDS = new Set(["send", "dispatch", "despatch", "deploy", "fly", "order"]);

/** Those sent to help or to look do what they are sent for. */
export function sentFor(found: ResolvedAct, inner: ResolvedAct | undefined): ResolvedAct {
  const isPurpose = inner?.root === "ACCUSE" || inner?.root === "AID" || inner?.root === "CONSULT";
  return SENDS.has(found.clause.verb.lemma) && isPurpose
    ? { ...found, root: inner.root, cameo: undefined }
    : found;
}
