import type { Command } from "commander";
import { CLIMBABLE_RUNGS, HORIZONS } from "../../../core/index.ts";
import type { FeatureSet } from "../../../workbench/index.ts";
import { featuresOption } from "./features-option.ts";

/** A question of two states and a third, as it was typed beside the two. */
export interface QuestionOptions {
  readonly against: string;
  readonly asOf?: string;
  readonly horizon: string;
  readonly rung: string;
  readonly features: FeatureSet;
}

/** Adds the two states, the third, and what is asked of them. */
export function addQuestion(command: Command, against = "the state they would face"): Command {
  return command
    .argument("<A>", "a state")
    .argument("<B>", "another state")
    .requiredOption("--against <C>", against)
    .option("--as-of <date>", "YYYY-MM-DD, YYYY-MM or YYYY; nothing known later is used (default: today)")
    .option("--horizon <years>", `one of ${HORIZONS.join(", ")}`, "10")
    .option("--rung <rung>", `one of ${CLIMBABLE_RUNGS.join(", ")}`, "defense")
    .addOption(featuresOption());
}
