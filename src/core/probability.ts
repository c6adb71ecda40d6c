import { EntenteError } from "./errors.ts";

/** A number 0–1 that is the chance of a stated event. Made only in the files that a test lists. */
export type Probability = number & { readonly __brand: "Probability" };

/**
 * The only way to make a probability.
 *
 * Throws: `core/bad-probability` when the number is not within 0–1. Nothing is clamped.
 */
export function makeProbability(value: number): Probability {
  if (!(value >= 0 && value <= 1)) {
    throw new EntenteError("core/bad-probability", { message: `${value} is not a probability.` });
  }
  return value as Probability;
}

/** Log-odds of a probability; infinite at 0 and 1. */
export function logOddsOf(p: Probability): number {
  return Math.log(p / (1 - p));
}
