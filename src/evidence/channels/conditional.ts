import type { Channel } from "./channel.ts";

/**
 * "If C presses them both, they may ally": what would follow, not what holds.
 *
 * It moves nothing: whether the condition holds is for other evidence to say. It is listed with the answer.
 * Source: docs/method/evidence.md, section 4.
 */
export const conditional: Channel = {
  id: "conditional",
  label: "conditions",
  kind: "conditional",
  weight: 0,
  cap: 0,
  origin: { kind: "judgement", reason: "a condition says nothing of whether it holds" },
  direction: () => 0,
};
