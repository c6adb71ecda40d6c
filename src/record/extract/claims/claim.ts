import type { Actor } from "../actors/actor.ts";
import type { Span } from "../text/token.ts";

/** Who is said to say something. */
export interface Speaker {
  /** The words that name the speaker, where there are any. */
  readonly span: Span | undefined;
  /** The name without office, as written; absent for "officials" or "he". */
  readonly name: string | undefined;
  readonly office: string | undefined;
  /** The body or state the speaker speaks for, as far as the text tells. */
  readonly affiliation: Actor | undefined;
  /** Three letters of the speaker's state. */
  readonly state: string | undefined;
}

/** What a statement wants of the ties of two actors: closer, not closer, or neither. */
export interface Stance {
  readonly pair: readonly [string, string];
  readonly position: "supports" | "opposes" | "neutral";
}

/** Something that a text says someone says, thinks or demands. */
export interface Claim {
  readonly speaker: Speaker;
  /** The words that attribute it: "said", "according to". */
  readonly cue: Span;
  /** What is said: several stretches when a quote is split. Quotation marks belong to it. */
  readonly content: readonly Span[];
  readonly isQuoted: boolean;
  /** Whether it is denied that it was said. */
  readonly isDenied: boolean;
  /** Absent when the words leave it unclear. */
  readonly stance: Stance | undefined;
  /** Who reports it, outermost first: "the agency said the minister said". */
  readonly reportedBy: readonly Speaker[];
}
