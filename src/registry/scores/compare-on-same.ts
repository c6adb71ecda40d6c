import { poolLogOdds } from "../../math/index.ts";
import { groupBy } from "./group-by.ts";
import { plainScores, type PlainScores, type ScoredForecast } from "./scored-forecast.ts";

/** Model, analysts and pools on the same questions. */
export interface Comparison {
  readonly questions: number;
  readonly rows: readonly (PlainScores & { readonly who: Compared })[];
}

/** Who is compared on the same questions. */
export const COMPARED = [
  "model",
  "analysts, mean of their scores",
  "analysts, pooled log-odds",
  "analysts and model, pooled log-odds",
  "base rate",
  "distance alone",
] as const;
type Compared = (typeof COMPARED)[number];

/**
 * Scores on the questions that the model and at least one analyst or group forecast; absent where there are none.
 *
 * The two together are pooled as two voices, the pool of analysts being one.
 */
export function compareOnSame(all: readonly ScoredForecast[]): Comparison | undefined {
  const shared = [...groupBy(all, ({ question }) => question).values()].flatMap((list) => {
    const model = list.find(({ forecaster }) => forecaster.kind === "model");
    const analysts = list.filter(({ forecaster }) => forecaster.kind !== "model");
    const pooled = poolLogOdds(analysts.map(({ probability }) => probability));
    return model === undefined || pooled === undefined ? [] : [{ model, analysts, pooled }];
  });
  if (shared.length === 0) return undefined;
  const say = (who: Compared, saidOf: (one: (typeof shared)[number]) => number | undefined) => {
    const list = shared.flatMap((one) => {
      const probability = saidOf(one);
      return probability === undefined ? [] : [{ probability, happened: one.model.happened }];
    });
    return list.length === 0 ? [] : [{ who, ...plainScores(list) }];
  };
  return {
    questions: shared.length,
    rows: [
      ...say("model", ({ model }) => model.probability),
      meanOfAnalysts(shared.map(({ analysts }) => analysts)),
      ...say("analysts, pooled log-odds", ({ pooled }) => pooled),
      ...say("analysts and model, pooled log-odds", ({ model, pooled }) =>
        poolLogOdds([model.probability, pooled]),
      ),
      ...say("base rate", ({ model }) => model.baseRate),
      ...say("distance alone", ({ model }) => model.distance),
    ],
  };
}

/** Each question counts once, however many forecast it. */
function meanOfAnalysts(questions: readonly (readonly ScoredForecast[])[]): PlainScores & { who: Compared } {
  const scores = questions.map(plainScores);
  const mean = (valueOf: (one: PlainScores) => number) =>
    scores.reduce((sum, one) => sum + valueOf(one), 0) / scores.length;
  return {
    who: "analysts, mean of their scores",
    questions: scores.length,
    brier: mean(({ brier }) => brier),
    logScore: mean(({ logScore }) => logScore),
  };
}
