import { inverseLogit } from "../../math/index.ts";
import { SMALL_TREATY_DYADS } from "../hazard/plans.ts";
import { weightsOf } from "../hazard/training.ts";
import { POOL, type OriginForecast } from "./run.ts";

/** How often what came lay within the interval that had been given. */
export interface Coverage {
  /** What is counted: treaties of an origin, or of a third of its expected treaties. */
  readonly cells: "origins" | "thirds";
  readonly level: number;
  readonly count: number;
  readonly covered: number;
  /** The same when intervals are those of counting alone, as if the log-odds were known exactly. */
  readonly coveredByCountingAlone: number;
  /** Cells in which fewer came than the interval has, and more. */
  readonly below: number;
  readonly above: number;
}

const LEVEL = 0.8;
const PARTS = { origins: 1, thirds: 3 } as const;

/**
 * Coverage of the pool's intervals at origins it was not fitted to: treaties that came against treaties foreseen.
 *
 * No single pair tells whether its interval was right, a group does. In a group log-odds are taken to err together, by one
 * draw for all pairs in units of each pair's own standard deviation; given that, treaties come independently (Poisson).
 * Missing: forecasts without spread give nothing.
 * Source:  docs/method/backtest.md; Gneiting, Balabdaoui & Raftery 2007, Journal of the Royal Statistical Society B 69:
 *          243–268 (probability integral transform; its middle is taken, for counts).
 */
export function coverageOf(forecasts: readonly OriginForecast[]): Coverage[] {
  if (forecasts.some(({ sd }) => sd === undefined)) return [];
  return (["origins", "thirds"] as const).map((cells) => {
    const groups = forecasts.flatMap((one) => splitRows(one, PARTS[cells]).map((rows) => ({ one, rows })));
    const places = groups.map(({ one, rows }) => placeOf(one, rows, SPREADS));
    const alone = groups.map(({ one, rows }) => placeOf(one, rows, [0]));
    const isWithin = (place: number) => Math.abs(place - 0.5) <= LEVEL / 2;
    return {
      cells,
      level: LEVEL,
      count: groups.length,
      covered: places.filter(isWithin).length,
      coveredByCountingAlone: alone.filter(isWithin).length,
      below: places.filter((place) => place < 0.5 - LEVEL / 2).length,
      above: places.filter((place) => place > 0.5 + LEVEL / 2).length,
    };
  });
}

/** Rows of an origin by falling forecast, in parts that expect alike. */
function splitRows({ logOdds, sample }: OriginForecast, parts: number): number[][] {
  const probability = Float64Array.from(logOdds.get(POOL) ?? [], inverseLogit);
  const expected = probability.reduce((sum, p) => sum + p, 0);
  const groups = Array.from({ length: parts }, (): number[] => []);
  let passed = 0;
  const order = [...sample.rows.keys()].sort(
    (p, q) => (probability[q] as number) - (probability[p] as number) || p - q,
  );
  for (const r of order) {
    groups[Math.min(parts - 1, Math.floor((parts * passed) / expected))]?.push(r);
    passed += probability[r] as number;
  }
  return groups.filter((group) => group.length > 0);
}

/** Standard normal deviates at even steps; each is weighed by its density. */
const SPREADS = Array.from({ length: 33 }, (_, k) => (k - 16) / 4);

/** Share of the foreseen counts below the one that came, half of those equal to it. */
function placeOf(one: OriginForecast, rows: readonly number[], spreads: readonly number[]): number {
  const series = one.logOdds.get(POOL) as Float64Array;
  const weight = weightsOf(one.sample, "treaty", SMALL_TREATY_DYADS);
  const came = Math.round(
    rows.reduce((sum, r) => sum + (one.sample.y[r] as number) * (weight[r] as number), 0),
  );
  let [place, total] = [0, 0];
  for (const z of spreads) {
    const density = Math.exp((-z * z) / 2);
    const mean = rows.reduce(
      (sum, r) => sum + inverseLogit((series[r] as number) + z * (one.sd?.[r] as number)),
      0,
    );
    place += density * middleOfPoisson(came, mean);
    total += density;
  }
  return place / total;
}

/** P(N < count) + ½ P(N = count) of a Poisson count. */
function middleOfPoisson(count: number, mean: number): number {
  let term = Math.exp(-mean);
  let below = 0;
  for (let n = 0; n < count; n++) {
    below += term;
    term *= mean / (n + 1);
  }
  return below + term / 2;
}
