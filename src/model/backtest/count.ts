import { inverseLogit } from "../../math/index.ts";
import { SMALL_TREATY_DYADS } from "../hazard/plans.ts";
import { POOL, type OriginForecast } from "./run.ts";

/** What happened at one origin: how many onsets the pool expected, how many came, through how many treaties. */
export interface OriginCount {
  readonly origin: number;
  readonly atRisk: number;
  readonly expected: number;
  readonly dyads: number;
  readonly treaties: number;
  readonly smallTreaties: number;
}

/** Counts one origin. Where is predictable, when a wave comes is not: the counts show it. */
export function countOrigin({ origin, sample, logOdds }: OriginForecast): OriginCount {
  const sizes = new Map<number, number>();
  sample.treaty.forEach((treaty, r) => {
    if (sample.y[r] === 1) sizes.set(treaty, sample.treatyDyads[r] as number);
  });
  return {
    origin,
    atRisk: sample.rows.length,
    expected: (logOdds.get(POOL) ?? new Float64Array()).reduce((sum, eta) => sum + inverseLogit(eta), 0),
    dyads: sample.y.reduce((sum, y) => sum + y, 0),
    treaties: sizes.size,
    smallTreaties: [...sizes.values()].filter((size) => size <= SMALL_TREATY_DYADS).length,
  };
}
