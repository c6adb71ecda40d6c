import { profileOf } from "./predict.ts";
import { logOddsAt, varianceBetween } from "./specification.ts";
import type { Vintage } from "./vintage.ts";

/** What a model says of the difference between two rows. */
interface Contrast {
  /** Log-odds of an onset within five years, the second row less the first. */
  readonly logOdds: number;
  /** Standard deviation: disagreement between specifications, and what another sample of treaties would have changed. */
  readonly sd: number;
}

/**
 * The difference that a vintage sees between two rows, with its uncertainty.
 *
 * The uncertainty is that of the difference, not of two forecasts: what both share falls out.
 *
 * In:      values as of `predict`.
 * Missing: a row lacking a measure of the core record throws `model/insufficient-data`.
 * Source:  docs/method/what-if.md, section 3; docs/method/hazard.md, section 7.
 * Check:   tests/golden/what-if.test.ts.
 */
export function contrast(vintage: Vintage, from: Float32Array, to: Float32Array): Contrast {
  const [one, two] = [profileOf(vintage, from), profileOf(vintage, to)];
  const parts = vintage.specifications.map((specification) => ({
    weight: specification.weight,
    step: logOddsAt(specification, two) - logOddsAt(specification, one),
    variance: varianceBetween(specification, one, two),
  }));
  const logOdds = parts.reduce((sum, { weight, step }) => sum + weight * step, 0);
  const variance = parts.reduce(
    (sum, part) => sum + part.weight * ((part.step - logOdds) ** 2 + part.variance),
    0,
  );
  return { logOdds, sd: Math.sqrt(variance) };
}
