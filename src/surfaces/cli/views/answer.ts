import type { Answer } from "../../../core/index.ts";
import { renderContext } from "./answer-context.ts";
import { renderNumber } from "./answer-number.ts";
import { renderConfidence, renderGaps, renderHypotheses } from "./hypotheses-view.ts";
import { paragraph, quiet, strong } from "../print.ts";

/** The answer for eyes. */
export function renderAnswer(answer: Answer): string {
  const { provenance, question } = answer;
  return [
    strong(paragraph(question.text)),
    "",
    ...renderNumber(answer),
    ...renderContext(answer),
    ...renderHypotheses(answer),
    ...renderConfidence(answer),
    ...renderGaps(answer),
    "",
    quiet(
      paragraph(
        `Record ${provenance.recordVersion}, model ${provenance.modelVintage} (${provenance.featureSet} features), inputs ${provenance.inputsHash}. Everything above was known on ${question.asOf}.`,
      ),
    ),
  ].join("\n");
}
