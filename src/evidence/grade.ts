import type { Finding, SourceDocument, SourceKind } from "../core/index.ts";

/** How reliable a source is: A to E, F where it cannot be judged. */
export const LETTERS = ["A", "B", "C", "D", "E", "F"] as const;
export type Letter = (typeof LETTERS)[number];

/** How credible an item is: 1 (confirmed) to 5 (improbable), 6 where it cannot be judged. */
export const DIGITS = ["1", "2", "3", "4", "5", "6"] as const;
export type Digit = (typeof DIGITS)[number];

/** A grade with the reason for each half. */
export interface Grade {
  readonly letter: Letter;
  readonly digit: Digit;
  readonly why: string;
}

/** What is known of an item beside its own words. */
export interface Standing {
  /** Other documents of other publishers, none a reprint of another, that tell the same. */
  readonly confirmedBy: number;
  readonly record: "agrees" | "contradicts" | "silent";
}

const LETTER_OF: Readonly<Record<SourceKind, readonly [Letter, string]>> = {
  official: ["B", "a government's or organisation's own text: good for what it says, not for what is so"],
  "newspaper-of-record": ["B", "a newspaper of record"],
  agency: ["B", "a news agency"],
  research: ["C", "a research institute"],
  "state-media": ["D", "a medium that a state directs"],
  unknown: ["F", "who published it cannot be told"],
};

/**
 * Grades an item: the source by a letter, the item by a digit, each by itself.
 *
 * In:     the item, its document, who else tells it and what the record says of it.
 * Out:    F6 unless something is known. No source is A: none has been watched long enough. An item is 1 when two independent documents
 *         confirm it, 2 when one does, 3 when the record agrees, 5 when the record contradicts it, 4 when it is hearsay or nobody is named.
 * Source: NATO AJP-2.1 (the Admiralty code); the rules are a judgement, docs/method/evidence.md, section 2.
 */
export function gradeOf(finding: Finding, document: SourceDocument, standing: Standing): Grade {
  const [letter, whyLetter] = LETTER_OF[document.kind];
  const [digit, whyDigit] = digitOf(finding, standing);
  return { letter, digit, why: `${whyLetter}; ${whyDigit}` };
}

function digitOf(finding: Finding, { confirmedBy, record }: Standing): readonly [Digit, string] {
  if (record === "contradicts") return ["5", "the record says otherwise"];
  if (confirmedBy >= 2) return ["1", `${confirmedBy} independent documents confirm it`];
  if (confirmedBy === 1) return ["2", "one independent document confirms it"];
  if (record === "agrees") return ["3", "the record agrees"];
  if (finding.hearsay > 0)
    return [
      "4",
      `told at ${finding.hearsay === 1 ? "second" : `${finding.hearsay + 1}th`} hand, confirmed by no other`,
    ];
  if (!finding.isNamed) return ["4", "who said or counted it is not named"];
  return ["6", "nothing confirms or contradicts it"];
}

const LETTER_SHARE: Readonly<Record<Letter, number>> = { A: 1, B: 0.8, C: 0.6, D: 0.4, E: 0.1, F: 0.25 };
const DIGIT_SHARE: Readonly<Record<Digit, number>> = {
  "1": 1,
  "2": 0.8,
  "3": 0.6,
  "4": 0.25,
  "5": 0.05,
  "6": 0.4,
};

/**
 * Share of its weight that an item keeps, 0–1: the letter's share times the digit's.
 *
 * Source: a judgement: the order is the code's own, the distances are ours; docs/method/evidence.md, section 2.
 */
export function shareOf({ letter, digit }: Pick<Grade, "letter" | "digit">): number {
  return LETTER_SHARE[letter] * DIGIT_SHARE[digit];
}

/** A grade from its two characters, as in "B2"; what cannot be read is F6. */
export function parseGrade(text: string): Pick<Grade, "letter" | "digit"> {
  const letter = LETTERS.find((one) => one === text[0]);
  const digit = DIGITS.find((one) => one === text[1]);
  return letter === undefined || digit === undefined ? { letter: "F", digit: "6" } : { letter, digit };
}
