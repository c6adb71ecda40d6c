import { makeProbability, type HorizonYears, type Probability } from "../../core/index.ts";
import { inverseLogit } from "../../math/index.ts";
import type { Vintage } from "../hazard/vintage.ts";

/**
 * Probability within a horizon from the log-odds of an onset within five years.
 *
 * The vintage's hazard curve H says how the hazard of five years spreads over time: p(h) = 1 − (1 − p)^H(h), so
 * a longer horizon is never less likely.
 * Source: docs/method/hazard.md, section 6.
 */
export function withinHorizon(
  vintage: Pick<Vintage, "hazardCurve">,
  logOdds: number,
  years: HorizonYears,
): Probability {
  return makeProbability(-Math.expm1(vintage.hazardCurve[years] * Math.log1p(-inverseLogit(logOdds))));
}
