import {
  assess,
  describeWedge,
  pressAt,
  pullLever,
  reach,
  stepOfBoth,
  whyNoLever,
  withoutComponents,
} from "../../assessment/index.ts";
import {
  EntenteError,
  type Answer,
  type Association,
  type ComponentEffect,
  type Lever,
  type LeverPoint,
  type Reach,
  type Wedge,
} from "../../core/index.ts";
import { resolveState } from "../../record/index.ts";
import { openCase, type OpenedCase } from "./ask.ts";
import type { GivenTexts } from "../evidence/weigh-evidence.ts";
import type { AskedQuestion } from "./resolve-question.ts";
import type { Settings } from "../settings.ts";

/** A question of what C's pressure would change, as it was typed. */
export interface AskedWhatIf extends AskedQuestion {
  /** Each "A=0.9": the pressure to put on a state of the pair, 0–1. */
  readonly pressureOn?: readonly string[];
  /** The probability to get to, between 0 and 1. */
  readonly reach?: string;
}

/** What C's pressure would change, as JSON `entente/what-if@1`. */
export interface WhatIfAnswer {
  readonly schema: "entente/what-if@1";
  readonly question: Answer["question"];
  readonly headline: Answer["headline"];
  readonly names: Readonly<Record<"a" | "b" | "against", string>>;
  /** From base rate to today's number; the steps of evidence and of an analyst hold at every pressure. */
  readonly path: Answer["path"];
  readonly lever: Lever;
  /** At the pressure asked for; absent when none was. */
  readonly asked?: LeverPoint & { readonly change: Association };
  readonly reach?: Reach;
  readonly wedge: Wedge;
  readonly components: readonly ComponentEffect[];
  readonly provenance: Answer["provenance"];
}

/**
 * What C's pressure on A and on B would change of an answer.
 *
 * Texts given and an analyst move every number by one step, whatever the pressure.
 *
 * Missing: a rung that is held, or a C whose threat cannot be told, throws `assessment/no-lever`.
 * Throws:  an `input` error for a pressure or probability that is none.
 */
export async function whatIf(
  typed: AskedWhatIf & Partial<GivenTexts>,
  settings: Settings,
): Promise<WhatIfAnswer> {
  const target = typed.reach === undefined ? undefined : parseTarget(typed.reach);
  const opened = await openCase(typed, settings);
  const { question, one, inputs } = opened;
  const to = parsePressures(typed, opened);
  const answer = assess(question, one, inputs);
  const { vintages, texts, adjustment } = inputs;
  const levered = { question, one, vintages, moved: stepOfBoth(texts, adjustment) };
  const missing = whyNoLever(levered, answer.headline.probability !== undefined);
  if (missing !== undefined) {
    throw new EntenteError("assessment/no-lever", {
      message: `There is no lever on this answer: ${missing.missing}.`,
      hint: "Ask for another --rung, another date or another C.",
    });
  }
  return {
    schema: "entente/what-if@1",
    question: answer.question,
    headline: answer.headline,
    names: { a: one.name(one.a), b: one.name(one.b), against: one.name(one.against) },
    path: answer.path,
    lever: pullLever(levered, target),
    ...(to === undefined ? {} : { asked: pressAt(levered, to) }),
    ...(target === undefined ? {} : { reach: reach(levered, target) }),
    wedge: describeWedge(levered),
    components: withoutComponents(levered),
    provenance: answer.provenance,
  };
}

/** A number as a person types it: decimal point or comma, nothing else around it. */
function numberIn(text: string): number {
  return /^\d*[.,]?\d+$/.test(text.trim()) ? Number(text.trim().replace(",", ".")) : Number.NaN;
}

function parseTarget(text: string): number {
  const target = numberIn(text);
  if (target > 0 && target < 1) return target;
  throw new EntenteError("core/bad-question", {
    message: `"${text.slice(0, 40)}" is not a probability to reach.`,
    hint: "Give a number between 0 and 1, for example --reach 0.5.",
  });
}

/** The pressures asked for, today's where one is not named; absent when none is. */
function parsePressures(
  typed: AskedWhatIf,
  { one, known }: OpenedCase,
): { onA: number; onB: number } | undefined {
  const asked = typed.pressureOn ?? [];
  if (asked.length === 0) return undefined;
  let [onA, onB]: (number | undefined)[] = [];
  for (const text of asked) {
    const [name = "", level = ""] = text.split(/=(?=[^=]*$)/).map((part) => part.trim());
    const pressure = numberIn(level);
    if (!(pressure >= 0 && pressure <= 1)) {
      throw new EntenteError("core/bad-question", {
        message: `"${text.slice(0, 60)}" is not a pressure on a state.`,
        hint: `Write STATE=LEVEL with a level from 0 to 1, for example --pressure-on ${one.a}=0.9.`,
      });
    }
    const isTyped = (state: string) => state.trim().toLowerCase() === name.toLowerCase();
    const state = isTyped(typed.a) ? one.a : isTyped(typed.b) ? one.b : resolveState(name, one.asOf, known);
    const isAgain = (state === one.a ? onA : onB) !== undefined;
    if ((state !== one.a && state !== one.b) || isAgain) {
      throw new EntenteError("core/bad-question", {
        message: `${one.name(state)} (${state}) is ${isAgain ? "given a pressure twice" : "neither of the two states that would ally"}.`,
        hint: `Put pressure on ${one.name(one.a)} (${one.a}) or ${one.name(one.b)} (${one.b}), once each.`,
      });
    }
    if (state === one.a) onA = pressure;
    else onB = pressure;
  }
  return { onA: onA ?? one.pressureOnA.pressure, onB: onB ?? one.pressureOnB.pressure };
}
