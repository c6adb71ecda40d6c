import type { Token } from "../text/token.ts";
import type { Relation } from "./clause.ts";
import type { Phrase } from "./phrases.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** What the verbs of a language do to the clauses after them. */
export interface VerbTraits {
  /** Says, thinks or shows that something is so. */
  isReport(lemma: string): boolean;
  /** Takes a clause of content ("demanded that", "agreed to"). */
  takesContent(lemma: string): boolean;
}

/** A sentence whose verbs are to be linked. */
export interface Sentence {
  readonly tokens: readonly Token[];
  readonly phrases: readonly Phrase[];
  readonly verbs: readonly VerbGroup[];
  readonly traits: VerbTraits;
}

/** A sentence with its closing attribution found. */
export interface Framed extends Sentence {
  /** Where a closing ", officials said" starts; past the end where there is none. */
  readonly closingAt: number;
  /** Which verb says it. */
  readonly closingVerb: number | undefined;
}

/** A clause while the sentence is still being read. */
export interface Draft {
  readonly verb: VerbGroup;
  relation: Relation;
  governor: number | undefined;
  subject: readonly Phrase[];
  /** First token of the clause: its marker or subject. */
  start: number;
}

/** What stands between the verb before and this one. */
export interface Gap {
  readonly from: number;
  readonly to: number;
  readonly tokens: readonly Token[];
  readonly phrases: readonly Phrase[];
  /** Place of the last word that opens a clause. */
  readonly markerAt: number | undefined;
  readonly marker: string | undefined;
}
