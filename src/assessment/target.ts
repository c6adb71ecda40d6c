import { inSentence, yearOf, type Missing, type TargetShare } from "../core/index.ts";
import { predictTarget, type TargetVintage } from "../model/index.ts";
import type { Case } from "../panel/index.ts";

const OTHERS_NAMED = 3;

/**
 * How likely a pact of the two that names a state is to name C, and who is likelier.
 *
 * In:      the case and a vintage fitted to treaties of earlier years; absent before the first one.
 * Missing: without a vintage, and where a term of C is not known.
 * Source:  docs/method/target.md, section 8.
 */
export function rankTarget(one: Case, vintage: TargetVintage | undefined): TargetShare | Missing {
  if (vintage === undefined) {
    return { missing: `no model of targets was fitted to years before ${yearOf(one.asOf)}` };
  }
  const [i = -1, j = -1] = [one.a, one.b].sort().map((state) => one.world.index.get(state) ?? -1);
  const { candidates } = predictTarget(vintage, one.world, i, j);
  const at = candidates.findIndex(({ state }) => state === one.against);
  const found = candidates[at];
  if (found === undefined) {
    return { missing: `too little is known of ${inSentence(one.name(one.against))} to rank it as a target` };
  }
  return {
    name: one.name(one.against),
    share: found.probability,
    rank: at + 1,
    of: candidates.length,
    others: candidates
      .filter(({ state }) => state !== one.against)
      .slice(0, OTHERS_NAMED)
      .map(({ state, probability }) => ({ state, name: one.name(state), share: probability })),
    vintage: `target-${vintage.lastYear}`,
  };
}
