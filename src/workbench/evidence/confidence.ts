import type { Claim, TextEvent, TextItems } from "../../record/index.ts";

const SURE = 0.95;
const DOUBT = 0.2;
const LONG_WORDS = 40;

/** How sure the reading of an event is: each thing that often goes wrong takes a fifth. A judgement: docs/method/evidence.md, section 6. */
export function confidenceInEvent(event: TextEvent, sentence: string): number {
  return less([
    sentence.split(/\s+/).length > LONG_WORDS,
    event.cameo === undefined,
    event.source?.kind !== "state" || event.target?.kind !== "state",
    event.modality === "actual" &&
      /\b(?:would|could|may|might|if|whether|should|reportedly|allegedly|rumou?red)\b/i.test(sentence),
  ]);
}

/** How sure the reading of a statement's stance is. A judgement: docs/method/evidence.md, section 6. */
export function confidenceInClaim(claim: Claim, content: string): number {
  return less([
    !claim.isQuoted,
    claim.speaker.name === undefined,
    claim.speaker.office === undefined && claim.speaker.affiliation === undefined,
    /\b(?:but|although|though|unless|if|yet|however|not|never)\b/i.test(content),
  ]);
}

/** How sure the reading of a survey's finding is. */
export function confidenceInSurvey(pollster: string | undefined, measure: string): number {
  return less([pollster === undefined, measure.split(/\s+/).length > 20]);
}

/** How sure the reading of an item is: by the rule of its type whole and plainly told, or not. */
export function confidenceInItem({ confidence }: TextItems[keyof TextItems][number]): number {
  return less([confidence !== "high", confidence !== "high"]);
}

function less(doubts: readonly boolean[]): number {
  const doubted = doubts.filter(Boolean).length;
  return Math.round(100 * (SURE - DOUBT * doubted)) / 100;
}
