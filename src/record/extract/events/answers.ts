import type { TextEvent } from "./event.ts";

const ANSWERED =
  /\b(?:the|this|that|these|those|any such) (?:charges?|accusations?|allegations?|claims?|offers?|requests?|demands?|proposals?|invitations?|ultimatum|appeal|idea)\b/i;

/**
 * Gives a refusal that names nobody ("rejected the charge", "declined the offer") its target: who last charged, asked or offered the
 * one who refuses.
 *
 * In:   the text and the events told so far; those of its last sentence come last.
 */
export function answerTo(text: string, before: readonly TextEvent[], event: TextEvent): TextEvent {
  const { root, source, target, trigger, sentence } = event;
  if (root !== "REJECT" || source === undefined || target !== undefined) return event;
  if (!ANSWERED.test(text.slice(trigger.end, sentence.end))) return event;
  const asked = before.findLast(
    (one) =>
      one.target?.id === source.id &&
      one.source !== undefined &&
      one.source.id !== source.id &&
      one.root !== "REJECT",
  );
  return asked === undefined ? event : { ...event, target: asked.source };
}
