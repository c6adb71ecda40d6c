import { inverseLogit } from "../../math/index.ts";
import { SMALL_TREATY_DYADS } from "../hazard/plans.ts";
import type { TrainingTable } from "../hazard/training.ts";
import type { OriginForecast } from "./run.ts";

/** A forecast that went wrong: the pair, the origin, what was said, and the share of pairs of that year ranked below. */
export interface ForecastError {
  readonly a: string;
  readonly b: string;
  readonly origin: number;
  readonly probability: number;
  readonly percentile: number;
}

/** Pacts of small treaties that were least foreseen, and pairs most foreseen that made none within five years. */
export interface LargestErrors {
  readonly missed: readonly ForecastError[];
  readonly neverCame: readonly ForecastError[];
}

const SHOWN = 12;

/** Finds the largest errors of a model; a pair is named once, at its worst. */
export function findErrors(
  forecasts: readonly OriginForecast[],
  model: string,
  table: TrainingTable,
): LargestErrors {
  const missed: ForecastError[] = [];
  const neverCame: ForecastError[] = [];
  for (const { origin, sample, logOdds } of forecasts) {
    const series = logOdds.get(model);
    if (series === undefined) throw new RangeError(`no forecasts of ${model}`);
    const sorted = Float64Array.from(series).sort();
    const errorAt = (r: number): ForecastError => {
      const row = sample.rows[r] as number;
      const below = sorted.findLastIndex((value) => value < (series[r] as number)) + 1;
      return {
        a: table.states[table.a[row] as number] as string,
        b: table.states[table.b[row] as number] as string,
        origin,
        probability: inverseLogit(series[r] as number),
        percentile: below / sorted.length,
      };
    };
    const entries = [...sample.y.keys()];
    missed.push(
      ...entries
        .filter((r) => sample.y[r] === 1 && (sample.treatyDyads[r] as number) <= SMALL_TREATY_DYADS)
        .map(errorAt),
    );
    neverCame.push(
      ...entries
        .filter((r) => sample.y[r] === 0)
        .sort((p, q) => (series[q] as number) - (series[p] as number))
        .slice(0, SHOWN)
        .map(errorAt),
    );
  }
  missed.sort((p, q) => p.probability - q.probability);
  neverCame.sort((p, q) => q.probability - p.probability);
  return { missed: eachOnce(missed).slice(0, SHOWN), neverCame: eachOnce(neverCame).slice(0, SHOWN) };
}

function eachOnce(errors: readonly ForecastError[]): ForecastError[] {
  const seen = new Set<string>();
  return errors.filter(({ a, b }) => {
    const isNew = !seen.has(`${a}-${b}`);
    seen.add(`${a}-${b}`);
    return isNew;
  });
}
