/** What kind of thing acts. */
export type ActorKind =
  | "state"
  | "bloc"
  | "igo"
  | "ngo"
  | "armed"
  | "party"
  | "agency"
  | "business"
  | "university"
  | "person";

/** Someone who can do something to someone in a text. */
export interface Actor {
  /** The state's three letters, or the organisation's own id. */
  readonly id: string;
  readonly kind: ActorKind;
  /** The state it is, or that it is of; absent for what belongs to none. */
  readonly state: string | undefined;
  /**
   * For someone who is named: whether they were in office on the day. `undated` when no day or no term is known, so that the name is
   * read as the government's on trust; `former` and `not-held` are persons of their state and do not act for it.
   */
  readonly office?: "held" | "undated" | "former" | "not-held";
}

/** How a form names its actor. */
export type FormKind = "name" | "adjective" | "seat" | "city" | "leader" | "organisation" | "excluded";

/** A form of words with what it stands for. */
export interface ActorForm {
  readonly words: readonly string[];
  readonly form: FormKind;
  /** Absent for forms that look like an actor and are none. */
  readonly actor: Actor | undefined;
  readonly from?: string;
  readonly to?: string;
  /** Span in which the state existed, for forms that have no term of their own. */
  readonly existed?: { readonly from: string; readonly to: string | undefined };
}
