import type { Conditional } from "./conditional.ts";
import { confidenceOf } from "./item.ts";
import { partiesIn, spanOf, type ItemSentence } from "./item-sentence.ts";

const PASSIVE =
  /\b(?:is|are|was|were|be|been|being)\s+(?:\p{L}+ly\s+)?\p{L}+(?:ed|en|wn|lt|nt)\b(?!.*\bby\b)/iu;

/** Conditionals of a sentence whose outcome is told. */
export function findConditionals(sentence: ItemSentence): Conditional[] {
  const { words, span, conditions } = sentence;
  return conditions.flatMap(({ kind, antecedent, outcome, strength, isNegated }) => {
    if (outcome === undefined || strength === undefined) return [];
    const parties = partiesIn(sentence, antecedent);
    const isPassive = PASSIVE.test(words.slice(antecedent.start, antecedent.end));
    const [first, ...rest] = parties;
    const isWhole = first !== undefined && first.form !== "meant";
    return [
      {
        kind,
        antecedent: {
          span: spanOf(sentence, antecedent),
          actor: isPassive ? undefined : first?.id,
          targets: (isPassive ? parties : rest).map(({ id }) => id).sort(),
        },
        outcome: {
          span: spanOf(sentence, outcome),
          actors: partiesIn(sentence, outcome).map(({ id }) => id),
          isNegated,
        },
        strength,
        isConcession: kind === "even if",
        evidence: spanOf(sentence, {
          start: Math.min(antecedent.start, outcome.start),
          end: Math.max(antecedent.end, outcome.end),
        }),
        sentence: span,
        modality: "conditional" as const,
        confidence: confidenceOf(isWhole, "actual"),
      },
    ];
  });
}
