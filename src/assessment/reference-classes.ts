import type { ClimbableRung, HorizonYears, ReferenceRate } from "../core/index.ts";
import { logit } from "../math/index.ts";
import {
  classesOfPair,
  REFERENCE_CLASSES,
  withinHorizon,
  type ClassCount,
  type Vintage,
} from "../model/index.ts";
import type { Case } from "../panel/index.ts";

/**
 * Base rates of every reference class the pair is in, widest first: what became of pairs like it, before any model.
 *
 * In:      counts to the end of the vintage's year; shares are stretched to the horizon as the vintage's own base rate is.
 * Missing: no counts, no rates; a class of which no one ever climbed has a rate of 0, which says little where its pair-years are few.
 */
export function ratesOfClasses(
  one: Case,
  vintage: Vintage,
  asked: {
    readonly classes: readonly ClassCount[];
    readonly rung: ClimbableRung;
    readonly years: HorizonYears;
  },
): ReferenceRate[] {
  const isIn = new Set(classesOfPair(one.values));
  return REFERENCE_CLASSES.filter(({ id }) => isIn.has(id)).flatMap(({ id, label }) => {
    const count = asked.classes.find((each) => each.id === id);
    if (count === undefined || count.pairYears === 0) return [];
    const { pairYears, treatyYears, treaties } = count;
    return [
      {
        id,
        label: asked.rung === "integrated" ? `${label}: a defence pact of any depth` : label,
        probability: withinHorizon(vintage, logit(treatyYears / pairYears), asked.years),
        pairYears,
        treaties,
      },
    ];
  });
}
