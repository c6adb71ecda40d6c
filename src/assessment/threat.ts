import {
  logOddsOf,
  type Answer,
  type HorizonEstimate,
  type Missing,
  type StateId,
  type ThreatParts,
} from "../core/index.ts";
import type { Case } from "../panel/index.ts";

/** The threat from C to each, and what the answer would be if C were no enemy of either. */
export function describeThreat(one: Case, spared: HorizonEstimate | undefined): Answer["threat"] {
  const toA = partsOr(one, one.threatToA, one.a);
  const toB = partsOr(one, one.threatToB, one.b);
  return {
    toA,
    toB,
    joint:
      "missing" in toA || "missing" in toB
        ? { missing: "the threat to one of the two is missing" }
        : Math.sqrt(toA.threat * toB.threat),
    ...(spared === undefined
      ? {}
      : { withoutThreat: { probability: spared.probability, logOdds: logOddsOf(spared.probability) } }),
  };
}

function partsOr(one: Case, parts: ThreatParts, to: StateId): ThreatParts | Missing {
  if (Number.isFinite(parts.threat)) return parts;
  const names = `${one.name(one.against)} to ${one.name(to)}`;
  return { missing: `threat of ${names}: no capability benchmark or capital known on ${one.asOf}` };
}
