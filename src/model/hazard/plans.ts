import { COLUMNS, columnsIn, type FeatureSet } from "./design.ts";

/** Largest treaty, in dyads, that counts as small. */
export const SMALL_TREATY_DYADS = 3;

/** How a specification counts: which positives, and each as what. */
interface Counting {
  readonly name: string;
  readonly note: string;
  readonly columns: readonly string[];
  /** Positives of treaties that made more dyads than this, or fewer, are left out of the fit; absent: none are. */
  readonly mostDyads?: number;
  readonly leastDyads?: number;
  /** Whether a positive counts 1 over the dyads its treaty made (the default) or 1. */
  readonly weighting?: "treaty" | "dyad";
}

/** A logistic regression on standardised columns. */
export interface LogitPlan extends Counting {
  readonly kind: "logit";
  /** Ridge penalty on standardised columns. */
  readonly ridge: number;
}

/** Boosted trees, averaged over bags: each bag draws the treaties anew. */
export interface BoostedPlan extends Counting {
  readonly kind: "boosted";
  readonly bags: number;
  /** Levels of a tree: with two the model is additive in columns and pairs of them. */
  readonly depth: number;
}

/** Shares of classes: cells of some columns, each cut at its middle, shrunk to the share of all. */
export interface ClassesPlan extends Counting {
  readonly kind: "classes";
}

/** Any model that is fitted. */
export type SpecificationPlan = LogitPlan | BoostedPlan | ClassesPlan;

const DISTANCE = ["log-least-distance"];

const LAI_REITER = [
  "joint-democracy",
  "regime-gap",
  "log-capital-distance",
  "touching",
  "one-major",
  "both-major",
  "clash",
  "shared-enemies",
  "worst-threats",
  "past-pledge",
];

const EXTERNAL_THREAT = [
  ...LAI_REITER,
  "log-stronger",
  "log-weaker",
  "common-threat",
  "pact-gain",
  "rivalry",
  "log-least-distance",
];

const NETWORK = [
  ...EXTERNAL_THREAT,
  "same-region",
  "allied-enemies",
  "consultation-held",
  "restraint-held",
  "past-defense",
  "shared-allies",
  "treaty-degree",
  "youth",
  "system-size",
];

const EVERYTHING = COLUMNS.map((column) => column.id);
const EVERYTHING_FULL = columnsIn("full").map((column) => column.id);

/** Columns along which a forecast may only rise (+1) or fall (−1); theory gives the sign, history the size. */
export const DIRECTIONS: Readonly<Record<string, number>> = {
  "common-threat": 1,
  "pact-gain": 1,
  "shared-enemies": 1,
  "log-least-distance": -1,
};

/** The logits of every pool. */
const LOGITS: readonly SpecificationPlan[] = [
  {
    kind: "logit",
    name: "lai-reiter",
    note: "regime similarity, distance, power and conflict, after Lai & Reiter 2000",
    columns: LAI_REITER,
    ridge: 1,
  },
  {
    kind: "logit",
    name: "external-threat",
    note: "the same with strength, common threat and the value of the pact, after Johnson 2017",
    columns: EXTERNAL_THREAT,
    ridge: 3,
  },
];

/** The models that are fitted for every vintage; the answer pools them by their out-of-sample record. */
export const SPECIFICATIONS: readonly SpecificationPlan[] = [
  ...LOGITS,
  {
    kind: "boosted",
    name: "additive",
    note: "every core measure, additive in measures and pairs of them",
    columns: EVERYTHING,
    bags: 3,
    depth: 2,
  },
  {
    kind: "boosted",
    name: "additive-small",
    note: "the same, fitted to treaties that made at most three dyads",
    columns: EVERYTHING,
    bags: 3,
    depth: 2,
    mostDyads: SMALL_TREATY_DYADS,
  },
];

const FULL_SPECIFICATIONS: readonly SpecificationPlan[] = [
  ...LOGITS,
  {
    kind: "boosted",
    name: "additive-full",
    note: "every core measure and those of imported datasets, additive in measures and pairs of them",
    columns: EVERYTHING_FULL,
    bags: 3,
    depth: 2,
  },
  {
    kind: "boosted",
    name: "additive-full-small",
    note: "the same, fitted to treaties that made at most three dyads",
    columns: EVERYTHING_FULL,
    bags: 3,
    depth: 2,
    mostDyads: SMALL_TREATY_DYADS,
  },
];

/** The models that are pooled, by feature set. */
export function specificationsOf(featureSet: FeatureSet): readonly SpecificationPlan[] {
  return featureSet === "core" ? SPECIFICATIONS : FULL_SPECIFICATIONS;
}

/** Name of the specification that speaks of small treaties alone. */
export function smallRouteOf(featureSet: FeatureSet): string {
  return featureSet === "core" ? "additive-small" : "additive-full-small";
}

/** The other route: being brought in by a treaty that makes more pairs at once, each pair counted. */
export function largerRouteOf(featureSet: FeatureSet): BoostedPlan {
  return {
    kind: "boosted",
    name: "larger-treaties",
    note: `every ${featureSet === "core" ? "core " : ""}measure, fitted to treaties that made more than three dyads, each dyad counted`,
    columns: columnsIn(featureSet).map(({ id }) => id),
    bags: 2,
    depth: 2,
    leastDyads: SMALL_TREATY_DYADS + 1,
    weighting: "dyad",
  };
}

/** Models that are scored beside the pool and never enter an answer. `lai-reiter` and `external-threat` stand above. */
export const BASELINES: readonly SpecificationPlan[] = [
  {
    kind: "logit",
    name: "base-rate",
    note: "share of pairs at risk that climbed, treaties counted once",
    columns: [],
    ridge: 1,
  },
  {
    kind: "classes",
    name: "reference-class",
    note: "the same share within region, border, great-power, held-pledge and shared-ally classes",
    columns: [
      "same-region",
      "touching",
      "one-major",
      "both-major",
      "consultation-held",
      "restraint-held",
      "shared-allies",
    ],
  },
  {
    kind: "logit",
    name: "distance",
    note: "least distance alone",
    columns: DISTANCE,
    ridge: 1,
  },
  {
    kind: "logit",
    name: "network",
    note: "external threat with counts of the network of treaties",
    columns: NETWORK,
    ridge: 3,
  },
  {
    kind: "logit",
    name: "all-terms",
    note: "every core measure, ridge",
    columns: EVERYTHING,
    ridge: 20,
  },
  {
    kind: "boosted",
    name: "boosted-trees",
    note: "every core measure, trees of four levels",
    columns: EVERYTHING,
    bags: 1,
    depth: 4,
  },
  {
    kind: "logit",
    name: "base-rate-by-dyad",
    note: "share of pairs at risk that climbed, dyads counted",
    columns: [],
    ridge: 1,
    weighting: "dyad",
  },
  {
    kind: "logit",
    name: "lai-reiter-by-dyad",
    note: "the conventional dyad-fitted logit, after Lai & Reiter 2000",
    columns: LAI_REITER,
    ridge: 1,
    weighting: "dyad",
  },
  {
    kind: "logit",
    name: "network-by-dyad",
    note: "the network logit, dyads counted",
    columns: NETWORK,
    ridge: 3,
    weighting: "dyad",
  },
];
