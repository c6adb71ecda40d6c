import type { Phrase } from "./phrases.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** How a clause hangs on the one before it. */
export type Relation =
  | "main"
  | "joined"
  | "infinitive"
  | "content"
  | "of-noun"
  | "gerund"
  | "participle"
  | "relative"
  | "adverbial"
  | "condition"
  | "attribution";

/** A verb group with what stands around it. */
export interface Clause {
  readonly index: number;
  readonly verb: VerbGroup;
  readonly relation: Relation;
  /** The clause it hangs on. */
  readonly governor: number | undefined;
  /** Phrases of its subject; for a passive, of what is done to. */
  readonly subject: readonly Phrase[];
  /** Phrases between its verb and the next verb's own, in order. */
  readonly after: readonly Phrase[];
  /** First token that is no longer its own or of a clause below it. */
  readonly end: number;
}
