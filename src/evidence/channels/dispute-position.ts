import type { DisputePositionContent } from "../../core/index.ts";
import { isMember, type AskedStates, type Channel } from "./channel.ts";

/**
 * Which side one of the two takes in the other's disputes: with it, or with C against it.
 *
 * A judgement: taking a side costs something, so it counts more than praise; leaders who take sides seldom sign.
 * Source: docs/method/evidence.md, section 4.
 */
export const disputePosition: Channel = {
  id: "dispute-position",
  label: "sides taken in disputes",
  kind: "dispute-position",
  weight: 0.2,
  cap: 0.25,
  origin: { kind: "judgement", reason: "a side taken angers the other side, which praise does not" },
  direction: (content, states) => (content.kind === "dispute-position" ? side(content, states) : 0),
};

function side({ state, sidesWith, sidesAgainst }: DisputePositionContent, states: AskedStates): number {
  if (!isMember(state, states)) return 0;
  const partner = state === states.a ? states.b : states.a;
  if (sidesAgainst === partner || sidesWith === states.against) return -1;
  if (sidesWith === partner) return 1;
  return sidesAgainst === states.against ? 0.5 : 0;
}
