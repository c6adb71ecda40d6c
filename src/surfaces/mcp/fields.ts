import { z } from "zod";
import { CLIMBABLE_RUNGS, HORIZONS } from "../../core/index.ts";
import { FEATURE_SETS, type AskedQuestion } from "../../workbench/index.ts";

/** A state as an assistant writes it. */
export const state = (role: string) =>
  z
    .string()
    .min(1)
    .max(80)
    .describe(`${role}: English name of any time, ISO code (RUS) or Correlates of War number (365)`);

/** The day whose knowledge is used. */
export const asOf = z
  .string()
  .max(10)
  .optional()
  .describe("YYYY-MM-DD, YYYY-MM or YYYY; nothing that became known later is used. Default: today");

/** The question of two states and a third, as every tool that answers it takes it. */
export const QUESTION_FIELDS = {
  a: state("One would-be ally"),
  b: state("The other would-be ally"),
  against: state("The state they would face (C)"),
  as_of: asOf,
  horizon: z
    .literal([...HORIZONS])
    .default(10)
    .describe("Years after as_of within which it may happen"),
  rung: z
    .enum(CLIMBABLE_RUNGS)
    .default("defense")
    .describe(
      "What must be reached, at least: consultation < restraint (neutrality, non-aggression) < defense (a formal alliance) < integrated (defense with joint command, bases or a common policy)",
    ),
  features: z
    .enum(FEATURE_SETS)
    .default("core")
    .describe("core: the record that is shipped. full: also datasets that the user imported"),
};

const QUESTION = z.strictObject(QUESTION_FIELDS);

/** A question as the workbench takes it. */
export function asAsked(given: z.infer<typeof QUESTION>): AskedQuestion {
  const { a, b, against, as_of: day, horizon, rung, features } = given;
  return {
    a,
    b,
    against,
    horizon: String(horizon),
    rung,
    featureSet: features,
    ...(day === undefined ? {} : { asOf: day }),
  };
}

/** Probability with its 80 % interval. */
export const HEADLINE = z.looseObject({
  rung: z.string(),
  horizonYears: z.number(),
  status: z.enum(["open", "held"]).describe("held: the two have this obligation today"),
  probability: z.number().optional().describe("0–1, of reaching at least this rung within the horizon"),
  low: z.number().optional(),
  high: z.number().optional(),
  words: z.string(),
  confidence: z.enum(["low", "moderate", "high"]),
  confidenceWhy: z.string(),
});
