import type { Missing } from "./missing.ts";
import type { IsoDate } from "./date.ts";
import type { ObligationRung } from "./ladder.ts";
import type { StateId } from "./state.ts";

/** A state with its usual name. */
export interface NamedState {
  readonly id: StateId;
  readonly name: string;
}

/** Two states at the end of one year; a value that is not known says why. */
export interface PairYear {
  readonly year: number;
  readonly rung: ObligationRung;
  /** Obligations in force between the two on any day of the year, by kind. */
  readonly obligations: Readonly<Record<"defense" | "neutrality" | "nonaggression" | "consultation", number>>;
  /** Signorino and Ritter's S over treaty portfolios, by absolute distance, −1 to 1. */
  readonly similarity: number | Missing;
  /** Hostility between the two, 0–1. */
  readonly hostility: number;
  /** Threat that two states share, 0–1, the state it comes from, and the worst to each, 0–1. */
  readonly sharedThreat: number | Missing;
  readonly sharedThreatFrom?: StateId;
  readonly threatToA: number | Missing;
  readonly threatToB: number | Missing;
  readonly sharedEnemies: readonly StateId[];
}

/** What lasted from one day to another. */
export interface PairSpell {
  readonly id: string;
  readonly kind: "treaty" | "rivalry" | "claim" | "war" | "crisis" | "side-by-side" | "sanction";
  readonly label: string;
  readonly from: IsoDate;
  /** Absent while it lasts. */
  readonly to?: IsoDate;
}

/** The ties and quarrels of two states through the years, as JSON `entente/pair-history@1`. */
export interface PairHistory {
  readonly schema: "entente/pair-history@1";
  readonly asOf: IsoDate;
  readonly a: NamedState;
  readonly b: NamedState;
  /** Each year since 1816; one in which either was no state says so. */
  readonly years: readonly (PairYear | ({ readonly year: number } & Missing))[];
  readonly spells: readonly PairSpell[];
  readonly names: Readonly<Record<string, string>>;
}
