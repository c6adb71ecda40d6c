import type { IsoDate } from "./date.ts";
import type { ObligationRung } from "./ladder.ts";
import type { NamedState } from "./pair-history.ts";

/** Something said of a state for a time. */
export interface StateSpell {
  readonly id: string;
  readonly kind:
    | "name"
    | "code"
    | "member"
    | "capital"
    | "regime"
    | "major-power"
    | "nuclear-power"
    | "sanction"
    | "rivalry";
  readonly label: string;
  /** Absent where it was so before the record begins. */
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  /** The other state, of a rivalry or sanction. */
  readonly with?: NamedState;
}

/** A treaty of a state, with its partners. */
export interface StateTreaty {
  readonly id: string;
  readonly name: string;
  readonly rung: ObligationRung;
  readonly from: IsoDate;
  readonly to?: IsoDate;
  readonly holds: boolean;
  readonly partners: readonly NamedState[];
}

/** One state as known on a day, as JSON `entente/state@1`. */
export interface StateProfile {
  readonly schema: "entente/state@1";
  readonly asOf: IsoDate;
  readonly state: NamedState;
  readonly region: string;
  readonly spells: readonly StateSpell[];
  /** Latest first. */
  readonly treaties: readonly StateTreaty[];
  readonly leaders: readonly {
    readonly name: string;
    readonly office: string;
    readonly from: IsoDate;
    readonly to?: IsoDate;
  }[];
  /** Share of the world's capability, 0–1, at each year for which the record has a benchmark of the state. */
  readonly capability: readonly { readonly year: number; readonly share: number }[];
  /** Partners bound to it at the end of each year, by rung; only years in which it was a state. */
  readonly partners: readonly { readonly year: number; readonly defense: number; readonly other: number }[];
}
