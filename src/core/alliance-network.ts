import type { IsoDate } from "./date.ts";
import type { Missing } from "./missing.ts";
import type { ObligationRung } from "./ladder.ts";
import type { StateId } from "./state.ts";

/** A state of a year's network. */
export interface NetworkNode {
  readonly id: StateId;
  readonly name: string;
  /** Place of its capital in decimal degrees. */
  readonly lon?: number;
  readonly lat?: number;
  /** Number of its community, 0 being the largest; absent for a state without friends. */
  readonly community?: number;
}

/** Two states that stand together or against each other. */
export interface NetworkEdge {
  readonly a: StateId;
  readonly b: StateId;
  readonly sign: -1 | 1;
  /** What weighs most: the rung in force of friends, the quarrel of enemies. */
  readonly kind: ObligationRung | "war" | "crisis" | "rivalry" | "sanctions" | "claim";
}

/** Who stands with whom at the end of a year, as JSON `entente/network@1`. */
export interface AllianceNetwork {
  readonly schema: "entente/network@1";
  readonly year: number;
  readonly asOf: IsoDate;
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  readonly communities: number;
  /** How far from balance: the fewest edges that stand in the way of it, and 1 − 2f/m; only where asked for. */
  readonly frustration?:
    | {
        readonly lower: number;
        readonly upper: number;
        readonly index: { readonly low: number; readonly high: number };
      }
    | Missing;
}
