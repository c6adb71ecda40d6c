import {
  buildEndings,
  compareEndings,
  countEndings,
  ENDING_MODELS,
  ENDING_WEIGHTINGS,
  PROTOCOLS,
  runEndingBacktest,
  scoreEndingHorizons,
  scoreEndings,
  type EndingComparison,
  type EndingCount,
  type EndingHorizonScore,
  type EndingScore,
} from "../../model/index.ts";
import type { Outcome } from "../../panel/index.ts";
import { ATOP_LAST_YEAR } from "../../record/index.ts";
import { hashEndings } from "./fit-ending.ts";
import { openTraining } from "./open-training.ts";
import type { OnProgress } from "../on-progress.ts";
import type { Settings } from "../settings.ts";

/** Scores of the endings of one outcome on the origins of the long protocol. */
export interface EndingBacktest {
  readonly schema: "entente/ending-backtest@1";
  readonly protocol: "long";
  readonly outcome: Outcome;
  readonly horizonYears: number;
  /** Held pairs at the origins, treaties that held them, pairs that ended, and their treaties, origin by origin. */
  readonly held: number;
  readonly treatyWindows: number;
  readonly endings: number;
  readonly treatyWindowsEnded: number;
  /** Pairs left out because a state left the system first. */
  readonly left: number;
  readonly scores: readonly EndingScore[];
  readonly comparisons: readonly EndingComparison[];
  readonly horizons: readonly EndingHorizonScore[];
  readonly origins: readonly EndingCount[];
  readonly inputsHash: string;
}

const HORIZON_YEARS = 5;
const SEED = 20180101;

/** Forecasts the endings of the outcomes asked for at each origin from what was closed by then, and scores them. */
export async function backtestEnding(
  asked: { readonly dataFolder: string; readonly outcomes: readonly Outcome[] },
  settings: Settings,
  onProgress: OnProgress,
): Promise<EndingBacktest[]> {
  const training = await openTraining(asked, settings, onProgress);
  const { table } = training;
  const protocol = PROTOCOLS.find(({ name }) => name === "long");
  if (protocol === undefined) throw new RangeError("no long protocol");
  const total = asked.outcomes.length * protocol.origins.length;
  let done = 0;
  return asked.outcomes.map((outcome) => {
    const labels = buildEndings(outcome, { ...training, lastYear: ATOP_LAST_YEAR });
    const forecasts = runEndingBacktest({
      table,
      labels,
      protocol,
      onOrigin: (origin) => onProgress(++done, total, `end of ${outcome}: ${origin}`),
    });
    const origins = forecasts.map(countEndings);
    const sum = (key: keyof EndingCount) => origins.reduce((all, one) => all + one[key], 0);
    return {
      schema: "entente/ending-backtest@1",
      protocol: "long",
      outcome,
      horizonYears: HORIZON_YEARS,
      held: sum("held"),
      treatyWindows: sum("treaties"),
      endings: sum("dyads"),
      treatyWindowsEnded: sum("treatiesEnded"),
      left: sum("left"),
      scores: ENDING_WEIGHTINGS.flatMap((weighting) =>
        ENDING_MODELS.map((model) => scoreEndings(forecasts, model, weighting)),
      ),
      comparisons: ENDING_WEIGHTINGS.flatMap((weighting) =>
        (["base-rate", "age-rate", "ridge"] as const).map((baseline) =>
          compareEndings(forecasts, baseline, { weighting, seed: SEED }),
        ),
      ),
      horizons: scoreEndingHorizons(forecasts, table, labels, ATOP_LAST_YEAR),
      origins,
      inputsHash: hashEndings(training, ATOP_LAST_YEAR),
    };
  });
}
