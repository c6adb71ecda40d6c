import { HORIZONS, type ClimbableRung, type HorizonYears, type Probability } from "../core/index.ts";
import { logOddsByDistance, type DistanceFits } from "../model/index.ts";
import type { Outcome } from "../panel/index.ts";
import type { Vintages } from "./assess.ts";
import { outcomesBehind, probabilityAt } from "./horizon.ts";

/** Fits of distance alone for each outcome; absent where none was made. */
export type DistanceByOutcome = Readonly<Record<Outcome, DistanceFits["years"][number]["fit"] | undefined>>;

/**
 * What the distance of two states alone says of a rung, by horizon: a baseline to score answers against.
 *
 * In:      the values of the pair's case, its vintages, and the fits of the same years.
 * Missing: where an outcome that may give the rung's number has no fit there is none.
 */
export function curveByDistance(
  rung: ClimbableRung,
  values: Float32Array,
  { vintages, fits }: { readonly vintages: Vintages; readonly fits: DistanceByOutcome },
): { readonly years: HorizonYears; readonly probability: Probability }[] {
  if (outcomesBehind(rung).some((outcome) => fits[outcome] === undefined)) return [];
  const say = (outcome: Outcome) => {
    const fit = fits[outcome];
    return fit === undefined ? Number.NaN : logOddsByDistance(fit, vintages[outcome], values);
  };
  return HORIZONS.map((years) => ({ years, probability: probabilityAt({ rung, years }, vintages, say) }));
}
