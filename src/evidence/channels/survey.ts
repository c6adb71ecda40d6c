import type { SurveyContent } from "../../core/index.ts";
import { isMember, type AskedStates, type Channel } from "./channel.ts";

/**
 * How the publics of A and B see each other, and C.
 *
 * A judgement: publics matter little to whether a pact is signed, more to whether it lasts. An even split says nothing; all of a public
 * says as much as one item can. Fear of C counts half, for; liking of C half, against.
 * Source: docs/method/evidence.md, section 4.
 */
export const survey: Channel = {
  id: "survey",
  label: "views of the publics",
  kind: "survey",
  weight: 0.15,
  cap: 0.2,
  origin: { kind: "judgement", reason: "publics rarely decide on pacts" },
  direction: (content, states) => (content.kind === "survey" ? feeling(content, states) : 0),
};

function feeling({ state, about, view, sharePct }: SurveyContent, states: AskedStates): number {
  if (!isMember(state, states) || state === about) return 0;
  const share = Math.max(-1, Math.min(1, (sharePct - 50) / 50));
  const towards = view === "friendly" ? share : -share;
  if (isMember(about, states)) return towards;
  return about === states.against ? -0.5 * towards : 0;
}
