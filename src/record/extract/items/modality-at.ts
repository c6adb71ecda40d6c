import type { Modality } from "../events/act.ts";
import type { Span } from "../text/token.ts";
import type { ItemSentence } from "./item-sentence.ts";

const DENIED_BEFORE = /\b(?:den(?:y|ies|ied|ying)|rumou?rs?)\b/i;
const DENIED_AFTER = /\b(?:was|were|been|is|are) (?:\w+ly )?(?:denied|false|untrue)\b/i;
const REFUSED =
  /\b(?:refus\w+|reject\w*|declin\w+|rul(?:e|es|ed|ing) out|turn(?:s|ed)? down|halt\w*|block\w*|suspend\w*|ban(?:s|ned)?)\b/i;
const REQUESTED =
  /\b(?:ask(?:s|ed|ing)?|request\w*|urg(?:e|es|ed|ing)|call(?:s|ed)? (?:on|for)|demand\w*|appeal\w*|beg(?:s|ged)?|press(?:es|ed)? for)\b/i;
const NOT = /\b(?:not|never|no|nor|neither|without|hardly)\b(?! only)|n['’]t\b/i;
const OPEN = /\b(?:may|might|could|can)\b/i;
const INTENDED =
  /\b(?:will|would|shall|plan(?:s|ned|ning)?|intend\w*|want(?:s|ed)?|hop(?:e|es|ed|ing)|offer(?:s|ed|ing)?|promis\w+|vow(?:s|ed)?|pledg\w+|agree[ds]?(?: in principle)? to|(?:is|are|was|were) to|consider\w*|wish(?:es|ed)?|aim(?:s|ed)?|propos\w+|(?:due|set|ready|willing|going|likely|about|expected|prepared) to)\b/i;

/**
 * How real something is that stands at `at` of a sentence: a question, part of a condition, denied, refused, asked for, left open,
 * intended, or actual; the first that holds of these. Only words of the same part before it count, and "was denied" after it.
 */
export function modalityAt(sentence: ItemSentence, part: Span, at: number): Modality {
  const { words, isQuestion, conditions } = sentence;
  if (isQuestion) return "question";
  const isIn = ({ start, end }: Span) => at >= start && at < end;
  if (
    conditions.some(({ antecedent, outcome }) => isIn(antecedent) || (outcome !== undefined && isIn(outcome)))
  )
    return "conditional";
  const before = words.slice(part.start, at);
  if (DENIED_BEFORE.test(before) || DENIED_AFTER.test(words.slice(at, part.end))) return "denied";
  if (REFUSED.test(before)) return "refused";
  if (REQUESTED.test(before)) return "requested";
  const near = before.split(/,\s/).at(-1) ?? "";
  if (NOT.test(near)) return "denied";
  if (OPEN.test(near)) return "conditional";
  return INTENDED.test(near) ? "intended" : "actual";
}
