import { brierScore, type Scored } from "./scoring.ts";

/** A Brier score taken apart; `brier` is reliability − resolution + uncertainty. */
export interface MurphyParts {
  readonly brier: number;
  /** How far forecasts of a bin lie from what came of them; 0 is best. */
  readonly reliability: number;
  /** How far what came of the bins lies apart, with what forecasts tell within a bin; more is better. */
  readonly resolution: number;
  /** What nobody can help: the outcome's own variance. */
  readonly uncertainty: number;
}

/** The entries of one bin: the sum of their weights, the means of forecast and outcome. */
export interface ReliabilityBin {
  /** Number of the bin: how many edges lie below its forecasts. */
  readonly bin: number;
  readonly entries: number;
  readonly weight: number;
  readonly forecast: number;
  readonly observed: number;
}

/** Forecasts by bin: bin b holds those above `edges[b - 1]` and up to `edges[b]`. Empty bins are left out. */
export function reliabilityBins(scored: Scored, edges: readonly number[]): ReliabilityBin[] {
  const bins = new Map<number, { entries: number; weight: number; forecast: number; observed: number }>();
  scored.probability.forEach((p, i) => {
    const number = edges.filter((edge) => edge < p).length;
    const bin = bins.get(number) ?? { entries: 0, weight: 0, forecast: 0, observed: 0 };
    const w = scored.weight[i] as number;
    bin.entries += 1;
    bin.weight += w;
    bin.forecast += w * p;
    bin.observed += w * (scored.outcome[i] as number);
    bins.set(number, bin);
  });
  return [...bins]
    .toSorted(([one], [other]) => one - other)
    .map(([bin, { entries, weight, forecast, observed }]) => ({
      bin,
      entries,
      weight,
      forecast: forecast / weight,
      observed: observed / weight,
    }));
}

/**
 * Takes a Brier score apart by bins of forecasts; the parts add up to it exactly, whatever the bins.
 *
 * What varies within a bin counts as resolution, without which the parts of binned forecasts do not add up.
 * In:     at least one forecast, weights above 0.
 * Source: Murphy 1973, Journal of Applied Meteorology 12: 595–600; within bins Stephenson, Coelho & Jolliffe 2008,
 *         Weather and Forecasting 23: 752–757.
 */
export function murphyParts(scored: Scored, edges: readonly number[]): MurphyParts {
  const bins = reliabilityBins(scored, edges);
  const total = bins.reduce((sum, { weight }) => sum + weight, 0);
  const mean = (value: (bin: ReliabilityBin) => number) =>
    bins.reduce((sum, bin) => sum + bin.weight * value(bin), 0) / total;
  const observed = mean((bin) => bin.observed);
  const within = withinBins(scored, bins, edges) / total;
  return {
    brier: brierScore(scored),
    reliability: mean((bin) => (bin.forecast - bin.observed) ** 2),
    resolution: mean((bin) => (bin.observed - observed) ** 2) - within,
    uncertainty: observed * (1 - observed),
  };
}

/** Weighted sum over all bins of the forecasts' variance less twice their covariance with the outcome. */
function withinBins(
  { probability, outcome, weight }: Scored,
  bins: readonly ReliabilityBin[],
  edges: readonly number[],
): number {
  const byNumber = new Map(bins.map((one) => [one.bin, one]));
  return probability.reduce((sum, p, i) => {
    const { forecast = p, observed = 0 } = byNumber.get(edges.filter((edge) => edge < p).length) ?? {};
    const off = p - forecast;
    return sum + (weight[i] as number) * (off * off - 2 * off * ((outcome[i] as number) - observed));
  }, 0);
}
