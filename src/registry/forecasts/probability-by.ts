/** A point of a curve of probabilities over time. */
interface Point {
  readonly years: number;
  readonly probability: number;
}

/**
 * The probability by some time after a curve's start: the curve's own at its points, between them with the hazard steady.
 *
 * In:      points in order of time; what has a probability of 1 has happened.
 * Missing: later than the last point there is none.
 */
export function probabilityBy(points: readonly Point[], years: number): number | undefined {
  let before: Point = { years: 0, probability: 0 };
  for (const point of points) {
    if (years === point.years) return point.probability;
    if (years < point.years) {
      const share = (years - before.years) / (point.years - before.years);
      const cumulative = (p: number) => -Math.log1p(-p);
      const hazard = cumulative(before.probability) * (1 - share) + cumulative(point.probability) * share;
      return -Math.expm1(-hazard);
    }
    before = point;
  }
  return undefined;
}
