import { EntenteError, type IsoDate } from "../../core/index.ts";
import type { RegistryWrites } from "../../store/index.ts";
import { checkText } from "../check-text.ts";
import { append, holdLog } from "../log/append.ts";
import type { Payloads } from "../log/payload.ts";
import { findQuestion, loadForecasts } from "./find-question.ts";
import type { ForecastQuestion } from "./forecast.ts";
import { VOID_RULES, type RecordOfQuestion, type VoidRule } from "./void-rules.ts";

/** What somebody says no longer counts, and by which rule. */
export interface NewVoid {
  /** Id of a question, of a forecast in it, or of its question where the resolution is meant. */
  readonly id: string;
  readonly rule: string;
  readonly because: string;
  readonly author: string;
  readonly today: IsoDate;
  readonly at: string;
  readonly newId: (beginning: string) => string;
  /** What the record says of the question. */
  readonly recordOf: (question: ForecastQuestion) => RecordOfQuestion;
}

/**
 * Voids a question, one forecast or a resolution by a written rule; all stays in the log.
 *
 * Throws: `registry/bad-void` for an unknown rule and for one that does not apply, `registry/unknown-forecast`.
 */
export async function voidForecast(asked: NewVoid, log: RegistryWrites): Promise<ForecastQuestion> {
  const rule = findRule(asked.rule);
  await holdLog(log);
  const question = findQuestion(asked.id, await loadForecasts(log));
  const target = targetOf(rule, question, asked.id);
  const { author, today, at, newId } = asked;
  const record = asked.recordOf(question);
  const against =
    alreadyVoid(question, target.id) ?? rule.against({ question, target: target.id, author, today, record });
  if (against !== undefined) {
    throw new EntenteError("registry/bad-void", {
      message: `The rule "${rule.id}" does not apply: ${against}.`,
      hint: `It applies when ${rule.text}.`,
    });
  }
  const payload: Payloads["void"] = {
    target,
    rule: rule.id,
    because: checkText(asked.because, {
      code: "registry/bad-void",
      called: "The reason",
      most: 1000,
      hint: "Say what happened, with its source: --because 'Act of Union of 1 May 2027'",
    }),
  };
  await append({ id: newId("v"), kind: "void", subject: question.id, at, author, payload }, log);
  return findQuestion(question.id, await loadForecasts(log));
}

function findRule(id: string): VoidRule {
  const rule = VOID_RULES.find((one) => one.id === id);
  if (rule !== undefined) return rule;
  throw new EntenteError("registry/bad-void", {
    message: `"${id.slice(0, 60)}" is no rule by which a forecast is voided.`,
    hint: `The rules are ${VOID_RULES.map((one) => one.id).join(", ")}; docs/method/forecasts.md says when each applies.`,
  });
}

function targetOf({ voids }: VoidRule, question: ForecastQuestion, id: string): Payloads["void"]["target"] {
  if (voids === "question") return { kind: voids, id: question.id };
  if (voids === "resolution") return { kind: voids, id: question.resolution?.id ?? "" };
  const named = question.forecasts.filter((one) => one.id.startsWith(id));
  const [first, ...others] = named;
  if (first !== undefined && others.length === 0) return { kind: voids, id: first.id };
  throw new EntenteError("registry/bad-void", {
    message: `"${id.slice(0, 60)}" is not the id of one forecast.`,
    hint: `Name the forecast itself: ${question.forecasts.map((one) => one.id).join(", ")}`,
  });
}

function alreadyVoid(question: ForecastQuestion, target: string): string | undefined {
  const forecast = question.forecasts.find((one) => one.id === target);
  return question.voided !== undefined || forecast?.voided !== undefined ? "it is void already" : undefined;
}
