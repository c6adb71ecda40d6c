import { isMember, type Channel } from "./channel.ts";

/**
 * What C does to A or B: acts against them push them together, acts with them draw them away.
 *
 * A judgement: the structure step already holds the threat that the record knows, so only news counts, and words half.
 * Source: the direction from Walt 1987, The Origins of Alliances; docs/method/evidence.md, section 4.
 */
export const actsOfTheThird: Channel = {
  id: "acts-of-the-third",
  label: "acts of the third state",
  kind: "event",
  weight: 0.1,
  cap: 0.3,
  origin: {
    kind: "judgement",
    reason: "threat draws states together, but most of it stands in the structure step already",
  },
  direction: (content, states) => {
    if (content.kind !== "event" || content.source !== states.against || !isMember(content.target, states))
      return 0;
    return (content.manner === "conflict" ? 1 : -1) * (content.isMaterial ? 1 : 0.5);
  },
};
