import { beforeAll, describe, expect, it } from "vitest";
import { openReader } from "../../../tests/fixtures/text-reader.ts";
import { extractClaims, extractSurveys, type TextReader } from "../../record/index.ts";
import { readMarks, readOwnClaims, readOwnSentences } from "./own-sentences.ts";
import { scoreClaims } from "./score-claims.ts";
import { scoreSurveys } from "./score-surveys.ts";

let reader: TextReader;
beforeAll(async () => {
  reader = await openReader();
});

/** What was measured when the sentences were last added to, rounded down: no change may read them worse. */
const FLOORS = { content: 0.98, withSpeaker: 0.98, finding: 0.99, whole: 0.99 };

describe("marked sentences of our own", () => {
  it("give their text without the marks, and each mark its place in it", () => {
    const { text, groups } = readMarks("{s:Xinhua} {c:said} {t:{s2:the envoy} {c2:lied}}.");
    expect(text).toBe("Xinhua said the envoy lied.");
    expect(groups[0]?.get("t")).toEqual([{ start: 12, end: 26 }]);
    expect(groups[1]?.get("s")).toEqual([{ start: 12, end: 21 }]);
    expect(() => readMarks("a mark closed}")).toThrow();
  });

  it("are at least 300, a fifth of them without anything to find", () => {
    const passages = [
      ...readOwnSentences("claim-sentences.txt"),
      ...readOwnSentences("survey-sentences.txt"),
    ];
    expect(passages.length).toBeGreaterThanOrEqual(300);
    expect(passages.filter(({ groups }) => groups.length === 0).length).toBeGreaterThanOrEqual(60);
    expect(new Set(passages.map(({ text }) => text)).size).toBe(passages.length);
  });

  it("are read into the claims marked in them", () => {
    const { content, withSpeaker } = scoreClaims(
      readOwnClaims().map(({ text, claims }) => ({
        text,
        found: extractClaims(reader, text),
        expected: claims,
      })),
    );
    expect(content.f1).toBeGreaterThanOrEqual(FLOORS.content);
    expect(withSpeaker.f1).toBeGreaterThanOrEqual(FLOORS.withSpeaker);
  });

  it("are read into the findings of surveys marked in them", () => {
    const { finding, whole } = scoreSurveys(
      readOwnSentences("survey-sentences.txt").map((passage) => ({
        passage,
        found: extractSurveys(reader, passage.text),
      })),
    );
    expect(finding.f1).toBeGreaterThanOrEqual(FLOORS.finding);
    expect(whole.f1).toBeGreaterThanOrEqual(FLOORS.whole);
  });
});
