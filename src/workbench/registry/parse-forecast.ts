import { CLIMBABLE_RUNGS, EntenteError } from "../../core/index.ts";
import { checkName, type Forecaster, type RungProbabilities } from "../../registry/index.ts";
import type { AskedQuestion } from "../asking/resolve-question.ts";
import type { Settings } from "../settings.ts";
import { writingOf } from "./open-registry.ts";

/** A forecast as it was typed; it is always made today. */
export interface AskedForecast extends Omit<AskedQuestion, "asOf" | "adjust" | "because"> {
  /** End of the window; absent: the horizon from today. */
  readonly until?: string;
  /** What somebody says; absent: the model alone. */
  readonly probability?: string;
  /** Of consultation, restraint, defense and integrated, with commas between. */
  readonly rungs?: string;
  readonly because?: string;
  readonly by?: string;
  /** Name of a group that forecasts together. */
  readonly group?: string;
  /** What the question is filed under. */
  readonly topic?: string;
}

/** What somebody says beside the model; absent where nothing was said. Throws `registry/bad-forecast`. */
export function parseSaid(asked: AskedForecast, settings: Settings) {
  if (asked.probability === undefined) {
    if (asked.because === undefined && asked.rungs === undefined && asked.group === undefined)
      return undefined;
    throw new EntenteError("registry/bad-forecast", {
      message: "A reason, rungs or a group were given, but no probability.",
      hint: "Give one as in: --probability 0.1 --because 'a treaty text is said to be ready'",
    });
  }
  return {
    forecaster: forecasterOf(asked, settings),
    probability: parseProbability(asked.probability),
    rungs: asked.rungs === undefined ? undefined : parseRungs(asked.rungs),
    because: asked.because ?? "",
  };
}

function forecasterOf({ by, group }: AskedForecast, settings: Settings): Forecaster {
  return group === undefined
    ? { kind: "analyst", name: writingOf(by, settings).author }
    : { kind: "group", name: checkName(group, "The name of the group") };
}

/** `0.1` or `10 %`. */
function parseProbability(text: string): number {
  const match = /^\s*(\d*\.?\d+)\s*(%?)\s*$/.exec(text);
  const value = Number(match?.[1] ?? Number.NaN) / (match?.[2] === "%" ? 100 : 1);
  if (Number.isFinite(value)) return value;
  throw new EntenteError("registry/bad-forecast", {
    message: `"${text.slice(0, 40)}" is no probability.`,
    hint: "Give one as in: --probability 0.1",
  });
}

function parseRungs(text: string): RungProbabilities {
  const [consultation, restraint, defense, integrated, ...more] = text.split(",").map(parseProbability);
  if (
    consultation === undefined ||
    restraint === undefined ||
    defense === undefined ||
    integrated === undefined ||
    more.length > 0
  ) {
    throw new EntenteError("registry/bad-forecast", {
      message: `"${text.slice(0, 60)}" are not ${CLIMBABLE_RUNGS.length} probabilities.`,
      hint: `Give those of ${CLIMBABLE_RUNGS.join(", ")} as in: --rungs 0.4,0.3,0.1,0.02`,
    });
  }
  return { consultation, restraint, defense, integrated };
}
