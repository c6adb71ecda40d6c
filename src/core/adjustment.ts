import { EntenteError } from "./errors.ts";

/** What an analyst adds to an answer by hand: a step in log-odds, with the reason. */
export interface Adjustment {
  readonly logOdds: number;
  readonly because: string;
}

/** Largest step by hand: it multiplies the odds by twenty or divides them. */
const MOST_LOG_ODDS = 3;
const MOST_LETTERS = 500;

/**
 * Understands an adjustment as it was typed.
 *
 * Throws: `core/bad-question` for a step that is no number within ±3, and for one without a reason.
 */
export function parseAdjustment(
  step: string | undefined,
  because: string | undefined,
): Adjustment | undefined {
  if (step === undefined && because === undefined) return undefined;
  const logOdds = Number((step ?? "").trim().replace("−", "-") || Number.NaN);
  if (!(Math.abs(logOdds) <= MOST_LOG_ODDS)) {
    throw new EntenteError("core/bad-question", {
      message:
        step === undefined
          ? "A reason was given, but no adjustment."
          : `"${step.slice(0, 40)}" is no adjustment in log-odds from −${MOST_LOG_ODDS} to ${MOST_LOG_ODDS}.`,
      hint: "Give one as in: --adjust 0.3 --because 'a treaty text is said to be ready'",
    });
  }
  const reason = (because ?? "").replace(/\s+/g, " ").trim();
  if (reason === "" || reason.length > MOST_LETTERS) {
    throw new EntenteError("core/bad-question", {
      message:
        reason === ""
          ? "An adjustment needs a reason."
          : `The reason is longer than ${MOST_LETTERS} letters.`,
      hint: "Say why with --because 'a treaty text is said to be ready'",
    });
  }
  return { logOdds, because: reason };
}
