import { extractClaims, extractSurveys, type TextReader } from "../../record/index.ts";
import { readParagraphs, type GoldParagraph } from "./gold-claims.ts";
import { readOwnClaims, readOwnSentences } from "./own-sentences.ts";
import { metric, type ReadMetric } from "./read-metric.ts";
import { scoreClaims, type ClaimAgreement } from "./score-claims.ts";
import { scoreSurveys } from "./score-surveys.ts";

/** How well attributed statements are read, on the labelled paragraphs of a folder. */
export function claimMetrics(reader: TextReader, folder: string): ReadMetric[] {
  const paragraphs = readParagraphs(folder);
  if (paragraphs.length === 0) return [];
  const { content, withSpeaker, exact, partial, letters } = score(reader, paragraphs);
  return [
    metric("claims: content shares half its letters or more", content, 0.7),
    metric("claims: content and speaker", withSpeaker, 0.58),
    metric("claims: content to the letter", exact, undefined),
    metric("claims: content, counted by the share it has", partial, undefined),
    metric("claims: letters of content", letters, undefined),
  ];
}

/** How well the sentences written for the project are read; nothing where they are not at hand. */
export function ownMetrics(reader: TextReader): ReadMetric[] {
  const passages = readOwnClaims();
  const surveys = readOwnSentences("survey-sentences.txt");
  if (passages.length === 0 || surveys.length === 0) return [];
  const { content, withSpeaker } = score(reader, passages);
  const { finding, whole } = scoreSurveys(
    surveys.map((passage) => ({ passage, found: extractSurveys(reader, passage.text) })),
  );
  return [
    metric("own sentences, claims: content", content, undefined),
    metric("own sentences, claims: content and speaker", withSpeaker, undefined),
    metric("own sentences, surveys: share, people, what is held", finding, undefined),
    metric("own sentences, surveys: pollster and comparison too", whole, undefined),
  ];
}

function score(reader: TextReader, paragraphs: readonly GoldParagraph[]): ClaimAgreement {
  return scoreClaims(
    paragraphs.map(({ text, claims }) => ({ text, found: extractClaims(reader, text), expected: claims })),
  );
}
