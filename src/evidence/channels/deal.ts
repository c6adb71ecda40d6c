import type { DealStage } from "../../core/index.ts";
import type { Channel } from "./channel.ts";

/** How far a stage shows a tie: a proposal hardly does, one called off shows the contrary. */
export const STAGE_SHARE: Readonly<Record<DealStage, number>> = {
  proposed: 0.25,
  signed: 0.75,
  "under-way": 1,
  "in-use": 1,
  cancelled: -0.75,
};

/**
 * Economic and technical agreements of the two.
 *
 * A judgement: trade and pacts go together, which comes first is disputed. One that C is party to counts nothing.
 * Source: Long & Leeds 2006, Journal of Peace Research 43: 433–451 (trade and alliance treaties); docs/method/evidence.md, section 4.
 */
export const deal: Channel = {
  id: "deal",
  label: "deals of the two",
  kind: "deal",
  weight: 0.15,
  cap: 0.25,
  origin: {
    kind: "judgement",
    reason: "deals bind interests, yet most are signed by states that never ally",
  },
  direction: (content, { a, b, against }) =>
    content.kind === "deal" &&
    content.parties.includes(a) &&
    content.parties.includes(b) &&
    !content.parties.includes(against)
      ? STAGE_SHARE[content.stage]
      : 0,
};
