import type { ClimbableRung } from "./ladder.ts";

/** Text that begins with a capital letter. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "10 years", "1 year". */
export function yearsInWords(years: number): string {
  return `${years} ${years === 1 ? "year" : "years"}`;
}

const PACTS: Readonly<Record<ClimbableRung, (pair: string) => string>> = {
  consultation: (pair) => `a treaty that binds ${pair} at least to consult each other`,
  restraint: (pair) => `a treaty that binds ${pair} at least to neutrality or non-aggression`,
  defense: (pair) => `a defence pact of ${pair}`,
  integrated: (pair) => `an integrated defence pact of ${pair}`,
};

/** What two states would have signed on a rung, as it stands inside a sentence: "a defence pact of Russia and China". */
export function pactInWords(rung: ClimbableRung, pair: string): string {
  return PACTS[rung](pair);
}

/** That something is so likely by some time, without its full stop: likelihood alone, confidence is said elsewhere. */
export function likelihoodSentence(what: string, words: string, within: string): string {
  if (words.startsWith("less") || words.startsWith("more"))
    return `The chance of ${what} ${within} is ${words}`;
  if (words === "almost no chance") return `There is almost no chance of ${what} ${within}`;
  if (words.endsWith("chance")) return `There is a ${words} of ${what} ${within}`;
  return `${capital(what)} is ${words} ${within}`;
}
