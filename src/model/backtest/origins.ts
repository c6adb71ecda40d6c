/** A rolling-origin protocol: where training starts and from which years forecasts are made and scored. */
export interface Protocol {
  readonly name: "long" | "modern";
  readonly firstTrainingYear: number;
  /** Origins whose forecasts are scored. */
  readonly origins: readonly number[];
  /** Earlier origins, forecast only so that the pool has a record to learn its weights from. */
  readonly rehearsals: readonly number[];
}

function everyFive(from: number, to: number): number[] {
  return Array.from({ length: Math.floor((to - from) / 5) + 1 }, (_, k) => from + 5 * k);
}

/** The last origin whose five-year window is closed by the outcomes' coverage. */
const LAST_ORIGIN = 2013;

/**
 * The two protocols of the backtest: long (train from 1816, origins 1870, 1875 … 2010, 2013) and modern (train from
 * 1946, origins 1980 … 2010, 2013).
 *
 * Source: docs/method/backtest.md.
 */
export const PROTOCOLS: readonly Protocol[] = [
  {
    name: "modern",
    firstTrainingYear: 1946,
    origins: [...everyFive(1980, 2010), LAST_ORIGIN],
    rehearsals: everyFive(1955, 1975),
  },
  {
    name: "long",
    firstTrainingYear: 1816,
    origins: [...everyFive(1870, 2010), LAST_ORIGIN],
    rehearsals: everyFive(1830, 1865),
  },
];
