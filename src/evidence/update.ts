import {
  logOddsOf,
  makeProbability,
  type HorizonEstimate,
  type LadderRung,
  type Probability,
} from "../core/index.ts";
import { inverseLogit } from "../math/index.ts";

/**
 * A probability moved by a step in log-odds: prior → posterior.
 *
 * Out:    0 and 1 stay what they are; a step of 0 gives back the same number.
 * Source: Good 1950, Probability and the Weighing of Evidence; docs/method/evidence.md, section 1.
 */
export function update(prior: Probability, logOdds: number): Probability {
  if (logOdds === 0 || prior === 0 || prior === 1) return prior;
  return makeProbability(inverseLogit(logOddsOf(prior) + logOdds));
}

/**
 * The ladder moved by evidence: every rung and horizon, with its interval, by the same step.
 *
 * The same step keeps order: what was less likely stays so, along rungs and along horizons. Base rates stay.
 * Source: docs/method/evidence.md, section 3.
 */
export function updateLadder(ladder: readonly LadderRung[], logOdds: number): readonly LadderRung[] {
  if (logOdds === 0) return ladder;
  const move = (one: HorizonEstimate): HorizonEstimate => ({
    ...one,
    probability: update(one.probability, logOdds),
    low: update(one.low, logOdds),
    high: update(one.high, logOdds),
  });
  return ladder.map((rung) => ({ ...rung, horizons: rung.horizons.map(move) }));
}
