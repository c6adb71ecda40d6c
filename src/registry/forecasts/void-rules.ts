import { daysBetween, type IsoDate } from "../../core/index.ts";
import type { ForecastQuestion } from "./forecast.ts";

/** What may be voided: a whole question, one forecast of it, or its resolution. */
export type VoidTarget = "question" | "forecast" | "resolution";

/** A written rule by which something no longer counts. Nothing is voided for another reason. */
export interface VoidRule {
  readonly id: string;
  readonly voids: VoidTarget;
  /** When it applies, as docs/method/forecasts.md has it. */
  readonly text: string;
  /** What speaks against it in a case; absent: nothing that the registry knows. */
  readonly against: (asked: VoidCase) => string | undefined;
}

/** What the record says of a question by a day. */
export interface RecordOfQuestion {
  readonly asOf: IsoDate;
  /** States of the question that left the system within its window. */
  readonly gone: readonly string[];
  /** Treaties that gave the pair the rung, or a higher one, when the window began. */
  readonly heldBy: readonly string[];
}

/** A case in which a rule is invoked. */
export interface VoidCase {
  readonly question: ForecastQuestion;
  /** Id of the forecast, where one is to be voided. */
  readonly target: string;
  readonly author: string;
  readonly today: IsoDate;
  readonly record: RecordOfQuestion;
}

/** Days after the window's end before a question may be called undecidable. */
const PATIENCE_DAYS = 180;

/** The written rules. */
export const VOID_RULES: readonly VoidRule[] = [
  {
    id: "state-gone",
    voids: "question",
    text: "one of the three states left the state system within the window, before the rung was reached",
    against: ({ question, record }) => {
      if (question.resolution !== undefined) return "the question is resolved already";
      return record.gone.length > 0
        ? undefined
        : `by the record of ${record.asOf} none of the three left the state system within the window`;
    },
  },
  {
    id: "held-at-start",
    voids: "question",
    text: "a treaty that became known later shows that the rung was held already when the window began",
    against: ({ question, record }) =>
      record.heldBy.length > 0
        ? undefined
        : `by the record of ${record.asOf} no treaty gave the two that rung on ${question.window.from}`,
  },
  {
    id: "undecidable",
    voids: "question",
    text: `${PATIENCE_DAYS} days after the window's end no source says whether the rung was reached`,
    against: ({ question, today }) => {
      if (question.resolution !== undefined) return "the question is resolved already";
      const days = daysBetween(question.window.to, today);
      return days >= PATIENCE_DAYS
        ? undefined
        : `${PATIENCE_DAYS} days have not passed since ${question.window.to}`;
    },
  },
  {
    id: "mistyped",
    voids: "forecast",
    text: "a forecast was typed wrongly, and its author says so within a day of locking it, while the question is open",
    against: ({ question, target, author, today }) => {
      const forecast = question.forecasts.find(({ id }) => id === target);
      if (question.status !== "open") return "the question is no longer open";
      if (forecast === undefined || forecast.forecaster.kind === "model") return "the model mistypes nothing";
      if (forecast.lockedBy !== author) return `only ${forecast.lockedBy}, who locked it, may say so`;
      const lockedOn = forecast.lockedAt.slice(0, 10);
      return daysBetween(lockedOn as IsoDate, today) <= 1 ? undefined : `it was locked on ${lockedOn}`;
    },
  },
  {
    id: "wrong-resolution",
    voids: "resolution",
    text: "the source cited does not say what the resolution says, or a better one says otherwise; the question is open again",
    against: ({ question }) =>
      question.resolution === undefined ? "the question is not resolved" : undefined,
  },
];
