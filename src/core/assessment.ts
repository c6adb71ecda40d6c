import type { ClimbableRung, HorizonYears, ObligationRung, TreatyRoute } from "./ladder.ts";
import type { Lever } from "./lever.ts";
import type { Missing } from "./missing.ts";
import type { Probability } from "./probability.ts";

/** Schema name of the answer's JSON form; fields are only ever added under it. */
export const ANSWER_SCHEMA = "entente/answer@1";

/** A fact of the record as an answer cites it. */
export interface CitedFact {
  readonly id: string;
  readonly text: string;
  readonly from: string;
  readonly source: string;
}

/** One term of the answer: what the model weighs, with its share of the step from base rate to answer. */
export interface Term {
  readonly id: string;
  readonly label: string;
  /** The measured value in words, with its unit. */
  readonly value: string;
  /** Log-odds against the reference pair whose probability is the base rate; absent when noted, not weighed. */
  readonly logOdds?: number;
  /** Percentage points the headline would lose without this term; absent when noted, not weighed. */
  readonly points?: number;
  readonly weighed: boolean;
  readonly facts: readonly CitedFact[];
}

/** Probability of reaching at least this rung within some years, with its interval and base rate. */
export interface HorizonEstimate {
  readonly years: HorizonYears;
  readonly probability: Probability;
  readonly low: Probability;
  readonly high: Probability;
  readonly baseRate: Probability;
}

/** One rung of the ladder: either held today, or with a probability per horizon. */
export interface LadderRung {
  readonly rung: ClimbableRung;
  readonly status: "held" | "open";
  readonly horizons: readonly HorizonEstimate[];
  readonly resolution: string;
}

/** One step on the way from base rate to answer. */
export interface PathStep {
  readonly step: "base-rate" | "structure";
  readonly probability: Probability;
  readonly logOdds: number;
  readonly note: string;
}

/** One of the models that were pooled, with the weight its own out-of-sample record gave it. */
export interface Specification {
  readonly name: string;
  readonly probability: Probability;
  readonly weight: number;
  readonly note: string;
}

/** A treaty between the two, signed and not ended. */
export interface TreatyInForce {
  readonly id: string;
  readonly name: string;
  /** Day from which both were bound: signature or accession. */
  readonly since: string;
  /** Day of entry into force; absent where unknown or later than the question. */
  readonly inForce?: string;
  readonly rung: ObligationRung;
  readonly route: TreatyRoute;
  /** States the treaty names as the threat. */
  readonly targets: readonly string[];
  /** Whether it has "joint-command", "bases", "aid"; what is absent is not known. */
  readonly depth: Readonly<Record<string, boolean>>;
  readonly citation: string;
}

/** Somebody in office. */
export interface Officeholder {
  readonly state: string;
  readonly name: string;
  readonly office: string;
  readonly since: string;
}

/** Threat from C to one state: hostility times the chance that C would win, each 0–1. */
export interface ThreatParts {
  readonly hostility: number;
  readonly chanceToLose: number;
  readonly threat: number;
}

/** What was not known, and how it bears on the answer. */
export interface Gap {
  readonly what: string;
  readonly why: string;
  readonly effectOnConfidence: "none" | "lowers";
}

/** An evidence item of the record that bears on the pair. */
export interface EvidenceItem {
  readonly id: string;
  readonly kind: string;
  readonly dimension: string;
  readonly direction: "driver" | "friction" | "neutral";
  readonly date: string;
  readonly source: string;
  readonly grade: string;
  readonly text: string;
  readonly effect: "noted, not weighed";
}

/** What one imported dataset says of the same states, counted, its latest facts cited. */
export interface ImportedGroup {
  /** Title and release. */
  readonly source: string;
  readonly kind: string;
  /** The states as a reader would write them, as in "RUS → CHN". */
  readonly label: string;
  readonly states: readonly string[];
  readonly facts: number;
  /** Latest first, five at most. */
  readonly latest: readonly CitedFact[];
  readonly effect: "noted, not weighed";
}

/** The whole answer, as every surface shows it and as `--json` prints it. */
export interface Answer {
  readonly schema: typeof ANSWER_SCHEMA;
  readonly question: {
    readonly members: readonly [string, string];
    readonly against: string;
    readonly asOf: string;
    readonly text: string;
  };
  readonly headline: {
    readonly rung: ClimbableRung;
    readonly horizonYears: HorizonYears;
    readonly status: "open" | "held";
    readonly probability?: Probability;
    readonly low?: Probability;
    readonly high?: Probability;
    readonly level?: number;
    readonly words: string;
    readonly oneIn?: number;
    readonly baseRate?: Probability;
    readonly timesBaseRate?: number;
    readonly confidence: "low" | "moderate" | "high";
    readonly confidenceWhy: string;
  };
  readonly ladder: readonly LadderRung[];
  readonly current: {
    readonly obligation: ObligationRung;
    readonly practice?: number;
    readonly practiceFacts: readonly CitedFact[];
    readonly treaties: readonly TreatyInForce[];
    /** Who held office in the three states that day, as far as the record knows. */
    readonly leaders: readonly Officeholder[];
    readonly label: string;
  };
  readonly specifications: readonly Specification[];
  readonly path: readonly PathStep[];
  readonly drivers: readonly Term[];
  readonly frictions: readonly Term[];
  readonly threat: {
    readonly toA: ThreatParts | Missing;
    readonly toB: ThreatParts | Missing;
    /** Geometric mean of the two. */
    readonly joint: number | Missing;
    /** The headline's probability if C were no enemy of either; absent where the rung is held. */
    readonly withoutThreat?: { readonly probability: Probability; readonly logOdds: number };
  };
  /** How far C's own policy moves the headline. */
  readonly lever: Lever | Missing;
  readonly evidence: readonly EvidenceItem[];
  /** What the user's own datasets say of the three states as known that day; empty when none is imported. */
  readonly imported: readonly ImportedGroup[];
  readonly gaps: readonly Gap[];
  readonly provenance: {
    readonly recordVersion: string;
    readonly modelVintage: string;
    readonly featureSet: "core" | "full";
    readonly coverage: string;
    readonly inputsHash: string;
  };
}
