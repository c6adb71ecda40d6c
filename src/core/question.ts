import type { IsoDate } from "./date.ts";
import { EntenteError } from "./errors.ts";
import { CLIMBABLE_RUNGS, HORIZONS, type ClimbableRung, type HorizonYears } from "./ladder.ts";
import type { StateId } from "./state.ts";

/** "How likely are a and b to form an alliance against `against`, asked on `asOf`?" */
export interface Question {
  readonly a: StateId;
  readonly b: StateId;
  readonly against: StateId;
  readonly asOf: IsoDate;
  readonly rung: ClimbableRung;
  readonly horizonYears: HorizonYears;
}

/** Throws `core/bad-question` unless the horizon is one the answer covers. */
export function parseHorizon(text: string): HorizonYears {
  const found = HORIZONS.find((years) => String(years) === text.trim());
  if (found === undefined) {
    throw new EntenteError("core/bad-question", {
      message: `A horizon of "${text}" years is not one Entente answers for.`,
      hint: `Choose one of ${HORIZONS.join(", ")} years.`,
    });
  }
  return found;
}

/** Throws `core/bad-question` unless the text names a rung of the ladder that can be climbed to. */
export function parseRung(text: string): ClimbableRung {
  const found = CLIMBABLE_RUNGS.find((rung) => rung === text.trim().toLowerCase());
  if (found === undefined) {
    throw new EntenteError("core/bad-question", {
      message: `"${text}" is not a rung of the ladder.`,
      hint: `Choose one of ${CLIMBABLE_RUNGS.join(", ")}.`,
    });
  }
  return found;
}
