import type { Analogue } from "./analogues.ts";
import type { Hypotheses } from "./hypotheses.ts";
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
  readonly step: "base-rate" | "structure" | "evidence" | "analyst";
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

/** Whom a pact of the two would be aimed at, were it to name a state: how C stands among all third states. */
export interface TargetShare {
  readonly name: string;
  /** Chance that such a pact names C; over all third states it sums to 1. */
  readonly share: Probability;
  /** Place of C among them, the likeliest being 1, and how many there are. */
  readonly rank: number;
  readonly of: number;
  /** The likeliest three besides C, in order. */
  readonly others: readonly { readonly state: string; readonly name: string; readonly share: Probability }[];
  readonly vintage: string;
}

/** How likely what the two hold today is to be lost again. */
export interface EndingEstimate {
  /** What would be lost: any obligation, restraint or more, defence. */
  readonly outcome: "any" | "restraint" | "defense";
  /** Whose number stands: that of the models, or the base rate where they did no better out of sample. */
  readonly basis: "models" | "base-rate";
  /** Low and high are the least and greatest of models and base rate; they are no interval. */
  readonly horizons: readonly HorizonEstimate[];
  /** The treaty that holds the two, its members, and the whole years they have held the outcome unbroken. */
  readonly treaty: string;
  readonly members: number;
  readonly ageYears: number;
  readonly note: string;
  readonly vintage: string;
}

/** What was not known, and how it bears on the answer. */
export interface Gap {
  readonly what: string;
  readonly why: string;
  readonly effectOnConfidence: "none" | "lowers";
  /** How far the headline could move were it known; absent where that cannot be computed. */
  readonly ifKnown?: GapRange;
  /** Why it cannot be computed how far the headline could move. */
  readonly ifKnownWhyNot?: string;
}

/** The headline were something now missing or uncertain known, at its lowest and highest over plausible values. */
export interface GapRange {
  /** The one thing of the gap that could move it most. */
  readonly what: string;
  readonly low: Probability;
  readonly high: Probability;
  /** Largest move of the headline, up or down, in percentage points. */
  readonly points: number;
  /** Which values were tried. */
  readonly how: string;
}

/** One point of the rule by which confidence is given, with what was found and what that does. */
export interface ConfidencePoint {
  readonly name: "coverage" | "agreement of models" | "model and evidence" | "likeness" | "age";
  readonly finding: string;
  readonly effect: "none" | "lowers" | "lowers much";
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
  readonly effect: "noted, not weighed" | "weighed";
  /** For an item read from a text that was given with the question. */
  readonly read?: ReadItem;
}

/** What an item read from a text did to the answer, and the words it rests on. */
export interface ReadItem {
  readonly file: string;
  /** Hash of the text that the offsets slice into. */
  readonly document: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly gradeWhy: string;
  /** How it was counted, and for what it was not. */
  readonly status: string;
  readonly channel?: string;
  /** Where the weight of its channel comes from. */
  readonly weightFrom?: string;
  readonly logOdds: number;
  /** Percentage points the headline would lose without it; absent where the rung is held. */
  readonly points?: number;
  /** Other places that tell the same and are counted with it. */
  readonly echoes: number;
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

/** A way in which the rung asked can come about, with its own probability within the horizon. */
export interface Route {
  readonly route: "own-treaty" | "larger-treaty";
  readonly probability: Probability;
  readonly note: string;
}

/** Base rate of a reference class the pair is in, within the horizon, each treaty counted once. */
export interface ReferenceRate {
  readonly id: string;
  readonly label: string;
  readonly probability: Probability;
  readonly pairYears: number;
  /** Different treaties that made it, to the end of the vintage's year. */
  readonly treaties: number;
}

/** Three states, their edges and what balance makes of them; `ab` is the edge of the pair asked about. */
export interface Triangle {
  readonly edges: readonly ({ readonly pair: readonly [string, string] } & (
    | { readonly score: number; readonly sign: number }
    | Missing
  ))[];
  readonly type: string;
  readonly roles?: Readonly<Record<"a" | "b" | "against", string>>;
  readonly balanced?: boolean;
  readonly pact: "holds" | "called-for" | "ruled-out" | "open";
  /** Single changes of a sign after which friendship of the pair is the balanced outcome. */
  readonly changes: readonly { readonly edge: string; readonly to: number; readonly type: string }[];
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
    /** Probability of a pact times C's share as its target; absent where either is. */
    readonly aimedAtC?: Probability;
    readonly confidence: "low" | "moderate" | "high";
    readonly confidenceWhy: string;
  };
  /** How the headline's confidence came about, point by point; empty where the rung is held: the treaty stands. */
  readonly confidence: { readonly points: readonly ConfidencePoint[]; readonly rule: string };
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
  /** Absent before the first model of targets, and where C cannot be ranked: then a gap says so. */
  readonly target?: TargetShare;
  /** Only where the rung asked for is held today. */
  readonly ending?: EndingEstimate;
  readonly specifications: readonly Specification[];
  /** The headline by route; empty where the rung is held or no model of a larger treaty was fitted. */
  readonly routes: readonly Route[];
  /** Base rates side by side, widest class first; the path starts from that of all pairs. */
  readonly referenceClasses: readonly ReferenceRate[];
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
  /** Pairs of the past like this one; `entente analogues` finds them, `ask` leaves them out. */
  readonly analogues?: readonly Analogue[];
  /** The triangle of the three on the day: signs of its edges, type, roles, and what balance says of a pact. */
  readonly triangle: Triangle | Missing;
  /** Kind of partnership the two have reason for, by common threat and mutual interest. */
  readonly partnership: {
    readonly type: "simple" | "security" | "economic" | "full";
    readonly commonThreat: "high" | "low";
    readonly mutualInterest: "high" | "low";
    readonly why: string;
  };
  /** How far C's own policy moves the headline. */
  readonly lever: Lever | Missing;
  readonly evidence: readonly EvidenceItem[];
  /** Competing hypotheses against everything above, ranked by least contradiction; it moves no number. */
  readonly hypotheses: Hypotheses;
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
