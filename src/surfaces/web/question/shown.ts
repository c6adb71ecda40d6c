import type { Answer, EndingEstimate } from "../../../core/index.ts";
import {
  capital,
  inSentence,
  likelihoodSentence,
  pactInWords,
  percent,
  yearsInWords,
} from "../../../core/index.ts";
import type { ListedState } from "../states.ts";

/** The three states' names as they stand in a table and inside a sentence. */
export interface Names {
  readonly a: string;
  readonly b: string;
  readonly against: string;
  readonly of: (state: string) => string;
}

/** Names of an answer's states on its day; the code where the list does not know one. */
export function namesIn({ question }: Answer, states: readonly ListedState[]): Names {
  const known = new Map(states.map(({ id, name }) => [id, name]));
  const of = (state: string) => known.get(state) ?? state;
  return { a: of(question.members[0]), b: of(question.members[1]), against: of(question.against), of };
}

/** The answer's sentence, likelihood alone, without number and full stop. */
export function sentenceOf({ headline, question }: Answer, names: Names): string {
  const pact = pactInWords(headline.rung, `${inSentence(names.a)} and ${inSentence(names.b)}`);
  if (headline.probability === undefined) return `${capital(pact)} is ${headline.words} on ${question.asOf}`;
  return likelihoodSentence(
    pact,
    headline.words,
    `within ${yearsInWords(headline.horizonYears)} of ${question.asOf}`,
  );
}

/** Name of the treaty that holds the two; its id where the answer lists no such treaty. */
export function treatyName({ current }: Answer, { treaty }: EndingEstimate): string {
  return current.treaties.find(({ id }) => id === treaty)?.name ?? treaty;
}

/** A number of the axis back as a percentage. */
export function percentAt(logOdds: number): string {
  return percent(1 / (1 + Math.exp(-logOdds)));
}

/** Rungs as a reader chooses them. */
export const RUNG_LABELS = {
  consultation: "consultation",
  restraint: "restraint (neutrality, non-aggression)",
  defense: "defence pact",
  integrated: "integrated defence",
} as const;
