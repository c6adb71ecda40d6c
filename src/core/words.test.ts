import { describe, expect, it } from "vitest";
import { inFigures, inSentence, likelihoodWords, oneIn } from "./words.ts";

describe("likelihoodWords", () => {
  it.each([
    [0.004, "less than 1 %"],
    [0.01, "almost no chance"],
    [0.05, "almost no chance"],
    [0.051, "very unlikely"],
    [0.2, "very unlikely"],
    [0.45, "unlikely"],
    [0.5, "roughly even chance"],
    [0.8, "likely"],
    [0.95, "very likely"],
    [0.99, "almost certain"],
    [0.995, "more than 99 %"],
  ])("puts %d as %j, a shared edge in the lower band", (p, words) => {
    expect(likelihoodWords(p)).toBe(words);
  });
});

describe("oneIn", () => {
  it("gives two significant digits, and nothing for an impossibility", () => {
    expect([0.5, 0.032, 0.00123].map(oneIn)).toEqual([2, 31, 810]);
    expect(oneIn(0)).toBeUndefined();
  });
});

describe("inFigures", () => {
  it("keeps what is read and drops the rest", () => {
    expect([12_345.6, 99.96, 0.123_45, 0, -2.5, 0.000_012_34].map(inFigures)).toEqual([
      "12,346",
      "100",
      "0.123",
      "0",
      "−2.5",
      "1.23e−5",
    ]);
  });
});

describe("inSentence", () => {
  it("puts an article where English wants one", () => {
    expect(
      ["United States", "Soviet Union", "Czech Republic", "Congo", "China", "Togo"].map(inSentence),
    ).toEqual(["the United States", "the Soviet Union", "the Czech Republic", "the Congo", "China", "Togo"]);
  });
});
