import { findConditions } from "../text/conditions.ts";
import type { TextEvent } from "./event.ts";

/** What stands in a condition, or only follows if it is met, is no event; a threat is one all the same. */
export function withCondition(text: string, event: TextEvent): TextEvent {
  const { isEvent, root, sentence, trigger } = event;
  if (!isEvent || root === "THREATEN") return event;
  const at = trigger.start - sentence.start;
  const isOpen = findConditions(text.slice(sentence.start, sentence.end)).some(
    ({ antecedent, outcome }) =>
      (at >= antecedent.start && at < antecedent.end) ||
      (outcome !== undefined && at >= outcome.start && at < outcome.end),
  );
  return isOpen ? { ...event, modality: "conditional", isEvent: false } : event;
}
