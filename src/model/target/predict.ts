import { EntenteError, makeProbability, type Probability, type StateId } from "../../core/index.ts";
import { softmax } from "../../math/index.ts";
import type { World } from "../../panel/index.ts";
import { buildCandidates, TERMS, termPositions } from "./design.ts";
import type { TargetVintage } from "./vintage.ts";

/** One third state a pact may be aimed at. */
export interface TargetCandidate {
  readonly state: StateId;
  readonly probability: Probability;
  /** Log-odds of each term against the mean of all third states, by term id. */
  readonly contributions: ReadonlyMap<string, number>;
}

/** Whom a pact of two states would be aimed at, if it names one state. */
export interface TargetForecast {
  /** From the likeliest; their probabilities sum to 1. */
  readonly candidates: readonly TargetCandidate[];
  /** Third states of which too little is known to rank them. */
  readonly lacking: readonly StateId[];
}

/**
 * Probability of each third state to be the one named, given that two states make a pact that names a threat.
 *
 * In:      a vintage fitted to treaties signed before the world's day; positions of the two in that world.
 * Out:     a share of 1 for every third state; the difference of two states' contributions is the log of the ratio of
 *          their probabilities.
 * Missing: a third state lacking a term is listed in `lacking`; throws `model/insufficient-data` when all do.
 * Source:  docs/method/target.md, section 3, after McFadden 1974.
 * Check:   tests/parity/target.test.ts.
 */
export function predictTarget(vintage: TargetVintage, world: World, i: number, j: number): TargetForecast {
  const { states, x, lacking } = buildCandidates(world, i, j);
  const name = (at: number) => world.states[at] as StateId;
  if (states.length === 0) {
    throw new EntenteError("model/insufficient-data", {
      message: `Insufficient data: no third state can be ranked for ${[name(i), name(j)].sort().join(" and ")} on ${world.asOf}.`,
      hint: "Ask for a date on which both states are members of the state system and have a capability benchmark.",
    });
  }
  const at = termPositions(vintage.terms);
  const worth = states.map((_, row) =>
    at.map((term, k) => (x[row * TERMS.length + term] as number) * (vintage.coefficients[k] as number)),
  );
  const mean = vintage.terms.map(
    (_, k) => worth.reduce((sum, own) => sum + (own[k] as number), 0) / states.length,
  );
  const shares = softmax(worth.map((own) => own.reduce((sum, value) => sum + value, 0)));
  const candidates = states.map((state, row) => ({
    state: name(state),
    probability: makeProbability(shares[row] as number),
    // Of most candidates nobody asks for what each term contributes.
    get contributions() {
      return new Map(
        vintage.terms.map((id, k) => [id, (worth[row]?.[k] as number) - (mean[k] as number)] as const),
      );
    },
  }));
  return {
    candidates: candidates.sort((p, q) => q.probability - p.probability || (p.state < q.state ? -1 : 1)),
    lacking: lacking.map(name),
  };
}
