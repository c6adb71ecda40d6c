import type { Term } from "../../core/index.ts";
import type { Case } from "../../panel/index.ts";
import { noteMechanism, type Finding, type Mechanism } from "./mechanism.ts";
import { POLITICAL_MECHANISMS } from "./politics.ts";
import { TIE_MECHANISMS } from "./ties.ts";

/** Every mechanism that is noted, in the order of lines. */
const MECHANISMS: readonly Mechanism[] = [...POLITICAL_MECHANISMS, ...TIE_MECHANISMS];

/**
 * Mechanisms that the model does not weigh, as far as the record tells of them, by side: noted, never given a weight.
 *
 * Missing: a mechanism of which the record holds nothing gives no line; that it holds nothing says nothing.
 */
export function noteMechanisms(one: Case): Readonly<Record<Finding["side"], readonly Term[]>> {
  const found = MECHANISMS.flatMap((mechanism) => {
    const finding = mechanism.find(one);
    return finding === undefined ? [] : [{ side: finding.side, term: noteMechanism(mechanism, finding) }];
  });
  const of = (side: Finding["side"]) => found.filter((each) => each.side === side).map(({ term }) => term);
  return { driver: of("driver"), friction: of("friction") };
}
