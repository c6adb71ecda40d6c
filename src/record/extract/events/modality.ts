import type { Clause } from "../clauses/clause.ts";
import type { VerbEntry } from "./act-lexicon.ts";
import type { ResolvedAct } from "./act.ts";
import type { ReadSentence } from "./reading.ts";
import { isConflict, type EventRoot } from "./roots.ts";

/** Helpers that make a demand. */
export const MUST = new Set(["must", "should", "ought"]);

const MAYBE = new Set(["may", "might", "could", "can", "ca", "cannot"]);

const KEPT = new Set<EventRoot>(["REQUEST", "REJECT", "THREATEN", "AGREE", "ACCUSE"]);

/** An act only announced: with its target it is AGREE, against it THREATEN. */
export function announced(inner: ResolvedAct): ResolvedAct {
  if (KEPT.has(inner.root)) return inner;
  return {
    ...inner,
    root: isConflict(inner.root) ? "THREATEN" : "AGREE",
    cameo: undefined,
    modality: "intended",
    of: inner.root,
  };
}

/** "will not", "does not": a refusal; "did not", "has not": a denial that anything was done. */
export function withNegation(
  sentence: ReadSentence,
  found: ResolvedAct,
  clause: Clause,
  entry: VerbEntry | undefined,
): ResolvedAct {
  const { isNegated, isFuture, modal, isPerfect } = clause.verb;
  if (!isNegated) return found;
  const isOwn = found.clause === clause || entry?.kind === "intend" || entry?.kind === "pass";
  if (!isOwn) return { ...found, modality: "denied" };
  if (isFuture || (modal !== undefined && MAYBE.has(modal))) {
    if (found.root === "REJECT") return { ...found, modality: "denied" };
    return isConflict(found.root)
      ? { ...found, root: "AGREE", cameo: undefined, modality: "intended", of: found.root }
      : {
          ...found,
          root: "REJECT",
          cameo: undefined,
          modality: "refused",
          of: found.root,
          isReciprocal: false,
        };
  }
  const isPresent = !isPerfect && modal === undefined && sentence.tokens[clause.verb.first]?.lower !== "did";
  return isPresent &&
    (found.root === "SUPPORT" || found.root === "AGREE" || found.root === "YIELD") &&
    entry?.kind !== "do"
    ? { ...found, root: "REJECT", cameo: undefined, modality: "refused", of: found.root, isReciprocal: false }
    : { ...found, modality: "denied" };
}

/** "will" announces, "must" demands, "can" leaves open. */
export function withModal(found: ResolvedAct, clause: Clause, entry: VerbEntry | undefined): ResolvedAct {
  const { modal, isFuture, isNegated } = clause.verb;
  if (isNegated || found.modality === "denied") return found;
  if (entry?.kind === "report") return found;
  if (isFuture || (modal !== undefined && (modal === "may" || modal === "might" || modal === "could")))
    return announced(found);
  if (modal !== undefined && MUST.has(modal))
    return {
      ...found,
      root: "REQUEST",
      cameo: undefined,
      modality: "requested",
      of: found.of ?? found.root,
      target: clause.subject,
      isPassive: false,
      source: [],
    };
  return modal === "can" ? { ...found, modality: "conditional" } : found;
}
