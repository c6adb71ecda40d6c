import { HOSTILITY_RULE } from "../world/conflict.ts";
import type { TriadSet } from "./column-set.ts";
import { RECORD_YEARS } from "./spans.ts";
import { triadType } from "./triad-type.ts";

/** Chance of `member` to lose against c, without or with the other of the pair at its side. */
function chanceToLose(member: "a" | "b", other: "a" | "b", isHelped: boolean): string {
  // Where a pact binds the pair already, its strength is taken off the allies first.
  // The database's greatest() passes over what is missing; a sum of allies that is not known must stay so.
  const others = `strength_allies_${member} - strength_pledged_${other}${member}`;
  const alone = `strength_${member} + case when ${others} < 0 then 0 else ${others} end`;
  const help = isHelped ? ` + strength_reach_${other}${member}` : "";
  const attack = `strength_reach_c${member}`;
  return `${attack} / nullif(${attack} + ${alone}${help}, 0)`;
}

/** Fall of the chance of `member` to lose against c with the other at its side. */
const gainOf = (member: "a" | "b", other: "a" | "b"): string =>
  `${chanceToLose(member, other, false)} - ${chanceToLose(member, other, true)}`;

/**
 * Threat of c to a and b together, and what a pact of the two is worth against it.
 *
 * Source: docs/method/threat.md.
 */
const jointThreat: TriadSet = {
  id: "joint-threat",
  group: "threat",
  title: "Joint threat of the third and value of the pact against it",
  grain: "triad-year",
  columns: [
    {
      name: "joint_threat",
      type: "number",
      about: "geometric mean of the threats of c to a and to b, 0–1",
    },
    {
      name: "common_enemy",
      type: "integer",
      about: `1 when the hostility of c is at least ${HOSTILITY_RULE.hostileFrom} to both`,
    },
    {
      name: "gravest_enemy",
      type: "integer",
      about: "1 when no other state poses a greater joint threat to the two, 0 also where there is no threat",
    },
    {
      name: "pact_gain_a",
      type: "number",
      about:
        "value of the pact to a: fall of its chance to lose to c when b's strength at a's capital is added; a pact there is counts as not there before",
    },
    { name: "pact_gain_b", type: "number", about: "the same for b with a's strength" },
    { name: "pact_gain_gap", type: "number", about: "pact_gain_a - pact_gain_b; above 0: a gains more" },
  ],
  needs: [],
  coverage: RECORD_YEARS,
  universe: "any",
  absent: "missing",
  citation:
    "Johnson. 2017. External Threat and Alliance Formation. International Studies Quarterly 61: 736–745. Morrow. 1991. Alliances and Asymmetry. American Journal of Political Science 35: 904–933.",
  from: ["strength", "threat", "shared-threat"],
  values: {
    joint_threat: "sqrt(threat_ca * threat_cb)",
    common_enemy: `(least(hostility_ca, hostility_cb) >= ${HOSTILITY_RULE.hostileFrom})::integer`,
    gravest_enemy: "(joint_threat > 0 and joint_threat >= shared_threat_ab - 1e-12)::integer",
    pact_gain_a: gainOf("a", "b"),
    pact_gain_b: gainOf("b", "a"),
    pact_gain_gap: "pact_gain_a - pact_gain_b",
  },
};

/**
 * Pressure of c on a and b together.
 *
 * Source: docs/method/pressure.md.
 */
const jointPressure: TriadSet = {
  id: "joint-pressure",
  group: "threat",
  title: "Joint pressure of the third",
  grain: "triad-year",
  columns: [
    {
      name: "joint_pressure",
      type: "number",
      about: "geometric mean of the pressure of c on a and on b, 0–1",
    },
  ],
  needs: [],
  coverage: { from: 1935, to: 2026 },
  universe: "any",
  absent: "missing",
  from: ["pressure"],
  values: { joint_pressure: "sqrt(pressure_ca * pressure_cb)" },
};

/**
 * Whether a and b see order alike and otherwise than c.
 *
 * Source: docs/method/friction.md.
 */
const orderVision: TriadSet = {
  id: "order-vision",
  group: "order",
  title: "Gap of visions of order",
  grain: "triad-year",
  columns: [
    {
      name: "order_vision_gap",
      type: "number",
      about:
        "mean distance of a and b from c less their distance from each other, by UN ideal points; above 0: nearer to each other than to c",
    },
  ],
  needs: ["un-ideal-points"],
  universe: "cow",
  absent: "missing",
  from: ["ideal-distance"],
  values: {
    order_vision_gap: "(ideal_distance_ac + ideal_distance_bc) / 2 - ideal_distance_ab",
  },
};

/** Every set of columns that a triad-year has besides those of its states and pairs. */
export const TRIAD_SETS: readonly TriadSet[] = [jointThreat, jointPressure, orderVision, triadType];
