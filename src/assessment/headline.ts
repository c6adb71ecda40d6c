import {
  likelihoodWords,
  oneIn,
  type Answer,
  type HorizonEstimate,
  type Missing,
  type Question,
  type TargetShare,
} from "../core/index.ts";
import { INTERVAL_LEVEL, partOf } from "./horizon.ts";

type Headline = Answer["headline"];

/** The answer in one line: the number with its interval, words and base rate; or that the rung is held already. */
export function writeHeadline(
  question: Question,
  found: {
    readonly estimate: HorizonEstimate | undefined;
    readonly isHeld: boolean;
    readonly confidence: Pick<Headline, "confidence" | "confidenceWhy">;
    readonly target: TargetShare | Missing;
  },
): Headline {
  const { estimate, isHeld, confidence, target } = found;
  const asked = { rung: question.rung, horizonYears: question.horizonYears };
  if (isHeld) {
    return {
      ...asked,
      status: "held",
      words: "already in force",
      confidence: "high",
      confidenceWhy: "it stands in the treaties listed",
    };
  }
  if (estimate === undefined) return { ...asked, status: "open", words: "not estimated", ...confidence };
  const { probability, low, high, baseRate } = estimate;
  const chance = oneIn(probability);
  return {
    ...asked,
    status: "open",
    probability,
    low,
    high,
    level: INTERVAL_LEVEL,
    words: likelihoodWords(probability),
    ...(chance === undefined ? {} : { oneIn: chance }),
    baseRate,
    timesBaseRate: Number((probability / baseRate).toPrecision(3)),
    ...("missing" in target ? {} : { aimedAtC: partOf(probability, target.share) }),
    ...confidence,
  };
}
