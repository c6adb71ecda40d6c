import type { Missing, StateId } from "../../core/index.ts";
import { get } from "../world/table.ts";
import type { World } from "../world/world.ts";
import type { Sign } from "./signed-network.ts";
import type { VotesOf } from "./vote-closeness.ts";

/** What an edge is scored from; each 0–1, higher is more of what it is named after. */
export const EDGE_PARTS = ["ties", "clash", "rivalry", "sanctions", "claim", "votes"] as const;
export type EdgePart = (typeof EDGE_PARTS)[number];

/** Values of the parts for one pair and year; absent where the record does not reach. */
export type EdgeParts = Readonly<Record<EdgePart, number | undefined>>;

/** Weights of the parts and the scores from which an edge counts as friendly or hostile. */
export interface EdgeRule {
  readonly weights: Readonly<Record<EdgePart, number>>;
  readonly friendlyFrom: number;
  readonly hostileFrom: number;
}

/**
 * How an edge is scored and cut. The weights are judgements, set by what should outweigh what, not fitted:
 *
 * - a defence pact alone is friendship, a principal rivalry alone is enmity, and the pact outweighs it by little;
 * - a war on its own cancels most of a pact (0.25 against 0.27), a pact with rivalry and fresh fighting is enmity;
 * - a claim alone or partial sanctions alone are an irritant: neutral; a broad embargo just reaches enmity;
 * - votes alone make no sign while the record is known (0.07 is under the cut): they are words.
 *
 * The cut-points leave a tenth of the scale on either side of 0 as neutral.
 */
export const EDGE_RULE: EdgeRule = {
  weights: { ties: 0.3, clash: 0.25, rivalry: 0.2, sanctions: 0.1, claim: 0.08, votes: 0.07 },
  friendlyFrom: 0.1,
  hostileFrom: -0.1,
};

/**
 * How much friendship an obligation in force stands for, by rank of its rung. Promises to help count nearly full;
 * promises not to harm are made between wary neighbours too (Mattes & Vonnahme 2010), promises to talk cost least.
 */
const TIES_BY_RUNG = [0, 0.25, 0.4, 0.9, 1] as const;

/** The record's list of sanctions begins here; before it their absence says nothing. */
const SANCTIONS_FROM = 1935;

/** With less than this share of the weights known there is no score. */
const LEAST_KNOWN = 0.5;

/** Direction in which a part moves the score; votes are centred on the median pair, 0.5. */
const PULL: Readonly<Record<EdgePart, (value: number) => number>> = {
  ties: (value) => value,
  clash: (value) => -value,
  rivalry: (value) => -value,
  sanctions: (value) => -value,
  claim: (value) => -value,
  votes: (value) => 2 * value - 1,
};

/** A pair's edge: its score −1 to 1, its sign, what each part added, and which parts were not known. */
export interface EdgeScore {
  readonly score: number;
  readonly sign: Sign;
  readonly parts: readonly { readonly part: EdgePart; readonly value: number; readonly points: number }[];
  readonly missing: readonly EdgePart[];
}

/** What of a world edges are scored from. */
export type ScoredWorld = Pick<
  World,
  "year" | "states" | "rung" | "clash" | "rivalry" | "sanction" | "claim"
>;

/** The parts of a pair in a world; `votes` is their closeness in UN votes as a rank 0–1 among the year's pairs, where known. */
export function edgePartsOf(world: ScoredWorld, i: number, j: number, votes?: number): EdgeParts {
  return {
    ties: TIES_BY_RUNG[get(world.rung, i, j)],
    clash: get(world.clash, i, j),
    rivalry: get(world.rivalry, i, j),
    sanctions: world.year < SANCTIONS_FROM ? undefined : get(world.sanction, i, j),
    claim: get(world.claim, i, j),
    votes,
  };
}

/**
 * Scores an edge: the mean of its parts' pulls, weighted over the parts that are known.
 *
 * Out:     −1 (enmity in every part) to 1 (friendship in every part); undirected.
 * Missing: a part not known is left out and named; under half of the weight known gives `{ missing }`.
 * Source:  docs/method/triangle.md, section 1.
 * Check:   src/panel/triangle/edge-score.test.ts.
 */
export function scoreEdge(parts: EdgeParts, rule: EdgeRule = EDGE_RULE): EdgeScore | Missing {
  const known = EDGE_PARTS.flatMap((part) => {
    const value = parts[part];
    return value === undefined || Number.isNaN(value) ? [] : [{ part, value, weight: rule.weights[part] }];
  });
  const total = EDGE_PARTS.reduce((sum, part) => sum + rule.weights[part], 0);
  const weight = known.reduce((sum, one) => sum + one.weight, 0);
  const missing = EDGE_PARTS.filter((part) => !known.some((one) => one.part === part));
  if (weight < LEAST_KNOWN * total || weight === 0)
    return { missing: `too little is known: no ${missing.join(", ")}` };
  const points = known.map((one) => ({
    part: one.part,
    value: one.value,
    points: (one.weight / weight) * PULL[one.part](one.value),
  }));
  const score = points.reduce((sum, one) => sum + one.points, 0);
  return { score, sign: signOf(score, rule), parts: points, missing };
}

/** The sign of a score under a rule's cut-points. */
export function signOf(score: number, rule: EdgeRule = EDGE_RULE): Sign {
  return score >= rule.friendlyFrom ? 1 : score <= rule.hostileFrom ? -1 : 0;
}

/** Signs of every pair of a world, `[n × n]`, symmetric, 0 on the diagonal; a pair that cannot be scored is 0. */
export function signMatrix(
  world: ScoredWorld,
  { votesOf, rule = EDGE_RULE }: { readonly votesOf?: VotesOf | undefined; readonly rule?: EdgeRule } = {},
): Int8Array {
  const n = world.states.length;
  const signs = new Int8Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const votes = votesOf?.(world.year, world.states[i] as StateId, world.states[j] as StateId);
      const edge = scoreEdge(edgePartsOf(world, i, j, votes), rule);
      const sign = "sign" in edge ? edge.sign : 0;
      signs[i * n + j] = sign;
      signs[j * n + i] = sign;
    }
  }
  return signs;
}
