import { isAskedPair, isMember, memberFacing, signOf, type Channel, type AskedStates } from "./channel.ts";
import type { StatementContent } from "../../core/index.ts";

/**
 * What those who speak for A or B want: closer ties with the other, or with C.
 *
 * A judgement: talk is cheap, and a government that means to sign nothing praises its friends too. Words on ties with C count half, the other
 * way round; someone of A or B without an office counts half; what C or a fourth state wants of the two counts nothing.
 * Source: Fearon 1997, Journal of Conflict Resolution 41: 68–90 (cheap talk); docs/method/evidence.md, section 4.
 */
export const statement: Channel = {
  id: "statement",
  label: "statements of the two",
  kind: "statement",
  weight: 0.2,
  cap: 0.3,
  origin: {
    kind: "judgement",
    reason: "statements cost little, so all of them together may not move the odds by more than a third",
  },
  direction: (content, states) => (content.kind === "statement" ? wish(content, states) : 0),
};

function wish({ state, pair, position, isOfficial }: StatementContent, states: AskedStates): number {
  if (!isMember(state, states)) return 0;
  const voice = isOfficial ? 1 : 0.5;
  if (isAskedPair(pair, states)) return signOf(position) * voice;
  return memberFacing(pair, states) === state ? -0.5 * signOf(position) * voice : 0;
}
