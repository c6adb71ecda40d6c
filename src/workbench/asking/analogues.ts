import { assess, findAnalogues, outcomeOf, WINDOW_YEARS } from "../../assessment/index.ts";
import { EntenteError, type Analogues, type Answer } from "../../core/index.ts";
import { openCase } from "./ask.ts";
import { loadPast } from "../models/load-past.ts";
import type { OnProgress } from "../on-progress.ts";
import type { AskedQuestion } from "./resolve-question.ts";
import type { Settings } from "../settings.ts";

/** A question whose analogues are wanted, as it was typed. */
export interface AskedAnalogues extends AskedQuestion {
  /** How many, 2 to 200; absent: 20. */
  readonly count?: string;
}

/** Nearest cases of history, as JSON `entente/analogues@1`. */
export interface AnaloguesAnswer extends Analogues {
  readonly schema: "entente/analogues@1";
  readonly question: Answer["question"];
  readonly headline: Answer["headline"];
  readonly windowYears: number;
  readonly provenance: Answer["provenance"];
}

const DEFAULT_COUNT = "20";
const MOST = 200;

/**
 * The nearest historical pairs by the model's own terms, those that allied and those that did not.
 *
 * Only years whose next ten had passed by the question's day are looked at, each as it was known then.
 *
 * Missing: before 1830 no window had closed: `assessment/no-history`.
 * Throws:  an `input` error for a count that is none.
 */
export async function analogues(
  typed: AskedAnalogues,
  settings: Settings,
  onProgress: OnProgress = () => {},
): Promise<AnaloguesAnswer> {
  const count = parseCount(typed.count ?? DEFAULT_COUNT);
  const { question, known, one, inputs } = await openCase(typed, settings);
  const answer = assess(question, one, inputs);
  const vintage = inputs.vintages[outcomeOf(question.rung)];
  const past = await loadPast(vintage, known, settings, onProgress);
  const found = findAnalogues({ ...past, question, one, vintage, ladder: answer.ladder }, count);
  if (found === undefined) {
    throw new EntenteError("assessment/no-history", {
      message: `No case of history had closed by ${question.asOf}.`,
      hint: "Ask as of a later date.",
    });
  }
  return {
    schema: "entente/analogues@1",
    question: answer.question,
    headline: answer.headline,
    windowYears: WINDOW_YEARS,
    ...found,
    provenance: answer.provenance,
  };
}

function parseCount(text: string): number {
  const count = /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (count >= 2 && count <= MOST) return count;
  throw new EntenteError("core/bad-question", {
    message: `"${text.slice(0, 40)}" is not a number of analogues.`,
    hint: `Give a whole number from 2 to ${MOST}, for example -k 20.`,
  });
}
