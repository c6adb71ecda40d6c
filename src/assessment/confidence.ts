import type { Answer, Gap, Specification } from "../core/index.ts";
import { logOddsOf } from "../core/index.ts";

const MATTERS_FROM = 0.05;
const WIDE = 10;
const NARROW = 3;

type Confidence = Pick<Answer["headline"], "confidence" | "confidenceWhy">;

/**
 * How much weight the answer can bear: by how far the specifications disagree and how much was missing.
 *
 * While evidence is listed but not weighed, every open question has a gap that lowers, so none is "high".
 */
export function judgeConfidence(specifications: readonly Specification[], gaps: readonly Gap[]): Confidence {
  if (specifications.length === 0) return { confidence: "low", confidenceWhy: "no model covers this step" };
  const logOdds = specifications
    .filter(({ weight }) => weight >= MATTERS_FROM)
    .map(({ probability }) => logOddsOf(probability));
  const factor = Math.exp(Math.max(...logOdds) - Math.min(...logOdds));
  const lowering = gaps.filter(({ effectOnConfidence }) => effectOnConfidence === "lowers").length;
  const confidence =
    factor > WIDE || lowering > 2 ? "low" : factor <= NARROW && lowering === 0 ? "high" : "moderate";
  const missing =
    lowering === 0
      ? "nothing that bears on it was missing"
      : `${lowering} of the gaps listed ${lowering === 1 ? "bears" : "bear"} on it`;
  return {
    confidence,
    confidenceWhy: `the pooled models differ ${factor < 10 ? factor.toFixed(1) : factor.toFixed(0)}-fold in odds; ${missing}`,
  };
}
