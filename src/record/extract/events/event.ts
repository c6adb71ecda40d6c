import type { Actor } from "../actors/actor.ts";
import type { Span } from "../text/token.ts";
import type { Dimension } from "./act-lexicon.ts";
import type { Modality } from "./act.ts";
import type { EventRoot, QuadClass } from "./roots.ts";

/** When an event is said to be: a day where the document's date allows, else the words as written. */
export interface EventTime {
  readonly text: string;
  readonly day: string | undefined;
  /** Days from the document's date, for words such as "yesterday", where no date is known. */
  readonly offsetDays: number | undefined;
  readonly span: Span;
}

/** Something that a text says one actor does to another. */
export interface TextEvent {
  readonly root: EventRoot;
  readonly quad: QuadClass;
  /** CAMEO code of three or four digits where the words leave no doubt. */
  readonly cameo: string | undefined;
  readonly dimension: Dimension;
  readonly source: Actor | undefined;
  readonly target: Actor | undefined;
  readonly isReciprocal: boolean;
  readonly modality: Modality;
  /** Whether the class named happened: false for questions, conditions and denials. */
  readonly isEvent: boolean;
  /** The act that is intended, asked for or refused. */
  readonly of: EventRoot | undefined;
  readonly time: EventTime | undefined;
  /** Where it is said to be, as written: the disputed place, else the place named after "in", "near" and the like. */
  readonly place: string | undefined;
  /** The dispute it is about, with the record's territorial claims that stood on the day, or all where no day is known. */
  readonly dispute:
    | { readonly id: string; readonly name: string; readonly claims: readonly string[] }
    | undefined;
  readonly sentence: Span;
  /** The words that name the act. */
  readonly trigger: Span;
}
