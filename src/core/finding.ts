import type { IsoDate } from "./date.ts";

/** How real what was read is said to be; only what is actual can weigh. */
export const FINDING_MODALITIES = [
  "actual",
  "intended",
  "requested",
  "refused",
  "conditional",
  "question",
  "denied",
] as const;
export type FindingModality = (typeof FINDING_MODALITIES)[number];

/** What someone or something wants of the ties of two states. */
export const POSITIONS = ["supports", "opposes", "neutral"] as const;
export type Position = (typeof POSITIONS)[number];

/** How far a deal or a transfer has come. */
export const DEAL_STAGES = ["proposed", "signed", "under-way", "in-use", "cancelled"] as const;
export type DealStage = (typeof DEAL_STAGES)[number];

/** Two states, lower code first. */
export type StatePair = readonly [string, string];

/** One state's act towards another, as an event class of words or deeds, with or against. */
export interface ActContent {
  readonly kind: "event";
  readonly source: string;
  readonly target: string;
  /** Event class, as PLOVER names it. */
  readonly root: string;
  readonly manner: "cooperation" | "conflict";
  readonly isMaterial: boolean;
}

/** Something said for or against the ties of two states by someone who speaks for a state. */
export interface StatementContent {
  readonly kind: "statement";
  /** State the speaker is of. */
  readonly state: string;
  /** Whether the text gives an office or a body the speaker speaks for. */
  readonly isOfficial: boolean;
  readonly speaker: string | undefined;
  readonly pair: StatePair;
  readonly position: Position;
}

/** A judgement on the ties of two states by someone who speaks for none. */
export interface ExpertContent {
  readonly kind: "expert";
  readonly speaker: string | undefined;
  readonly pair: StatePair;
  readonly position: Position;
}

/** A share of a state's public that sees another state as a friend or as a threat. */
export interface SurveyContent {
  readonly kind: "survey";
  /** State whose public was asked. */
  readonly state: string;
  readonly about: string;
  readonly view: "friendly" | "hostile";
  /** 0–100. */
  readonly sharePct: number;
  readonly pollster: string | undefined;
}

/** An economic or technical agreement between states. */
export interface DealContent {
  readonly kind: "deal";
  readonly parties: readonly string[];
  readonly sector: string | undefined;
  readonly valueUsd: number | undefined;
  readonly stage: DealStage;
}

/** Weapons that one state passes to another. */
export interface ArmsSaleContent {
  readonly kind: "arms-sale";
  readonly supplier: string;
  readonly recipient: string;
  readonly weapon: string | undefined;
  readonly stage: DealStage;
}

/** "If `actor` does something to `targets`, then …": what would follow, not what holds. */
export interface ConditionalContent {
  readonly kind: "conditional";
  readonly actor: string | undefined;
  readonly targets: readonly string[];
  readonly outcome: string;
}

/** A reason a text gives for two states to come closer, or to stay apart. */
export interface FactorContent {
  readonly kind: "factor";
  readonly pair: StatePair;
  readonly effect: "driver" | "friction";
}

/** Where a state, or its leader, stands in another's dispute. */
export interface DisputePositionContent {
  readonly kind: "dispute-position";
  readonly state: string;
  readonly dispute: string;
  /** The party whose side is taken, and the one it is taken against. */
  readonly sidesWith: string | undefined;
  readonly sidesAgainst: string | undefined;
}

/** What a finding says, by kind. */
export type FindingContent =
  | ActContent
  | StatementContent
  | ExpertContent
  | SurveyContent
  | DealContent
  | ArmsSaleContent
  | ConditionalContent
  | FactorContent
  | DisputePositionContent;

/** Kinds of finding. */
export type FindingKind = FindingContent["kind"];

/** Stretch of a document's text, in UTF-16 code units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Something read from a document that may bear on the ties of states, with the words it rests on. */
export interface Finding {
  /** The same each time the same document is read: from its text, the place and the kind. */
  readonly id: string;
  /** `id` of the `SourceDocument`. */
  readonly document: string;
  readonly content: FindingContent;
  readonly modality: FindingModality;
  readonly dimension: string;
  /** Day of what is told; absent where only the document's day is known. */
  readonly day: IsoDate | undefined;
  readonly quote: string;
  readonly at: Stretch;
  /** 0–1: how sure the reading is. */
  readonly confidence: number;
  /** Tellers between the document and what is told: 0 where the document tells it itself or quotes who said it. */
  readonly hearsay: number;
  /** Whether the text names who said or counted it; false for "officials" or an unnamed poll. */
  readonly isNamed: boolean;
}

/** What a document is, as far as it can be told from where it was published. */
export const SOURCE_KINDS = [
  "official",
  "newspaper-of-record",
  "agency",
  "research",
  "state-media",
  "unknown",
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** A document that findings were read from. */
export interface SourceDocument {
  /** Hash of its text. */
  readonly id: string;
  /** File or address it was read from. */
  readonly file: string;
  /** Site that published it; absent where it does not say. */
  readonly publisher: string | undefined;
  readonly kind: SourceKind;
  /** Day it was published; absent where nobody says. */
  readonly day: IsoDate | undefined;
  readonly text: string;
}

/** Two states as a pair, lower code first. */
export function statePair(one: string, other: string): StatePair {
  return one < other ? [one, other] : [other, one];
}
