import { isAskedPair, type Channel } from "./channel.ts";

/**
 * Reasons a text gives for the two to come closer or to stay apart.
 *
 * A judgement, and a small one: the structure step weighs most such reasons from the record, so that a text repeating them adds little.
 * Source: docs/method/evidence.md, section 4.
 */
export const factor: Channel = {
  id: "factor",
  label: "reasons given",
  kind: "factor",
  weight: 0.1,
  cap: 0.15,
  origin: { kind: "judgement", reason: "most reasons that texts give stand in the structure step already" },
  direction: (content, states) =>
    content.kind === "factor" && isAskedPair(content.pair, states)
      ? content.effect === "driver"
        ? 1
        : -1
      : 0,
};
