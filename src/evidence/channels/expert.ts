import { isAskedPair, signOf, type Channel } from "./channel.ts";

/**
 * Judgements of those who speak for no state on the ties of the two.
 *
 * A judgement: single experts hardly beat base rates on such questions.
 * Source: Tetlock 2005, Expert Political Judgment; docs/method/evidence.md, section 4.
 */
export const expert: Channel = {
  id: "expert",
  label: "judgements of experts",
  kind: "expert",
  weight: 0.15,
  cap: 0.25,
  origin: { kind: "judgement", reason: "experts asked one by one hardly beat base rates" },
  direction: (content, states) =>
    content.kind === "expert" && isAskedPair(content.pair, states) ? signOf(content.position) : 0,
};
