import type { Clause } from "../clauses/clause.ts";
import type { Phrase } from "../clauses/phrases.ts";
import type { ActClass, Dimension, NounAct, VerbEntry } from "./act-lexicon.ts";
import type { EventRoot } from "./roots.ts";

/** How real an act is. */
export type Modality =
  | "actual"
  | "intended"
  | "requested"
  | "refused"
  | "conditional"
  | "question"
  | "denied";

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

/** The act that a line of the verb table names. */
export function act(clause: Clause, entry: VerbEntry, found: ActClass): ResolvedAct {
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

/** The act that a noun names, done or stopped. */
export function fromNoun(clause: Clause, noun: NounAct, found: ActClass): ResolvedAct {
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
